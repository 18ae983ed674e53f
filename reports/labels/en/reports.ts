import type { SourceLabels } from '../labels.ts';

export const reports: SourceLabels<'reports' | 'reportShares' | 'reportFavourites' | 'auditEvents'> = {
  reports: {
    label: 'Custom reports',
    names: {
      id: 'Number',
      name: 'Name',
      description: 'Description',
      ownerId: 'Owner',
      createdAt: 'Created',
      updatedAt: 'Last change',
      isFavourite: 'Among my favourites',
      archivedAt: 'Archived on',
      lastRunAt: 'Last run',
      lastRunMs: 'Duration of the last run (ms)',
      runCount: 'Times run',
      owner: 'Owner',
      shares: 'Shares',
      favourites: 'My favourites',
    },
  },
  reportShares: {
    label: 'Shares of reports',
    names: {
      id: 'Number',
      reportId: 'Report',
      audience: 'With whom',
      branchId: 'Branch',
      professionalId: 'Person',
      right: 'Right',
      report: 'Report',
      branch: 'Branch',
      professional: 'Person',
    },
  },
  reportFavourites: {
    label: 'My favourite reports',
    names: {
      id: 'Number',
      reportId: 'Report',
      starter: 'Starter report',
      professionalId: 'Person',
      at: 'Marked on',
      report: 'Report',
      professional: 'Person',
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
      recordId: 'Record',
      branchId: 'Branch',
      requestId: 'Request',
      actor: 'Who',
      branch: 'Branch',
    },
  },
};
