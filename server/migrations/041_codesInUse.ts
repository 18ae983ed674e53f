import type { Migration } from './migration.ts';

/** A code that is not used any more is put away; what was done and billed under it keeps it. */
export const codesInUse: Migration = {
  name: '041_codesInUse',
  statements: () => [
    `alter table intervention_codes add column archived {int} not null default 0 check (archived in (0, 1))`,
  ],
};
