import type { Knex } from 'knex';
import pLimit from 'p-limit';
import type { Sql } from '#reports/sql.ts';
import type { Ask, Row } from '#reports/summary/groups.ts';
import type { Database } from '../database.ts';
import { query } from '../database.ts';
import { AppError } from '../errors.ts';

export interface Limits {
  milliseconds: number;
  signal: AbortSignal;
}

/** Runs compiled SELECTs on connections of their own: a few at once, a bounded queue, a time limit, and an end when the caller hangs up. */
export interface ReportRunner {
  /**
   * Gives `work` a way to ask; all that it asks sees the same rows. Rejects with `busy` when the queue is full, and with `timeout` when
   * the limit passes or `signal` aborts.
   */
  run<T>(work: (ask: Ask) => Promise<T>, limits: Limits): Promise<T>;
}

const longestQueue = 20;

export function reportRunner(database: Database): ReportRunner {
  const queue = pLimit(database.dialect === 'sqlite' ? 1 : 2);
  const runner = database.dialect === 'sqlite' ? runOnSqlite : runOnPostgres;
  return {
    run: (work, limits) => {
      if (queue.pendingCount >= longestQueue)
        throw new AppError('busy', { message: 'too many reports are waiting' });
      return queue(() => runner(database, work, limits));
    },
  };
}

interface SqliteConnection {
  interrupt(): void;
}

/**
 * One read transaction, so that every statement sees the same rows. Knex's own time limit leaves the statement burning a thread;
 * `interrupt` stops it within a millisecond.
 */
async function runOnSqlite<T>(
  { reports }: Database,
  work: (ask: Ask) => Promise<T>,
  limits: Limits,
): Promise<T> {
  const connection: SqliteConnection = await reports.client.acquireConnection();
  const ask = ({ text, bindings }: Pick<Sql, 'text' | 'bindings'>): PromiseLike<Row[]> =>
    reports.raw(text, bindings as Knex.RawBinding[]).connection(connection);
  try {
    await ask({ text: 'begin', bindings: [] });
    return await untilStopped(limits, () => connection.interrupt(), ask, work).finally(() =>
      ask({ text: 'rollback', bindings: [] }),
    );
  } finally {
    await reports.client.releaseConnection(connection);
  }
}

/**
 * One read-only transaction; the server's own time limit is the net below ours. A stop that is still under way is waited for: it would
 * hit whatever the connection is used for next.
 */
function runOnPostgres<T>(
  { reports, writer }: Database,
  work: (ask: Ask) => Promise<T>,
  limits: Limits,
): Promise<T> {
  return reports.transaction(
    async (tx) => {
      await tx.raw(`set local statement_timeout = ${Math.ceil(limits.milliseconds)}`);
      const { rows } = await tx.raw('select pg_backend_pid() as pid');
      let cancelled: Promise<unknown> = Promise.resolve();
      const stop = () => {
        cancelled = writer.raw('select pg_cancel_backend(?)', [rows[0].pid]).catch(() => undefined);
      };
      const found = untilStopped(limits, stop, (statement) => query(tx, statement), work);
      return found.finally(() => cancelled);
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  );
}

async function untilStopped<T>(
  { milliseconds, signal }: Limits,
  stop: () => void,
  run: (statement: Sql) => PromiseLike<Row[]>,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  const timer = setTimeout(stop, milliseconds);
  signal.addEventListener('abort', stop);
  try {
    return await work(async (statement) => {
      if (signal.aborted) throw new AppError('timeout', { message: 'the caller hung up' });
      return run(statement);
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
