import type { Migration } from './migration.ts';

/** Letters to clients, accounts that were merged, and which invoice a visit is on. */
export const clientFile: Migration = {
  name: '017_clientFile',
  statements: () => [
    'alter table outbox add column client_id {int} references clients (id)',
    'create index outbox_by_client on outbox (client_id) where client_id is not null',
    'alter table clients add column merged_into {int} references clients (id)',
    'create unique index clients_by_username on clients (username) where username is not null',
    'alter table appointments add column invoice_id {int} references client_invoices (id)',
    'create index appointments_by_invoice on appointments (invoice_id) where invoice_id is not null',
    'alter table interventions add column invoice_id {int} references client_invoices (id)',
    'create index interventions_by_invoice on interventions (invoice_id) where invoice_id is not null',
    `alter table client_invoices add column taxes {text} not null default '[]'`,
  ],
};
