import type { Connection, Database, Transaction } from './database.ts';
import { migrations } from './migrations/index.ts';
import { inDialect } from './migrations/migration.ts';

/**
 * Brings the schema up to date in one transaction that holds a lock, so that any number of processes may start at once and a kill
 * leaves nothing half done. Refuses a schema that holds a migration unknown here.
 */
export async function migrate(database: Database): Promise<void> {
  await patient(database, async () => {
    if (database.dialect === 'sqlite') await database.writer.raw(journal);
    await applyAll(database);
  });
}

/** Whoever comes while another migrates waits until it is done, which may take longer than any request should. */
async function patient({ dialect, writer }: Database, work: () => Promise<unknown>): Promise<void> {
  const wait = (milliseconds: number) =>
    dialect === 'sqlite' ? writer.raw(`pragma busy_timeout = ${milliseconds}`) : undefined;
  await wait(120_000);
  try {
    await work();
  } finally {
    await wait(5_000);
  }
}

const applyAll = (database: Database): Promise<void> =>
  database.writer.transaction(async (tx) => {
    await lock(tx, database.dialect);
    const applied = await appliedMigrations(tx);
    refuseUnknown(applied);
    for (const migration of migrations.filter(({ name }) => !applied.includes(name))) {
      for (const statement of migration.statements(database.dialect)) {
        await tx.raw(inDialect(statement, database.dialect));
      }
      await tx('schema_migrations').insert({ name: migration.name, applied_at: Date.now() });
    }
  });

/** Throws when the schema is not exactly the one that this program was written for. */
export async function assertSchema(database: Database): Promise<void> {
  const applied = await appliedMigrations(database.readers);
  refuseUnknown(applied);
  const missing = migrations.filter(({ name }) => !applied.includes(name));
  if (missing.length) throw new Error(`the database lacks ${missing.map(({ name }) => name).join(', ')}`);
}

const journal =
  'create table if not exists schema_migrations (name text primary key, applied_at bigint not null)';

const appliedMigrations = async (connection: Connection): Promise<string[]> =>
  (await connection('schema_migrations').select('name')).map(({ name }: { name: string }) => name);

function refuseUnknown(applied: string[]): void {
  const unknown = applied.filter((name) => !migrations.some((migration) => migration.name === name));
  if (unknown.length)
    throw new Error(`the database was made by a newer version: it holds ${unknown.join(', ')}`);
}

/** Any number will do, as long as no other program on the same server takes it. */
const lockNumber = 7_246_001;

/**
 * SQLite takes its only lock with the first write, and only if nothing was read before: whoever has read fails without waiting when
 * another server writes meanwhile. On PostgreSQL even `create table if not exists` fails when two run it at once.
 */
async function lock(tx: Transaction, dialect: Database['dialect']): Promise<void> {
  if (dialect === 'sqlite') return void (await tx.raw('delete from schema_migrations where 1 = 0'));
  /** An index over many rows takes longer than any request may. */
  await tx.raw(`set local lock_timeout = '2min'`);
  await tx.raw(`set local statement_timeout = '10min'`);
  await tx.raw('select pg_advisory_xact_lock(?)', [lockNumber]);
  await tx.raw(journal);
}
