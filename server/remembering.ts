import type { Knex } from 'knex';
import { type Scalar, type Sql, sql, steady } from '#reports/sql.ts';
import { type Connection, isSqlitePool, query } from './database.ts';
import { onOneConnection, watcherOf } from './sqliteReading.ts';

type Row = Record<string, Scalar>;

/**
 * What a statement gives, or gave while nothing has been written since, by whatever process: for what is asked again with every page and
 * takes longer than the page. Whether something was written, each database tells itself, in a fraction of a millisecond.
 */
export async function remembered(connection: Connection, statement: Sql): Promise<Row[]> {
  if (connection.isTransaction) return query(connection, statement);
  const { answers } = await memoryNow(connection as Knex);
  const key = JSON.stringify([statement.text, statement.bindings]);
  const answer = answers.get(key) ?? (await query(connection, statement));
  if (answers.size < mostAnswers) answers.set(key, answer);
  return answer;
}

/** The answers of one state of the data, or of a later one: they are asked for after the state. */
interface Memory {
  state: string;
  answers: Map<string, Row[]>;
}

const mostAnswers = 500;
const memories = new WeakMap<object, Memory>();

/** Whoever has to know the state at the same time: `next` is not yet asked for, so that its answer is later than all who wait for it. */
interface Turn {
  now: Promise<unknown>;
  next: Promise<Memory> | undefined;
}

const turns = new WeakMap<Knex, Turn>();

function memoryNow(pool: Knex): Promise<Memory> {
  const turn = turns.get(pool) ?? { now: Promise.resolve(), next: undefined };
  turns.set(pool, turn);
  const ask = () => {
    turn.next = undefined;
    const asked = readMemory(pool);
    turn.now = asked;
    return asked;
  };
  turn.next ??= turn.now.then(ask, ask);
  return turn.next;
}

const readMemory = (pool: Knex): Promise<Memory> => (isSqlitePool(pool) ? onSqlite(pool) : onPostgres(pool));

/** The number by which SQLite tells of others' writes is each connection's own, and so is what is remembered. */
const onSqlite = (pool: Knex): Promise<Memory> =>
  onOneConnection(watcherOf(pool), async (ask, connection) => {
    const [row] = await ask(sql`pragma data_version`);
    return memoryOf(connection, String(row?.data_version));
  });

/** A snapshot is named by the transactions that it sees: one of the same name sees the same. */
async function onPostgres(pool: Knex): Promise<Memory> {
  const [row] = await query<{ state: string }>(pool, stateSql);
  return memoryOf(pool, String(row?.state));
}

const stateSql = steady(sql`select cast(pg_current_snapshot() as text) as state`);

function memoryOf(owner: object, state: string): Memory {
  const known = memories.get(owner);
  if (known?.state === state) return known;
  const fresh = { state, answers: new Map() };
  memories.set(owner, fresh);
  return fresh;
}
