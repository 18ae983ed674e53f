import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Database } from './database.ts';
import type { ReportRunner } from './reports/run.ts';
import type { SharedRuns } from './reports/sharing.ts';

/** What every route is given. Time is passed in, so that tests can hold it still. */
export interface Context {
  config: Config;
  database: Database;
  log: Logger;
  now: () => number;
  runner: ReportRunner;
  /** The same for files, on connections of their own. */
  exporter: ReportRunner;
  shared: SharedRuns;
  /** Aborted when the server begins to stop. */
  stopping: AbortSignal;
  /** Set only while a production database has no company. */
  setupCode?: string | undefined;
}
