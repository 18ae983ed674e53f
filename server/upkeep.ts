import type { Logger } from 'pino';
import type { Database } from './database.ts';

const day = 86_400_000;

/** Keeps SQLite's statistics about the data, without which its planner guesses, now and every day. PostgreSQL does so by itself. Gives the way to stop. */
export async function startUpkeep(database: Database, log: Logger): Promise<() => void> {
  if (database.dialect === 'postgres') return () => undefined;
  await refreshStatistics(database);
  const timer = setInterval(() => {
    refreshStatistics(database).catch((error: unknown) => log.warn({ error }, 'statistics not refreshed'));
  }, day);
  timer.unref();
  return () => clearInterval(timer);
}

/** Looks at all tables, and into at most a thousand rows for each index: a fraction of a second however large the company is. */
async function refreshStatistics({ writer }: Database): Promise<void> {
  await writer.raw('pragma analysis_limit = 1000');
  await writer.raw('pragma optimize = 0x10002');
}
