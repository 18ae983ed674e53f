import type { Migration } from './migration.ts';

/** What is measured of clients, such as weight or pain, each with its norm. */
export const measurements: Migration = {
  name: '008_measurements',
  statements: () => [
    `create table measurement_definitions (
      id {id},
      company_id {int} not null references companies (id),
      name {text} not null,
      name_folded {text} not null,
      unit {text} not null,
      unit_folded {text} not null,
      norm_low {real},
      norm_high {real},
      search {text} not null,
      version {int} not null default 1,
      created_at {int} not null,
      updated_at {int} not null,
      unique (company_id, id),
      unique (company_id, name_folded)
    ) {strict}`,
    `create table measurements (
      id {id},
      company_id {int} not null references companies (id),
      definition_id {int} not null,
      client_id {int} not null,
      author_id {int},
      value {real} not null,
      measured_at {int} not null,
      version {int} not null default 1,
      created_at {int} not null,
      updated_at {int} not null,
      unique (company_id, id),
      unique (company_id, client_id, definition_id, measured_at),
      foreign key (company_id, definition_id) references measurement_definitions (company_id, id),
      foreign key (company_id, client_id) references clients (company_id, id),
      foreign key (company_id, author_id) references professionals (company_id, id)
    ) {strict}`,
    `create index measurements_by_definition on measurements (company_id, definition_id, measured_at)`,
    `create index measurements_by_author on measurements (company_id, author_id, measured_at)`,
    `create index measurements_by_date on measurements (company_id, measured_at)`,
  ],
};
