import type { Knex } from 'knex';
import type { Scalar, Sql } from '#reports/sql.ts';
import { lent } from './lending.ts';

type Row = Record<string, Scalar>;

/** A way to ask one connection, which nobody else asks meanwhile. */
export type AskOne = (statement: Sql) => Promise<Row[]>;

/** Asks one of the pool's connections several times, and nobody else asks it meanwhile. */
export const onOneConnection = <T>(
  pool: Knex,
  work: (ask: AskOne, connection: object) => Promise<T>,
): Promise<T> =>
  lent(pool, (connection: RawConnection) => work((statement) => ask(connection, statement), connection));

/** SQLite cannot close a connection that has prepared statements. */
export function finalizeBeforeClosing(pool: Knex): Knex {
  const { client } = pool;
  const destroy = client.destroyRawConnection.bind(client);
  client.destroyRawConnection = async (connection: RawConnection) => {
    for (const statement of preparedOn(connection).values()) await finalize(statement);
    prepared.delete(connection);
    return destroy(connection);
  };
  return pool;
}

const watchers = new WeakMap<Knex, Knex>();

/** Gives a pool's readers somebody beside them who only ever asks whether something was written. */
export function watchedBy(readers: Knex, watcher: Knex): Knex {
  watchers.set(readers, watcher);
  return readers;
}

/** A connection's number of others' writes says nothing to another connection, so all ask the same. */
export function watcherOf(readers: Knex): Knex {
  const watcher = watchers.get(readers);
  if (!watcher) throw new Error('nobody watches what is written for these connections');
  return watcher;
}

interface RawStatement {
  all(bindings: readonly Scalar[], done: (error: Error | null, rows: Row[]) => void): void;
  finalize(done: () => void): void;
}

interface RawConnection {
  prepare(text: string, done: (error: Error | null) => void): RawStatement;
}

/** Reading and planning a page's statement takes longer than running it, and the driver does it on each run. */
const mostPrepared = 60;
const prepared = new WeakMap<RawConnection, Map<string, RawStatement>>();

function preparedOn(connection: RawConnection): Map<string, RawStatement> {
  const known = prepared.get(connection) ?? new Map<string, RawStatement>();
  prepared.set(connection, known);
  return known;
}

async function ask(connection: RawConnection, { text, bindings }: Sql): Promise<Row[]> {
  const statements = preparedOn(connection);
  const statement = statements.get(text) ?? (await prepare(connection, text));
  statements.delete(text);
  statements.set(text, statement);
  const [oldest] = statements;
  if (statements.size > mostPrepared && oldest) {
    statements.delete(oldest[0]);
    await finalize(oldest[1]);
  }
  return new Promise((resolve, reject) =>
    statement.all(bindings, (error, rows) => (error ? reject(error) : resolve(rows))),
  );
}

const prepare = (connection: RawConnection, text: string): Promise<RawStatement> =>
  new Promise((resolve, reject) => {
    const statement = connection.prepare(text, (error) => (error ? reject(error) : resolve(statement)));
  });

const finalize = (statement: RawStatement): Promise<void> =>
  new Promise((resolve) => statement.finalize(() => resolve()));
