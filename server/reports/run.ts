import type { Knex } from 'knex';
import pLimit from 'p-limit';
import type { Scalar, Sql } from '#reports/sql.ts';
import type { Database } from '../database.ts';
import { query } from '../database.ts';
import { AppError } from '../errors.ts';

export type Rows = Record<string, Scalar>[];

/** A statement, or one that depends on the answers before it and may turn out not to be needed. */
export type Statement = Sql | ((answers: Rows[]) => Sql | undefined);

/** Runs compiled SELECTs on connections of their own: a few at once, a bounded queue, a time limit, and an end when the caller hangs up. */
export interface ReportRunner {
  /** Rejects with `busy` when the queue is full, `timeout` when the limit passes or `signal` aborts. */
  run(
    statements: readonly Statement[],
    limits: { milliseconds: number; signal: AbortSignal },
  ): Promise<Rows[]>;
}

const longestQueue = 20;

export function reportRunner(database: Database): ReportRunner {
  const queue = pLimit(database.dialect === 'sqlite' ? 1 : 2);
  const runner = database.dialect === 'sqlite' ? runOnSqlite : runOnPostgres;
  return {
    run: (statements, limits) => {
      if (queue.pendingCount >= longestQueue)
        throw new AppError('busy', { message: 'too many reports are waiting' });
      return queue(() => runner(database, statements, limits));
    },
  };
}

interface Limits {
  milliseconds: number;
  signal: AbortSignal;
}

interface SqliteConnection {
  interrupt(): void;
}

/** Knex's own time limit leaves the statement burning a thread; `interrupt` stops it within a millisecond. */
async function runOnSqlite(
  { reports }: Database,
  statements: readonly Statement[],
  limits: Limits,
): Promise<Rows[]> {
  const connection: SqliteConnection = await reports.client.acquireConnection();
  try {
    return await untilStopped(
      limits,
      () => connection.interrupt(),
      (statement) =>
        reports.raw(statement.text, statement.bindings as Knex.RawBinding[]).connection(connection),
      statements,
    );
  } finally {
    await reports.client.releaseConnection(connection);
  }
}

/** One read-only transaction, so that every statement of a run sees the same rows; the server's own time limit is the net below ours. */
function runOnPostgres(
  { reports, writer }: Database,
  statements: readonly Statement[],
  limits: Limits,
): Promise<Rows[]> {
  return reports.transaction(
    async (tx) => {
      await tx.raw(`set local statement_timeout = ${Math.ceil(limits.milliseconds)}`);
      const { rows } = await tx.raw('select pg_backend_pid() as pid');
      const stop = () => void writer.raw('select pg_cancel_backend(?)', [rows[0].pid]).catch(() => undefined);
      return untilStopped(limits, stop, (statement) => query(tx, statement), statements);
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  );
}

async function untilStopped(
  { milliseconds, signal }: Limits,
  stop: () => void,
  run: (statement: Sql) => PromiseLike<Rows>,
  statements: readonly Statement[],
): Promise<Rows[]> {
  const timer = setTimeout(stop, milliseconds);
  signal.addEventListener('abort', stop);
  try {
    const answers: Rows[] = [];
    for (const statement of statements) {
      const needed = typeof statement === 'function' ? statement(answers) : statement;
      if (!needed) continue;
      if (signal.aborted) throw new AppError('timeout', { message: 'the caller hung up' });
      answers.push(await run(needed));
    }
    return answers;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
