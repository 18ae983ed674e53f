import type { SourceLabels } from '../labels.ts';

export const reports: SourceLabels<'reports' | 'auditEvents'> = {
  reports: {
    label: 'Rapports personnalisés',
    names: {
      id: 'Numéro',
      name: 'Nom',
      description: 'Description',
      ownerId: 'Propriétaire',
      createdAt: 'Création',
      updatedAt: 'Dernière modification',
      owner: 'Propriétaire',
    },
  },
  auditEvents: {
    label: 'Journal d’audit',
    names: {
      id: 'Numéro',
      at: 'Quand',
      actorId: 'Qui',
      action: 'Action',
      resource: 'Type de fiche',
      recordId: 'Numéro de fiche',
      branchId: 'Succursale',
      requestId: 'Requête',
      actor: 'Qui',
      branch: 'Succursale',
    },
  },
};
