import type { SourceLabels } from '../labels.ts';

export const views: SourceLabels<'views' | 'viewShares'> = {
  views: {
    label: 'Vues',
    names: {
      id: 'Numéro',
      name: 'Nom',
      resource: 'Liste',
      ownerId: 'Propriétaire',
      isLocked: 'Verrouillée',
      createdAt: 'Création',
      updatedAt: 'Dernière modification',
      owner: 'Propriétaire',
      shares: 'Partages',
    },
  },
  viewShares: {
    label: 'Partages de vues',
    names: {
      id: 'Numéro',
      viewId: 'Vue',
      audience: 'Avec qui',
      branchId: 'Succursale',
      professionalId: 'Personne',
      right: 'Droit',
      view: 'Vue',
      branch: 'Succursale',
      professional: 'Personne',
    },
  },
};
