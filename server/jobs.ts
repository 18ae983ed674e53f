import type { Context } from './context.ts';
import { startAnnouncements } from './groupActivity/announcements/timer.ts';
import { startGroupRules } from './groups/rule/timer.ts';
import { startMail } from './mail/delivery.ts';
import { startSchedules } from './schedules/timer.ts';

/** How often each looks whether there is something to do, in milliseconds; announcements wait for their hour as schedules do. */
export interface Pace {
  mail: number;
  schedules: number;
}

export const usualPace: Pace = { mail: 2_000, schedules: 60_000 };

/** What goes on without anybody asking. Gives the way to stop it. */
export function startJobs(context: Context, pace: Pace): () => Promise<void> {
  const stops = [
    startSchedules(context, pace.schedules),
    startAnnouncements(context, pace.schedules),
    startGroupRules(context, pace.schedules),
    startMail(context, pace.mail),
  ];
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}
