import type { Migration } from './migration.ts';

/** What clients sign in to the app with; a temporary password is good until its hour. */
export const clientCredentials: Migration = {
  name: '037_clientCredentials',
  statements: () => [
    `create table client_credentials (
      client_id {int} primary key references clients (id) on delete cascade,
      password_hash {text} not null,
      good_until {int},
      changed_at {int} not null
    ) {strict}`,
  ],
};
