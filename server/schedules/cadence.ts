import { DateTime } from 'luxon';
import type { Choice } from '#reports/choices.ts';

export interface Cadence {
  cadence: Choice<'cadence'>;
  /** 1 is Monday. */
  weekday: number | null;
  dayOfMonth: number | null;
  /** `07:00`, on the clock of the zone. */
  timeOfDay: string;
}

/** The first time after `after`, in epoch milliseconds. Calendar days are counted, so that seven o'clock stays seven o'clock when clocks change. */
export function nextTime(cadence: Cadence, zone: string, after: number): number {
  const today = DateTime.fromMillis(after, { zone }).startOf('day');
  for (let step = 0; ; step += 1) {
    const at = timeOn(dayOf(cadence, today, step), cadence.timeOfDay);
    if (at > after) return at;
  }
}

/** The candidate so many steps on: the one of this very day, week or month may be over already. */
function dayOf({ cadence, weekday, dayOfMonth }: Cadence, today: DateTime, step: number): DateTime {
  switch (cadence) {
    case 'daily':
      return today.plus({ days: step });
    case 'weekly':
      return today.startOf('week').plus({ weeks: step, days: (weekday ?? 1) - 1 });
    case 'monthly':
      return dayWithin(today.startOf('month').plus({ months: step }), dayOfMonth ?? 1);
  }
}

/** The 31st of a shorter month is its last day. */
const dayWithin = (month: DateTime, day: number): DateTime =>
  month.set({ day: Math.min(day, month.daysInMonth ?? day) });

/** A time that the clock skips is the one an hour later; of one that it shows twice the first is taken. */
function timeOn(day: DateTime, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const found = day.set({ hour, minute });
  return Math.min(...found.getPossibleOffsets().map((each) => each.toMillis()));
}
