import type { Migration } from './migration.ts';

/** What is no longer measured is put away; what was measured of it stays. */
export const measurementKinds: Migration = {
  name: '033_measurementKinds',
  statements: () => [
    `alter table measurement_definitions add column archived {int} not null default 0 check (archived in (0, 1))`,
  ],
};
