import type { SourceLabels } from '../labels.ts';

export const reports: SourceLabels<'reports' | 'auditEvents'> = {
  reports: {
    label: 'Custom reports',
    names: {
      id: 'Number',
      name: 'Name',
      description: 'Description',
      ownerId: 'Owner',
      createdAt: 'Created',
      updatedAt: 'Last change',
      owner: 'Owner',
    },
  },
  auditEvents: {
    label: 'Audit log',
    names: {
      id: 'Number',
      at: 'When',
      actorId: 'Who',
      action: 'Action',
      resource: 'Record type',
      recordId: 'Record number',
      branchId: 'Branch',
      requestId: 'Request',
      actor: 'Who',
      branch: 'Branch',
    },
  },
};
