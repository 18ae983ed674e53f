import { pagesAt } from '../../config.ts';
import type { Context } from '../../context.ts';
import { transaction } from '../../database.ts';
import { startRounds } from '../../rounds.ts';
import { publish } from './publish.ts';

/** Publishes what waited for its hour, now and every `pace` milliseconds. Gives the way to stop. */
export const startAnnouncements = (context: Context, pace: number): (() => Promise<void>) =>
  startRounds(
    pace,
    () => publishDue(context),
    () => context.log.warn('the announcements could not be published'),
  );

async function publishDue({ database, config, now, stopping }: Context): Promise<void> {
  const due: number[] = await database
    .readers('announcements')
    .where({ waiting: 1 })
    .where('publish_at', '<=', now())
    .orderBy('publish_at')
    .pluck('id');
  for (const id of due) {
    if (stopping.aborted) return;
    await transaction(database, (tx) => publish(tx, id, { now: now(), baseUrl: pagesAt(config) }));
  }
}
