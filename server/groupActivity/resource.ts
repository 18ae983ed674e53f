import { defineResource } from '../resource.ts';

export const announcements = defineResource({
  source: 'announcements',
  sort: '-publishAt',
});

export const challenges = defineResource({
  source: 'challenges',
  sort: '-startsOn',
});
