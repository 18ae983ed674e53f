import type { SourceLabels } from '../labels.ts';

export const objectives: SourceLabels<'objectives'> = {
  objectives: {
    label: 'Objectifs',
    names: {
      id: 'Numéro',
      title: 'Objectif',
      clientId: 'Client',
      authorId: 'Auteur',
      branchId: 'Succursale',
      state: 'Statut',
      dueOn: 'Échéance',
      visibility: 'Visibilité',
      createdAt: 'Création',
      updatedAt: 'Dernière modification',
      client: 'Client',
      author: 'Auteur',
      branch: 'Succursale',
      memberships: 'Groupes du client',
      distinctClients: 'Clients distincts',
      lastDue: 'Dernière échéance',
    },
  },
};
