import type { Dialect } from '#reports/sql.ts';
import type { Migration } from './migration.ts';

/** Who took over, who archived, and what a client has to complete; and the events that are read from those rows. */
export const changes: Migration = {
  name: '009_changes',
  statements: (dialect) => [
    ...addProfessional(dialect, 'client_professionals', 'successor_id'),
    `create index client_professionals_by_successor on client_professionals (company_id, successor_id)
      where successor_id is not null`,
    ...addProfessional(dialect, 'clients', 'archived_by'),
    `create index clients_by_archiving on clients (company_id, archived_at) where archived_at is not null`,
    `alter table interventions add column title {text}`,
    `alter table interventions add column title_folded {text}`,
    `alter table interventions add column completed_at {int}`,
    `create view client_changes as
      select 2 * id as id, company_id, created_at as at, cast('created' as text) as kind, cast(1 as {int}) as delta,
        created_by as actor_id, id as client_id, branch_id, responsible_id
      from clients
      union all
      select 2 * id + 1, company_id, archived_at, cast('archived' as text), cast(-1 as {int}),
        archived_by, id, branch_id, responsible_id
      from clients where archived_at is not null`,
    `create view follow_ups as
      select 2 * id as id, company_id, happened_at as at, cast('intervention' as text) as kind, client_id
      from interventions where published = 1
      union all
      select 2 * id + 1, company_id, starts_at, cast('appointment' as text), client_id
      from appointments where state = 'attended'`,
  ],
};

/** A reference to a professional of the same company. SQLite cannot add a key of two columns to a table that is there, so triggers hold it. */
const addProfessional = (dialect: Dialect, table: string, column: string): string[] => [
  `alter table ${table} add column ${column} {int} references professionals (id)`,
  ...(dialect === 'postgres'
    ? [
        `alter table ${table} add foreign key (company_id, ${column}) references professionals (company_id, id)`,
      ]
    : ['insert', `update of company_id, ${column}`].map((verb, index) =>
        refuseStranger(table, column, verb, index),
      )),
];

const refuseStranger = (table: string, column: string, verb: string, index: number): string =>
  `create trigger ${table}_${column}_company_${index} before ${verb} on ${table}
    when new.${column} is not null
      and not exists (select 1 from professionals where id = new.${column} and company_id = new.company_id)
    begin select raise(abort, 'FOREIGN KEY constraint failed'); end`;
