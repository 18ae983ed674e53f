import type { SourceLabels } from '../labels.ts';

export const objectives: SourceLabels<'objectives'> = {
  objectives: {
    label: 'Objectives',
    names: {
      id: 'Number',
      title: 'Objective',
      clientId: 'Client',
      authorId: 'Author',
      branchId: 'Branch',
      state: 'Status',
      dueOn: 'Until',
      visibility: 'Visibility',
      createdAt: 'Created',
      updatedAt: 'Last change',
      client: 'Client',
      author: 'Author',
      branch: 'Branch',
      memberships: 'Groups of the client',
      distinctClients: 'Distinct clients',
      lastDue: 'Last due',
    },
  },
};
