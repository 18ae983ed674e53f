import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { seedDemo } from '#seeds/index.ts';
import { openDatabase, type Place } from '#server/database.ts';
import { migrate } from '#server/migrate.ts';
import { testNow } from './clock.ts';
import { onServer } from './onServer.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    sqliteFile: string;
    /** Empty when no PostgreSQL answers. */
    postgresUrl: string;
    postgresTemplate: string;
  }
}

/** Makes the demo company once on each engine; every test file then works on a copy of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-template-'));
  const sqliteFile = join(folder, 'cohort.db');
  await makeDemo({ file: sqliteFile });
  const postgresUrl = await reachablePostgres();
  const postgresTemplate = `cohort_template_${process.pid}`;
  if (postgresUrl) await makePostgresTemplate(postgresUrl, postgresTemplate);
  project.provide('sqliteFile', sqliteFile);
  project.provide('postgresUrl', postgresUrl);
  project.provide('postgresTemplate', postgresTemplate);
  process.stdout.write(
    `Databases under test: SQLite${postgresUrl ? ' and PostgreSQL' : '; PostgreSQL does not answer and is skipped'}\n`,
  );
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    if (postgresUrl) await onServer(postgresUrl, `drop database if exists ${postgresTemplate} with (force)`);
  };
}

async function makeDemo(place: Place): Promise<void> {
  const database = openDatabase(place);
  await migrate(database);
  await seedDemo(database, testNow);
  if ('file' in place) await database.writer.raw('pragma wal_checkpoint(truncate)');
  await database.close();
}

async function makePostgresTemplate(url: string, name: string): Promise<void> {
  await onServer(url, `create database ${name} template template0`);
  const place = new URL(url);
  place.pathname = `/${name}`;
  await makeDemo({ url: place.href });
}

async function reachablePostgres(): Promise<string> {
  const url = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
  const answers = await onServer(url, 'select 1').then(
    () => true,
    () => false,
  );
  if (!answers && process.env.CI) throw new Error('PostgreSQL must answer here');
  return answers ? url : '';
}
