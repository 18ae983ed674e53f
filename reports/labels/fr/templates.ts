import type { SourceLabels } from '../labels.ts';

export const templates: SourceLabels<'templates' | 'templateEditors'> = {
  templates: {
    label: 'Programmes modèles',
    names: {
      id: 'Numéro',
      selfId: 'Programme modèle',
      self: 'Programme modèle',
      name: 'Nom',
      weeks: 'Semaines',
      objective: 'Objectif',
      ownerId: 'Propriétaire',
      branchId: 'Succursale',
      sharing: 'Partagé avec',
      archived: 'Archivé',
      timesUsed: 'Nombre d’utilisations',
      createdAt: 'Création',
      updatedAt: 'Dernière modification',
      owner: 'Propriétaire',
      branch: 'Succursale',
      editors: 'Éditeurs',
      programs: 'Programmes',
      firstCreated: 'Première création',
      lastCreated: 'Dernière création',
    },
  },
  templateEditors: {
    label: 'Éditeurs de modèles',
    names: {
      id: 'Numéro',
      templateId: 'Programme modèle',
      professionalId: 'Professionnel',
      template: 'Programme modèle',
      professional: 'Professionnel',
    },
  },
};
