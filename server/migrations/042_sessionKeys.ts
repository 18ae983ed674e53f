import type { Dialect } from '#reports/sql.ts';
import { rollupLookups } from './040_rollupLookups.ts';
import type { Migration } from './migration.ts';
import { facts } from './rollups/facts.ts';
import { view } from './rollups/sql.ts';
import { triggers } from './rollups/triggers.ts';

/**
 * A session is its program's, and so of its program's client: one key says both and follows the program to another client. Two keys took
 * half of the time in which a program reaches a group. What is counted only in part wakes the months no more where nothing of it counts.
 */
export const sessionKeys: Migration = {
  name: '042_sessionKeys',
  statements: (dialect) => [
    'create unique index programs_of_clients on programs (company_id, id, client_id)',
    ...rekeyed[dialect],
  ],
};

const key = `foreign key (company_id, program_id, client_id)
  references programs (company_id, id, client_id) on update cascade`;

const sessions = facts.filter(({ name }) => name === 'sessions');

/** A client has few sessions: without their days the database keeps one entry for all of them. */
const byClient = 'create index program_sessions_by_client on program_sessions (company_id, client_id)';

const rekeyed: Record<Dialect, string[]> = {
  postgres: [
    'alter table program_sessions drop constraint program_sessions_company_id_client_id_fkey',
    'alter table program_sessions drop constraint program_sessions_company_id_program_id_fkey',
    `alter table program_sessions add constraint program_sessions_of_programs ${key}`,
    'alter table programs drop constraint programs_company_id_id_key',
    'drop index program_sessions_by_client',
    byClient,
    ...rollupLookups.statements('postgres'),
  ],
  sqlite: [
    'drop view rolled_sessions',
    'drop trigger rollup_sessions_parent',
    `create table program_sessions_keyed (
      id {id},
      company_id {int} not null,
      program_id {int} not null,
      client_id {int} not null,
      due_on {text} not null,
      state {text} not null,
      done_at {int},
      ${key},
      check ((state = 'done') = (done_at is not null))
    ) {strict}`,
    'insert into program_sessions_keyed select id, company_id, program_id, client_id, due_on, state, done_at from program_sessions',
    `delete from sqlite_sequence where name = 'program_sessions_keyed'`,
    `insert into sqlite_sequence (name, seq) select 'program_sessions_keyed', seq from sqlite_sequence where name = 'program_sessions'`,
    'drop table program_sessions',
    'alter table program_sessions_keyed rename to program_sessions',
    'create index program_sessions_by_program on program_sessions (company_id, program_id, state, due_on)',
    byClient,
    'create index program_sessions_by_date on program_sessions (company_id, due_on, state)',
    ...sessions.flatMap((fact) => [view(fact, 'sqlite'), ...triggers(fact, 'sqlite')]),
  ],
};
