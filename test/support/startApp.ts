import { expect } from 'vitest';
import type { Dialect } from '#reports/sql.ts';
import { seedDemo } from '#seeds/index.ts';
import { readConfig } from '#server/config.ts';
import { type Database, databasePlace, openDatabase } from '#server/database.ts';
import type { Pace } from '#server/jobs.ts';
import { startServer } from '#server/server.ts';
import { testNow } from './clock.ts';
import { type Content, newPlace, type TestPlace } from './places.ts';
import { leaveAside } from './statements.ts';
import { walks } from './walks.ts';

export interface TestApp {
  url: string;
  setupCode: string | undefined;
  /** Connections of the test's own, to look behind the server's back. */
  database: Database;
  /** Moves the server's clock. */
  clock: { now: number };
  stop: () => Promise<void>;
}

export interface AppOptions {
  content?: Content;
  environment?: Record<string, string>;
  /** How often it looks for letters to send and for schedules that are due. */
  pace?: Pace;
  /** One that there is already, such as another server's; whoever made it removes it. */
  place?: TestPlace;
}

/** A real server on a free port, with a database of its own. */
export async function startApp(
  dialect: Dialect,
  { content = 'demo', environment = {}, pace, place: given }: AppOptions = {},
): Promise<TestApp> {
  const place = given ?? (await newPlace(dialect, content));
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...place.environment,
    ...environment,
  });
  const clock = { now: testNow };
  const isProduction = config.NODE_ENV === 'production';
  const running = await startServer({
    config,
    now: () => clock.now,
    ...(pace ? { pace } : {}),
    ...(isProduction ? {} : { seed: seedDemo }),
  });
  const where = databasePlace(config);
  const database = openDatabase(where);
  leaveAside(database);
  const stop = async () => {
    await running.stop();
    await database.close();
    if ('file' in where && !given) expect(await walks(where.file)).toEqual([]);
    if (!given) await place.remove();
  };
  return { url: running.url, setupCode: running.setupCode, database, clock, stop };
}
