import type { Dialect } from '#reports/sql.ts';
import type { Migration } from './migration.ts';

/** Reports over a period read appointments from the index alone, however many there are; and every relation to many rows has an index to follow it by. */
export const reportIndexes: Migration = {
  name: '010_reportIndexes',
  statements: (dialect) => [
    'drop index appointments_by_date',
    wideDateIndex[dialect],
    'create index appointments_by_branch on appointments (company_id, branch_id, starts_at)',
    'create index appointments_by_code on appointments (company_id, code_id, starts_at)',
    'create index interventions_by_branch on interventions (company_id, branch_id, happened_at)',
    'create index interventions_by_code on interventions (company_id, code_id, happened_at)',
    'create index groups_by_branch on groups (company_id, branch_id)',
    'create index groups_by_responsible on groups (company_id, responsible_id)',
    'create index templates_by_branch on templates (company_id, branch_id)',
    'create index professionals_by_bundle on professionals (company_id, bundle_id)',
    'create index clients_by_creator on clients (company_id, created_by)',
    'create index clients_by_archiver on clients (company_id, archived_by)',
  ],
};

/** In place of the narrow one: with both, SQLite's planner keeps the narrow and reads every row. */
const wideDateIndex: Record<Dialect, string> = {
  sqlite: `create index appointments_by_date
    on appointments (company_id, starts_at, state, professional_id, minutes, price_cents, branch_id, client_id, type)`,
  postgres: `create index appointments_by_date on appointments (company_id, starts_at)
    include (state, professional_id, minutes, price_cents, branch_id, client_id, type)`,
};
