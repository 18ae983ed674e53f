import type { Context } from '../context.ts';

/**
 * Notes that a saved report was run, beside the answer: it is not waited for, and what goes wrong with it is logged and no more. It is
 * no change of the report, so it makes no version and no audit event.
 */
export function noteRun(
  { database, log }: Pick<Context, 'database' | 'log'>,
  id: number,
  run: { at: number; milliseconds: number },
): void {
  const { writer } = database;
  writer('reports')
    .where({ id })
    .update({
      last_run_at: run.at,
      last_run_ms: Math.round(run.milliseconds),
      run_count: writer.raw('run_count + 1'),
    })
    .catch(() => log.warn({ report: id }, 'a run was not noted'));
}
