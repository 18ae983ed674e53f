import type { TestProject } from 'vitest/node';
import { onServer } from '../support/onServer.ts';

/** No demo company: what mutants are tried by makes its own data. Both databases must answer, else too much would survive. */
export default async function setup(project: TestProject): Promise<void> {
  const url = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
  await onServer(url, 'select 1');
  project.provide('postgresUrl', url);
  project.provide('sqliteFile', '');
  project.provide('postgresTemplate', '');
}
