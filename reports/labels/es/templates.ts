import type { SourceLabels } from '../labels.ts';

export const templates: SourceLabels<'templates' | 'templateEditors'> = {
  templates: {
    label: 'Programas modelo',
    names: {
      id: 'Número',
      selfId: 'Programa modelo',
      self: 'Programa modelo',
      name: 'Nombre',
      weeks: 'Semanas',
      objective: 'Objetivo',
      ownerId: 'Propietario',
      branchId: 'Sucursal',
      sharing: 'Compartido con',
      archived: 'Archivado',
      timesUsed: 'Veces usado',
      createdAt: 'Creación',
      updatedAt: 'Último cambio',
      owner: 'Propietario',
      branch: 'Sucursal',
      editors: 'Editores',
      programs: 'Programas',
      firstCreated: 'Primera creación',
      lastCreated: 'Última creación',
    },
  },
  templateEditors: {
    label: 'Editores de modelos',
    names: {
      id: 'Número',
      templateId: 'Programa modelo',
      professionalId: 'Profesional',
      template: 'Programa modelo',
      professional: 'Profesional',
    },
  },
};
