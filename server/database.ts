import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import knexFactory, { type Knex } from 'knex';
import pg from 'pg';
import type { Dialect, Scalar, Sql } from '#reports/sql.ts';
import { carriedOver } from './checkpoints.ts';
import { askPlanned, planningOnce, withPlanner } from './postgresReading.ts';
import { finalizeBeforeClosing, onOneConnection, watchedBy } from './sqliteReading.ts';

/** Connections by purpose: a report must never make a grid wait, nor a grid a write. */
export interface Database {
  dialect: Dialect;
  writer: Knex;
  readers: Knex;
  reports: Knex;
  /** Files are as slow as who reads them: their open transactions must not keep reports waiting. */
  exports: Knex;
  close(): Promise<void>;
}

export type Transaction = Knex.Transaction;
export type Connection = Knex | Transaction;

export type Place = { file: string } | { url: string };

export function openDatabase(place: Place): Database {
  const pools = 'url' in place ? postgres(place.url) : sqlite(place.file);
  const close = async () => {
    const { writer, ...readers } = pools;
    await Promise.all(Object.values(readers).map((pool) => pool.destroy()));
    await writer.destroy();
  };
  const { writer, readers, reports, exports } = pools;
  return { dialect: 'url' in place ? 'postgres' : 'sqlite', writer, readers, reports, exports, close };
}

export const databasePlace = (config: { DATABASE_URL?: string | undefined; DATA_DIR: string }): Place =>
  config.DATABASE_URL ? { url: config.DATABASE_URL } : { file: `${config.DATA_DIR}/cohort.db` };

/** Runs compiled SQL and gives its rows. Numbers of 64 bits arrive as numbers on both databases. */
export async function query<Row = Record<string, Scalar>>(
  connection: Connection,
  statement: Sql,
): Promise<Row[]> {
  if (isSqlitePool(connection))
    return (await onOneConnection(connection as Knex, (ask) => ask(statement))) as Row[];
  const planner = statement.isSteady && planningOnce(connection);
  if (planner) return (await askPlanned(planner, statement)) as Row[];
  const { text, bindings } = statement;
  const answer = await connection.raw(text, bindings as Knex.RawBinding[]);
  return Array.isArray(answer) ? answer : answer.rows;
}

/** Not one of its transactions, whose statements have their own connection. */
export const isSqlitePool = (connection: Connection): boolean =>
  !connection.isTransaction && connection.client.config.client === 'sqlite3';

/**
 * One transaction on the writer, begun with a write so that SQLite takes its lock at once: a transaction that reads first and
 * then writes fails without waiting when another process has written in between.
 */
export function transaction<T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database.writer.transaction(async (tx) => {
    if (database.dialect === 'sqlite') await tx.raw('delete from schema_migrations where 1 = 0');
    return work(tx);
  });
}

export const dialectOf = ({ client }: Connection): Dialect =>
  client.config.client === 'pg' ? 'postgres' : 'sqlite';

/** The key of a row just inserted. */
export async function insert(tx: Connection, table: string, row: Record<string, Scalar>): Promise<number> {
  const [created] = await tx(table).insert(row).returning('id');
  return created.id;
}

/** Knex prints errors with the statement and its values; we log what we catch, without them. */
const quiet = () => undefined;
const silent = { warn: quiet, error: quiet, debug: quiet, deprecate: quiet };

const sqlite = (file: string) => {
  mkdirSync(dirname(file), { recursive: true });
  const open = (max: number, pragmas: string[]) =>
    finalizeBeforeClosing(
      knexFactory({
        client: 'sqlite3',
        connection: { filename: file },
        useNullAsDefault: true,
        pool: { min: 0, max, afterCreate: prepare(pragmas) },
        log: silent,
      }),
    );
  const watcher = open(1, [...everyConnection, 'query_only=ON']);
  const checkpointer = open(1, everyConnection);
  const writer = open(1, [...everyConnection, ...ofWriter]);
  return {
    watcher,
    checkpointer,
    writer: carriedOver(writer, checkpointer),
    readers: watchedBy(open(2, [...everyConnection, 'query_only=ON']), watcher),
    reports: open(1, [...everyConnection, 'cache_size=-65536', 'query_only=ON']),
    exports: open(1, [...everyConnection, 'query_only=ON']),
  };
};

const everyConnection = [
  'busy_timeout=5000',
  'journal_mode=WAL',
  'synchronous=FULL',
  'foreign_keys=ON',
  'mmap_size=1073741824',
  'temp_store=MEMORY',
  'journal_size_limit=67108864',
];

const ofWriter = ['cache_size=-32768', 'trusted_schema=OFF', 'wal_autocheckpoint=16384'];

interface RawSqlite {
  exec(statements: string, done: (error: Error | null) => void): void;
}

const prepare =
  (pragmas: string[]) =>
  (connection: RawSqlite, done: (error: Error | null, connection: RawSqlite) => void): void =>
    connection.exec(pragmas.map((pragma) => `pragma ${pragma};`).join(''), (error) =>
      done(error, connection),
    );

/** Without compiling: statements as short as ours are done before their machine code is. */
const postgres = (url: string) => {
  const open = (max: number, options: string, milliseconds = 30_000) =>
    knexFactory({
      client: 'pg',
      connection: {
        connectionString: url,
        options: `-c jit=off ${options}`,
        types: numericTypes,
        query_timeout: milliseconds,
      },
      pool: { min: 0, max },
      acquireConnectionTimeout: 5_000,
      log: silent,
    });
  const ofReaders = '-c default_transaction_read_only=on -c statement_timeout=10000';
  const planner = open(4, `${ofReaders} -c plan_cache_mode=force_generic_plan`);
  return {
    writer: open(4, '-c statement_timeout=20000 -c lock_timeout=5000'),
    planner,
    readers: withPlanner(open(3, ofReaders), planner),
    reports: open(2, '-c default_transaction_read_only=on -c statement_timeout=120000'),
    exports: open(2, '-c default_transaction_read_only=on -c statement_timeout=120000', 125_000),
  };
};

const int8 = 20;
const numeric = 1700;

/** PostgreSQL sends 64-bit integers and numerics as text; every number that we store is exact as a double. */
const numericTypes = {
  getTypeParser: (oid: number) =>
    oid === int8 || oid === numeric ? Number : pg.types.getTypeParser(oid, 'text'),
};
