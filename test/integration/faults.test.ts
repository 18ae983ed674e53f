import type { Knex } from 'knex';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { readConfig } from '#server/config.ts';
import { databasePlace, openDatabase } from '#server/database.ts';
import { databaseFault } from '#server/faults.ts';
import { migrate } from '#server/migrate.ts';
import { migrations } from '#server/migrations/index.ts';
import { startServer } from '#server/server.ts';
import { anonymous, as } from '../support/as.ts';
import { onServer } from '../support/onServer.ts';
import { dialects, newPlace } from '../support/places.ts';
import { startApp } from '../support/startApp.ts';

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

const tablesOf = async (database: ReturnType<typeof openDatabase>) =>
  (await database.readers('schema_migrations').select('name').orderBy('name')).map(({ name }) => name);

describe.each(dialects)('a database that misbehaves: %s', (dialect) => {
  const emptyPlace = async () => {
    const place = await newPlace(dialect, 'empty');
    undo.push(place.remove);
    return databasePlace(readConfig(place.environment));
  };

  test('five processes that migrate an empty one at once all end well, with one schema', async () => {
    const place = await emptyPlace();
    const databases = Array.from({ length: 5 }, () => openDatabase(place));
    await Promise.all(databases.map(migrate));
    expect(await tablesOf(databases[0] as ReturnType<typeof openDatabase>)).toEqual(
      migrations.map(({ name }) => name),
    );
    await Promise.all(databases.map((database) => database.close()));
  });

  test('a migration that breaks in its middle leaves nothing, and the next start goes on', async () => {
    const database = openDatabase(await emptyPlace());
    const broken = {
      name: '999_broken',
      statements: () => ['create table half_done (id {int})', 'this is no statement'],
    };
    (migrations as unknown as (typeof broken)[]).push(broken);
    await expect(migrate(database)).rejects.toThrow();
    (migrations as unknown as (typeof broken)[]).pop();
    expect(await database.readers.schema.hasTable('half_done')).toBe(false);
    expect(await database.readers.schema.hasTable('companies')).toBe(false);
    await migrate(database);
    expect(await tablesOf(database)).toHaveLength(migrations.length);
    await database.close();
  });

  test('a schema made by a newer version is not served', async () => {
    const place = await newPlace(dialect, 'demo');
    undo.push(place.remove);
    const config = readConfig({ NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'silent', ...place.environment });
    const database = openDatabase(databasePlace(config));
    await database.writer('schema_migrations').insert({ name: '998_from_the_future', applied_at: 0 });
    await database.close();
    await expect(startServer({ config })).rejects.toThrow('998_from_the_future');
  });

  test('a write that must wait too long answers 503 with a time to come back, reads go on, and it recovers by itself', async () => {
    const app = await startApp(dialect);
    undo.push(app.stop);
    const boss = await as(app.url, 'superAdmin');
    const other = openDatabase(databasePlace(readConfig(environmentOf(app))));
    const release = await holdWrites(other.writer, dialect);
    const write = boss.post('/api/branches', { name: 'Attend' });
    app.clock.now += 120_000;
    expect((await boss.get('/api/clients?size=1')).status).toBe(200);
    const answer = await write;
    expect([answer.status, answer.body.error.code, answer.headers.get('retry-after')]).toEqual([
      503,
      'busy',
      '1',
    ]);
    await release();
    await other.close();
    expect((await boss.post('/api/branches', { name: 'Attend' })).status).toBe(201);
  }, 60_000);
});

test('what a database says when it cannot be written now is an answer to come back, and never a fault of ours', async () => {
  const place = await newPlace('sqlite');
  undo.push(place.remove);
  const database = openDatabase(databasePlace(readConfig(place.environment)));
  const thrown = await database
    .readers('audit_heads')
    .delete()
    .catch((error: unknown) => error);
  expect(databaseFault(thrown)).toBe('busy');
  await database.writer.raw('pragma max_page_count=1');
  const full = await database
    .writer('audit_heads')
    .insert({ company_id: 1, sequence: 0, hash: 'x'.repeat(5_000_000) })
    .catch((error: unknown) => error);
  expect(databaseFault(full)).toBe('busy');
  await database.close();
});

describe.skipIf(!dialects.includes('postgres'))('PostgreSQL that goes away', () => {
  test('answers 503 meanwhile, stays alive, and serves again as soon as it is back', async () => {
    const app = await startApp('postgres');
    undo.push(app.stop);
    const boss = await as(app.url, 'superAdmin');
    const name = new URL(
      String(app.database.readers.client.config.connection.connectionString),
    ).pathname.slice(1);
    const admin = inject('postgresUrl');
    await onServer(admin, `alter database ${name} allow_connections false`);
    await onServer(admin, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    const away = await boss.get('/api/clients?size=1');
    expect([away.status, away.body.error.code]).toEqual([503, 'busy']);
    expect((await anonymous(app.url).get('/api/health/live')).status).toBe(200);
    expect((await anonymous(app.url).get('/api/health/ready')).status).toBe(503);
    await onServer(admin, `alter database ${name} allow_connections true`);
    expect((await boss.get('/api/clients?size=1')).status).toBe(200);
    expect((await anonymous(app.url).get('/api/health/ready')).status).toBe(200);
  });
});

const environmentOf = (app: Awaited<ReturnType<typeof startApp>>): Record<string, string> => {
  const { connection } = app.database.readers.client.config;
  return 'filename' in connection
    ? { DATA_DIR: String(connection.filename).replace(/\/cohort\.db$/, '') }
    : { DATA_DIR: 'data', DATABASE_URL: connection.connectionString };
};

/** Another process in the middle of a long write; gives what ends it. */
async function holdWrites(writer: Knex, dialect: string): Promise<() => Promise<unknown>> {
  const tx = await writer.transaction();
  if (dialect === 'postgres') await tx.raw('lock table audit_heads in access exclusive mode');
  else await tx('schema_migrations').where({ name: 'nobody' }).delete();
  return () => tx.rollback();
}
