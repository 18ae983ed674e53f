import type { Logger } from 'pino';
import type { GroupCondition, SearchCondition } from '#reports/condition.ts';
import { bind, type Dialect, sql } from '#reports/sql.ts';
import { indexedWords, matchSql } from '#reports/where.ts';
import type { Access } from './dataAccess.ts';
import { type Connection, type Database, query } from './database.ts';
import { remembered } from './remembering.ts';

/** From so many rows on, a list is walked in its own order sooner than what was found is fetched and sorted: measured over 100,000. */
const veryMany = 2_000;

/** The same filter, in which words that very many rows have are looked for in the text and not in the index. */
export async function readable(
  connection: Connection,
  filter: GroupCondition,
  { scoped: { dialect } }: Access,
): Promise<GroupCondition> {
  const parts = await Promise.all(
    filter.parts.map(async (part) =>
      part.kind === 'search' && (await isOfVeryMany(connection, part, dialect)) ? withoutIndex(part) : part,
    ),
  );
  return { ...filter, parts };
}

async function isOfVeryMany(
  connection: Connection,
  { index, words }: SearchCondition,
  dialect: Dialect,
): Promise<boolean> {
  const long = indexedWords(words);
  if (index === undefined || long.length === 0) return false;
  const [row] = await remembered(
    connection,
    sql`select count(*) as n from (${matchSql(index, long, dialect)} limit ${bind(veryMany + 1)}) as found`,
  );
  return Number(row?.n) > veryMany;
}

const withoutIndex = ({ index: _, ...search }: SearchCondition): SearchCondition => search;

/** Says in the server's log what to ask the database's administrator for, where a search has to read every client. */
export async function tellSlowSearch({ dialect, readers }: Database, log: Logger): Promise<void> {
  if (dialect === 'sqlite') return;
  const [row] = await query<{ known: string | null }>(
    readers,
    sql`select to_regclass('clients_search_pieces') as known`,
  );
  if (!row?.known) log.warn(`searching clients is slow without pg_trgm; run as a superuser: ${remedy}`);
}

const remedy =
  'create extension pg_trgm; create index clients_search_pieces on clients_search using gin (search gin_trgm_ops);';
