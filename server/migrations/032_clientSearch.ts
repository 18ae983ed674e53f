import type { Dialect } from '#reports/sql.ts';
import type { Migration } from './migration.ts';

/**
 * Three letters in a row are enough to find a client by an index: SQLite's own, kept in step by triggers, and on PostgreSQL that of
 * pg_trgm, where the database lets us have it; without it the start says so. The lists' own indexes hold the text too, so that looking
 * for what very many have, or for less than three letters, reads no rows either.
 */
export const clientSearch: Migration = {
  name: '032_clientSearch',
  statements: (dialect) => [
    'drop index clients_by_state_and_name',
    'drop index clients_by_branch',
    ...Object.entries(ordered).map(([name, columns]) =>
      dialect === 'sqlite'
        ? `create index ${name} on clients (${columns}, search)`
        : `create index ${name} on clients (${columns}) include (search)`,
    ),
    ...pieces[dialect],
  ],
};

const byName = 'last_name_folded, first_name_folded, id';
const ordered = {
  clients_by_state_and_name: `company_id, state, ${byName}`,
  clients_by_branch: `company_id, branch_id, state, ${byName}`,
};

const forget = `insert into clients_search (clients_search, rowid, search) values ('delete', old.id, old.search);`;
const keep = 'insert into clients_search (rowid, search) values (new.id, new.search);';

const pieces: Record<Dialect, string[]> = {
  sqlite: [
    `create virtual table clients_search
      using fts5(search, content = 'clients', content_rowid = 'id', columnsize = 0, tokenize = 'trigram case_sensitive 1')`,
    `create trigger clients_search_insert after insert on clients begin ${keep} end`,
    `create trigger clients_search_delete after delete on clients begin ${forget} end`,
    `create trigger clients_search_update after update of search on clients when old.search <> new.search
      begin ${forget} ${keep} end`,
    `insert into clients_search (clients_search) values ('rebuild')`,
  ],
  postgres: [
    `do $$ begin
      create extension if not exists pg_trgm;
      create index clients_by_search on clients using gin (search gin_trgm_ops);
    exception when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
      raise notice 'pg_trgm cannot be had here';
    end $$`,
  ],
};
