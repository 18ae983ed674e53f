import { type Database, type Transaction, transaction } from '../database.ts';
import type { Cadence } from './cadence.ts';
import type { SkipReason } from './words/words.ts';

/** A schedule as it is stored. */
export interface Due {
  id: number;
  company_id: number;
  report_id: number | null;
  owner_id: number;
  cadence: Cadence['cadence'];
  weekday: number | null;
  day_of_month: number | null;
  time_of_day: string;
  format: 'link' | 'csv' | 'xlsx';
  params: string;
  next_at: number;
  last_skipped: string;
  lease_until: number;
  version: number;
}

export interface Skipped {
  id: number;
  reason: SkipReason;
}

export const readDue = (database: Database, now: number): Promise<number[]> =>
  database
    .readers('schedules')
    .where({ is_active: 1 })
    .where('next_at', '<=', now)
    .where('lease_until', '<=', now)
    .orderBy(['next_at', 'id'])
    .limit(500)
    .pluck('id');

/** As long as the reports of all recipients may take; whoever has not finished by then is no more. */
const leaseMilliseconds = 10 * 60_000;

/** Takes a schedule that is due, so that no other server runs the same reports at the same time. */
export function claim(database: Database, id: number, now: number): Promise<Due | undefined> {
  return transaction(database, async (tx) => {
    const taken = await tx('schedules')
      .where({ id, is_active: 1 })
      .where('next_at', '<=', now)
      .where('lease_until', '<=', now)
      .update({ lease_until: now + leaseMilliseconds });
    return taken === 1 ? tx('schedules').where({ id }).first() : undefined;
  });
}

/** Gives it back, for whoever starts next. */
export const release = (database: Database, schedule: Due): Promise<boolean> =>
  transaction(database, (tx) => settle(tx, schedule, {}));

/** Changes the schedule only if it still is what was claimed; whatever goes with it in the transaction happens once, on one server. */
export async function settle(
  tx: Transaction,
  { id, version, next_at, lease_until }: Due,
  change: Record<string, string | number | null>,
): Promise<boolean> {
  const changed = await tx('schedules')
    .where({ id, version, next_at, lease_until, is_active: 1 })
    .update({ ...change, lease_until: 0 });
  return changed === 1;
}

export const cadenceOf = ({ cadence, weekday, day_of_month, time_of_day }: Due): Cadence => ({
  cadence,
  weekday,
  dayOfMonth: day_of_month,
  timeOfDay: time_of_day,
});

export const recipientsOf = (database: Database, { id }: Due): Promise<number[]> =>
  database
    .readers('schedule_recipients')
    .where({ schedule_id: id })
    .orderBy('professional_id')
    .pluck('professional_id');
