import type { SourceLabels } from '../labels.ts';

export const changes: SourceLabels<'clientChanges' | 'followUps'> = {
  clientChanges: {
    label: 'Arrivées et départs de clients',
    names: {
      id: 'Numéro',
      at: 'Quand',
      kind: 'Type',
      delta: 'Gain ou perte',
      actorId: 'Qui',
      clientId: 'Client',
      branchId: 'Succursale',
      responsibleId: 'Responsable',
      actor: 'Qui',
      client: 'Client',
      branch: 'Succursale',
      responsible: 'Responsable',
      netChange: 'Variation nette',
      lastAt: 'Dernier changement',
    },
  },
  followUps: {
    label: 'Suivis',
    names: {
      id: 'Numéro',
      at: 'Quand',
      kind: 'Type',
      clientId: 'Client',
      client: 'Client',
      firstAt: 'Premier suivi',
      lastAt: 'Dernier suivi',
    },
  },
};
