import type { SourceLabels } from '../labels.ts';

export const changes: SourceLabels<'clientChanges' | 'followUps'> = {
  clientChanges: {
    label: 'Client gains and losses',
    names: {
      id: 'Number',
      at: 'When',
      kind: 'Kind',
      delta: 'Gain or loss',
      actorId: 'Who',
      clientId: 'Client',
      branchId: 'Branch',
      responsibleId: 'Responsible',
      actor: 'Who',
      client: 'Client',
      branch: 'Branch',
      responsible: 'Responsible',
      netChange: 'Net change',
      lastAt: 'Last change',
    },
  },
  followUps: {
    label: 'Follow-ups',
    names: {
      id: 'Number',
      at: 'When',
      kind: 'Kind',
      clientId: 'Client',
      client: 'Client',
      firstAt: 'First follow-up',
      lastAt: 'Last follow-up',
    },
  },
};
