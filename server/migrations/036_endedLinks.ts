import type { Migration } from './migration.ts';

/** Since when an ended link ran stands in the index too: counting who is in a file twice reads no row of the table. */
export const endedLinks: Migration = {
  name: '036_endedLinks',
  statements: () => [
    'drop index client_professionals_by_until',
    `create index client_professionals_by_until on client_professionals (company_id, until, professional_id, client_id, since)
      where until is not null`,
  ],
};
