import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Dialect } from '#reports/sql.ts';
import { onServer } from './onServer.ts';

/** The database engines of this run: SQLite always, PostgreSQL when it could be reached. */
export const dialects: Dialect[] = inject('postgresUrl') ? ['sqlite', 'postgres'] : ['sqlite'];

export interface TestPlace {
  /** What a server's environment says. */
  environment: { DATA_DIR: string; DATABASE_URL?: string };
  remove: () => Promise<void>;
}

export type Content = 'demo' | 'empty';

/** A database of one's own: a copy of the demo company made once per run, or an empty one. */
export function newPlace(dialect: Dialect, content: Content = 'demo'): Promise<TestPlace> {
  return dialect === 'sqlite' ? sqlitePlace(content) : postgresPlace(content);
}

async function sqlitePlace(content: Content): Promise<TestPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-test-'));
  if (content === 'demo') copyFileSync(inject('sqliteFile'), join(folder, 'cohort.db'));
  return {
    environment: { DATA_DIR: folder },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function postgresPlace(content: Content): Promise<TestPlace> {
  const admin = inject('postgresUrl');
  const name = `cohort_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await onServer(
    admin,
    `create database ${name} template ${content === 'demo' ? inject('postgresTemplate') : 'template0'}`,
  );
  const url = new URL(admin);
  url.pathname = `/${name}`;
  const folder = mkdtempSync(join(tmpdir(), 'cohort-test-'));
  return {
    environment: { DATA_DIR: folder, DATABASE_URL: url.href },
    remove: async () => {
      rmSync(folder, { recursive: true, force: true });
      await onServer(admin, `drop database if exists ${name} with (force)`);
    },
  };
}
