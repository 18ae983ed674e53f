import type { SourceLabels } from '../labels.ts';

export const boards: SourceLabels<'boards' | 'boardShares'> = {
  boards: {
    label: 'Boards',
    names: {
      id: 'Number',
      name: 'Name',
      ownerId: 'Owner',
      isHome: 'Home page',
      createdAt: 'Created',
      updatedAt: 'Last change',
      owner: 'Owner',
      shares: 'Shares',
    },
  },
  boardShares: {
    label: 'Shares of boards',
    names: {
      id: 'Number',
      boardId: 'Board',
      audience: 'With whom',
      branchId: 'Branch',
      professionalId: 'Person',
      right: 'Right',
      board: 'Board',
      branch: 'Branch',
      professional: 'Person',
    },
  },
};
