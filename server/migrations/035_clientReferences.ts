import type { Migration } from './migration.ts';

/** What refers to a client, for those who leave the database again: without these, each of them is looked for in whole tables. */
export const clientReferences: Migration = {
  name: '035_clientReferences',
  statements: () => [
    'create index account_emails_by_client on account_emails (company_id, client_id) where client_id is not null',
    'create index clients_by_merger on clients (merged_into) where merged_into is not null',
    'create index personal_links_by_client on personal_links (company_id, client_id)',
  ],
};
