import type { SourceLabels } from '../labels.ts';

export const reports: SourceLabels<'reports' | 'auditEvents'> = {
  reports: {
    label: 'Informes personalizados',
    names: {
      id: 'Número',
      name: 'Nombre',
      description: 'Descripción',
      ownerId: 'Propietario',
      createdAt: 'Creación',
      updatedAt: 'Último cambio',
      owner: 'Propietario',
    },
  },
  auditEvents: {
    label: 'Registro de auditoría',
    names: {
      id: 'Número',
      at: 'Cuándo',
      actorId: 'Quién',
      action: 'Acción',
      resource: 'Tipo de registro',
      recordId: 'Número de registro',
      branchId: 'Sucursal',
      requestId: 'Solicitud',
      actor: 'Quién',
      branch: 'Sucursal',
    },
  },
};
