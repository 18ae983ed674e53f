import type { Database } from '../../database.ts';

const kept = 30 * 86_400_000;

/** What was kept to undo with is of no use after a month; what was done stays in the log. */
export const forgetOldBulk = ({ writer }: Database, now: number): Promise<void> =>
  writer.transaction(async (tx) => {
    const old = () => tx('bulk_actions').where('at', '<', now - kept);
    await tx('bulk_action_rows').whereIn('bulk_id', old().select('id')).delete();
    await old().delete();
  });
