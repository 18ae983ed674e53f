import type { SourceLabels } from '../labels.ts';

export const views: SourceLabels<'views' | 'viewShares'> = {
  views: {
    label: 'Views',
    names: {
      id: 'Number',
      name: 'Name',
      resource: 'List',
      ownerId: 'Owner',
      isLocked: 'Locked',
      createdAt: 'Created',
      updatedAt: 'Last change',
      owner: 'Owner',
      shares: 'Shares',
    },
  },
  viewShares: {
    label: 'Shares of views',
    names: {
      id: 'Number',
      viewId: 'View',
      audience: 'With whom',
      branchId: 'Branch',
      professionalId: 'Person',
      right: 'Right',
      view: 'View',
      branch: 'Branch',
      professional: 'Person',
    },
  },
};
