import type { Dialect } from '#reports/sql.ts';
import type { Migration } from './migration.ts';

/** Reports over a period read appointments from the index alone, however many there are. */
export const reportIndexes: Migration = {
  name: '010_reportIndexes',
  statements: (dialect) => ['drop index appointments_by_date', wideDateIndex[dialect]],
};

/** In place of the narrow one: with both, SQLite's planner keeps the narrow and reads every row. */
const wideDateIndex: Record<Dialect, string> = {
  sqlite: `create index appointments_by_date
    on appointments (company_id, starts_at, state, professional_id, minutes, price_cents, branch_id, client_id, type)`,
  postgres: `create index appointments_by_date on appointments (company_id, starts_at)
    include (state, professional_id, minutes, price_cents, branch_id, client_id, type)`,
};
