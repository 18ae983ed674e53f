import type { Migration } from './migration.ts';

/** What an event's record was called then, and the words by which the event is found. */
export const auditSearch: Migration = {
  name: '027_auditSearch',
  statements: () => [
    'alter table audit_events add column record_label {text}',
    `alter table audit_events add column search {text} not null default ''`,
  ],
};
