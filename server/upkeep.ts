import type { Logger } from 'pino';
import { forgetOldBulk } from './clients/bulk/forget.ts';
import type { Database } from './database.ts';
import { forgetDeletedGroups } from './groups/deletion/keep.ts';
import { issueInvoices } from './subscription/issue.ts';

const day = 86_400_000;

/** What has to be done now and every day. Gives the way to stop. */
export async function startUpkeep(database: Database, log: Logger, now: () => number): Promise<() => void> {
  await tidy(database, now());
  const timer = setInterval(() => {
    tidy(database, now()).catch((error: unknown) => log.warn({ error }, 'upkeep not done'));
  }, day);
  timer.unref();
  return () => clearInterval(timer);
}

/** SQLite wants to be told to look at its data, without which its planner guesses; PostgreSQL does so by itself. */
async function tidy(database: Database, now: number): Promise<void> {
  await forgetOldBulk(database, now);
  await issueInvoices(database, now);
  await forgetDeletedGroups(database, now);
  if (database.dialect === 'sqlite') await refreshStatistics(database);
}

/** Looks at all tables, and into at most a thousand rows for each index: a fraction of a second however large the company is. */
async function refreshStatistics({ writer }: Database): Promise<void> {
  await writer.raw('pragma analysis_limit = 1000');
  await writer.raw('pragma optimize = 0x10002');
}
