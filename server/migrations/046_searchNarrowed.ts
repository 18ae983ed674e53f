import type { Migration } from './migration.ts';

/**
 * On PostgreSQL the table of searched texts also holds what the list of clients is narrowed and ordered by, so that a page of those who
 * have certain words is found there, without each of them being looked up. Its pages have room left for changes in place, which leave the
 * index of three letters alone.
 */
export const searchNarrowed: Migration = {
  name: '046_searchNarrowed',
  statements: (dialect) => (dialect === 'sqlite' ? [] : [...gone, ...table, ...keptInStep, pieces]),
};

const gone = ['insert', 'delete', 'update']
  .flatMap((event) => [
    `drop trigger clients_search_${event} on clients`,
    `drop function clients_search_${event}()`,
  ])
  .concat('drop table clients_search');

const copied = [
  'company_id',
  'branch_id',
  'state',
  'last_name_folded',
  'first_name_folded',
  'search',
] as const;
const columns = ['id', ...copied].join(', ');

const table = [
  `create table clients_search (
     id {int} primary key, company_id {int} not null, branch_id {int}, state {text} not null,
     last_name_folded {text} not null, first_name_folded {text} not null, search {text} not null
   ) with (fillfactor = 80)`,
  `insert into clients_search (${columns}) select ${columns} from clients`,
];

const trigger = (event: string, when: string, statement: string): string[] => [
  `create function clients_search_${event}() returns trigger language plpgsql as $search$ begin ${statement}; return null; end $search$`,
  `create trigger clients_search_${event} after ${event} ${when} execute function clients_search_${event}()`,
];

const row = (name: 'old' | 'new') => `(${copied.map((column) => `${name}.${column}`).join(', ')})`;

const keptInStep = [
  ...trigger(
    'insert',
    'on clients referencing new table as added for each statement',
    `insert into clients_search (${columns}) select ${columns} from added`,
  ),
  ...trigger(
    'delete',
    'on clients referencing old table as removed for each statement',
    'delete from clients_search where id in (select id from removed)',
  ),
  ...trigger(
    'update',
    `of ${copied.join(', ')} on clients for each row when (${row('old')} is distinct from ${row('new')})`,
    `update clients_search set (${copied.join(', ')}) = ${row('new')} where id = new.id`,
  ),
];

const pieces = `do $$ begin
  create extension if not exists pg_trgm;
  create index clients_search_pieces on clients_search using gin (search gin_trgm_ops);
exception when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
  raise notice 'pg_trgm cannot be had here';
end $$`;
