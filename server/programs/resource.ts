import { defineResource } from '../resource.ts';

export const programs = defineResource({
  source: 'programs',
  sort: '-createdAt',
});

export const programSessions = defineResource({
  source: 'programSessions',
  sort: '-dueOn',
});
