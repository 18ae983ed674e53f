import type { Migration } from './migration.ts';

/** When each professional works in a usual week, and how many minutes that is. */
export const availability: Migration = {
  name: '028_availability',
  statements: () => [
    `alter table professionals add column availability {text} not null default '[]'`,
    'alter table professionals add column weekly_minutes {int} not null default 0',
  ],
};
