import type { Knex } from 'knex';
import { type Scalar, type Sql, sql } from '#reports/sql.ts';
import { type Connection, isSqlitePool, query } from './database.ts';
import { type AskOne, onOneConnection } from './sqliteReading.ts';

type Row = Record<string, Scalar>;

/**
 * What a statement gives, or gave while nothing has been written since, by whatever process: for totals, which are asked again with every
 * page and take longer than the page. Whether something was written, each database tells itself, in a fraction of a millisecond.
 */
export async function remembered(connection: Connection, statement: Sql): Promise<Row[]> {
  if (connection.isTransaction) return query(connection, statement);
  return isSqlitePool(connection)
    ? onSqlite(connection, statement)
    : onPostgres(connection as Knex, statement);
}

/** The answers of one state of the data. */
interface Memory {
  state: string;
  answers: Map<string, Row[]>;
}

const mostAnswers = 500;
const memories = new WeakMap<object, Memory>();

/** The number by which SQLite tells of others' writes is each connection's own, and so is what is remembered. */
const onSqlite = (pool: Knex, statement: Sql): Promise<Row[]> =>
  onOneConnection(pool, async (ask, connection) => {
    const [row] = await ask(sql`pragma data_version`);
    return recall(connection, String(row?.data_version), statement, ask);
  });

/** A snapshot is named by the transactions that it sees: one of the same name sees the same. */
async function onPostgres(pool: Knex, statement: Sql): Promise<Row[]> {
  const { rows } = await pool.raw('select cast(pg_current_snapshot() as text) as state');
  return recall(pool, rows[0].state, statement, (asked) => query(pool, asked));
}

async function recall(owner: object, state: string, statement: Sql, ask: AskOne): Promise<Row[]> {
  const memory = memoryOf(owner, state);
  const key = JSON.stringify([statement.text, statement.bindings]);
  const answer = memory.answers.get(key) ?? (await ask(statement));
  if (memory.answers.size < mostAnswers) memory.answers.set(key, answer);
  return answer;
}

function memoryOf(owner: object, state: string): Memory {
  const known = memories.get(owner);
  if (known?.state === state) return known;
  const fresh = { state, answers: new Map() };
  memories.set(owner, fresh);
  return fresh;
}
