import type { Migration } from './migration.ts';

/** The words that a company files its clients under; and what they were before an action on many of them. */
export const tags: Migration = {
  name: '022_tags',
  statements: () => [
    'alter table clients add column tags {text}',
    'alter table clients add column tags_folded {text}',
    'create index clients_by_tags on clients (company_id, tags) where tags is not null',
    'alter table bulk_action_rows add column tags {text}',
    'alter table bulk_action_rows add column tags_folded {text}',
  ],
};
