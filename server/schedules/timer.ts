import type { Context } from '../context.ts';
import { startRounds } from '../rounds.ts';
import { readDue } from './due.ts';
import { runSchedule } from './run.ts';

/** Runs what is due, now and every `pace` milliseconds. Gives the way to stop, which lets what is under way end or be run again later. */
export const startSchedules = (context: Context, pace: number): (() => Promise<void>) =>
  startRounds(
    pace,
    () => runAll(context),
    () => context.log.warn('the schedules could not be read'),
  );

/** One that breaks keeps the others from nothing; it is tried again when its lease is over. */
async function runAll(context: Context): Promise<void> {
  for (const id of await readDue(context.database, context.now())) {
    if (context.stopping.aborted) return;
    try {
      await runSchedule(id, context);
    } catch (error) {
      const reason = error instanceof Error ? error.name : 'error';
      context.log.error({ schedule: id, reason }, 'a schedule could not be run');
    }
  }
}
