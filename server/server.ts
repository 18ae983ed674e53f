import type { Server } from 'node:http';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { prepareZones } from './calendar.ts';
import { assertCatalog } from './catalogDrift.ts';
import type { Config } from './config.ts';
import type { Database } from './database.ts';
import { databasePlace, openDatabase } from './database.ts';
import { type Pace, startJobs, usualPace } from './jobs.ts';
import { assertSchema, migrate } from './migrate.ts';
import { reportRunner } from './reports/run.ts';
import { sharedRuns } from './reports/sharing.ts';
import { tellSlowSearch } from './searching.ts';
import { isEmpty, newSetupCode } from './session/firstRun.ts';
import { startUpkeep } from './upkeep.ts';

export interface Running {
  url: string;
  /** Printed once; whoever reads it may create the first company. */
  setupCode: string | undefined;
  stop: () => Promise<void>;
}

export interface StartOptions {
  config: Config;
  now?: () => number;
  /** Fills an empty database; without it the first-run page does. */
  seed?: (database: Database, now: number) => Promise<void>;
  pace?: Pace;
}

/** Migrates, seeds or waits for its first run, and listens. */
export async function startServer({
  config,
  now = Date.now,
  seed,
  pace = usualPace,
}: StartOptions): Promise<Running> {
  const log = pino({ level: config.LOG_LEVEL });
  const database = openDatabase(databasePlace(config));
  await migrate(database);
  await assertSchema(database);
  await assertCatalog(database);
  await tellSlowSearch(database, log);
  if (seed && (await isEmpty(database))) await seed(database, now());
  const setupCode = (await isEmpty(database)) ? newSetupCode() : undefined;
  prepareZones(await database.readers('companies').distinct('time_zone').limit(20).pluck('time_zone'));
  const stopUpkeep = await startUpkeep(database, log, now);
  const stopping = new AbortController();
  const context = {
    config,
    database,
    log,
    now,
    runner: reportRunner(database),
    exporter: reportRunner({ ...database, reports: database.exports }),
    shared: sharedRuns(),
    stopping: stopping.signal,
    setupCode,
  };
  const server = await listen(createApp(context), config);
  const stopJobs = startJobs(context, pace);
  const stop = async () => {
    stopping.abort();
    stopUpkeep();
    await Promise.all([stopJobs(), close(server)]);
    await database.close();
  };
  return { url: addressOf(server, config), setupCode, stop };
}

function listen(app: ReturnType<typeof createApp>, { PORT, HOST }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(PORT, HOST, (error?: Error) => (error ? reject(error) : resolve(server)));
    server.headersTimeout = 15_000;
    server.requestTimeout = 60_000;
    server.keepAliveTimeout = 5_000;
    server.maxConnections = 2_000;
  });
}

/** Requests under way get ten seconds to end. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), 10_000);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function addressOf(server: Server, { HOST }: Config): string {
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`;
}
