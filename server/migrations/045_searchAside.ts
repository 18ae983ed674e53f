import type { Migration } from './migration.ts';

/**
 * On PostgreSQL the text in which clients are looked for, and its index of three letters in a row, in a table of its own, as SQLite has
 * them: beside the client they were written again with each change of one, and were half of what a change of thousands took.
 */
export const searchAside: Migration = {
  name: '045_searchAside',
  statements: (dialect) => (dialect === 'sqlite' ? [] : [...table, ...keptInStep, pieces]),
};

const table = [
  'create table clients_search (rowid {int} primary key, search {text} not null)',
  'insert into clients_search select id, search from clients',
];

const trigger = (event: string, when: string, statement: string): string[] => [
  `create function clients_search_${event}() returns trigger language plpgsql as $search$ begin ${statement}; return null; end $search$`,
  `create trigger clients_search_${event} after ${event} ${when} execute function clients_search_${event}()`,
];

const keptInStep = [
  ...trigger(
    'insert',
    'on clients referencing new table as added for each statement',
    'insert into clients_search select id, search from added',
  ),
  ...trigger(
    'delete',
    'on clients referencing old table as removed for each statement',
    'delete from clients_search where rowid in (select id from removed)',
  ),
  ...trigger(
    'update',
    'of search on clients for each row when (old.search <> new.search)',
    'update clients_search set search = new.search where rowid = new.id',
  ),
];

const pieces = `do $$ begin
  create extension if not exists pg_trgm;
  drop index if exists clients_by_search;
  create index clients_search_pieces on clients_search using gin (search gin_trgm_ops);
exception when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
  raise notice 'pg_trgm cannot be had here';
end $$`;
