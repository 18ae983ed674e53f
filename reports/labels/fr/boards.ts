import type { SourceLabels } from '../labels.ts';

export const boards: SourceLabels<'boards' | 'boardShares'> = {
  boards: {
    label: 'Tableaux de bord',
    names: {
      id: 'Numéro',
      name: 'Nom',
      ownerId: 'Propriétaire',
      isHome: 'Page d’accueil',
      createdAt: 'Création',
      updatedAt: 'Dernière modification',
      owner: 'Propriétaire',
      shares: 'Partages',
    },
  },
  boardShares: {
    label: 'Partages de tableaux de bord',
    names: {
      id: 'Numéro',
      boardId: 'Tableau de bord',
      audience: 'Avec qui',
      branchId: 'Succursale',
      professionalId: 'Personne',
      right: 'Droit',
      board: 'Tableau de bord',
      branch: 'Succursale',
      professional: 'Personne',
    },
  },
};
