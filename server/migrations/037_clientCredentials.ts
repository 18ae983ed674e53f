import type { Migration } from './migration.ts';

/** What clients sign in to the app with; a temporary password is good until its hour. */
export const clientCredentials: Migration = {
  name: '037_clientCredentials',
  statements: () => [
    `create table client_credentials (
      company_id {int} not null,
      client_id {int} not null unique,
      password_hash {text} not null,
      good_until {int},
      changed_at {int} not null,
      primary key (company_id, client_id),
      foreign key (company_id, client_id) references clients (company_id, id) on delete cascade
    ) {strict}`,
  ],
};
