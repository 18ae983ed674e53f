/** Which day a plan comes next, on the company's calendar. The server decides; this is for the eye while a plan is made. */
import { shift, startOf } from '#reports/days.ts';
import type { Plan } from './schedules.ts';

/** In: today as YYYY-MM-DD and the time on the clock as HH:MM. Out: undefined while the plan is not complete. */
export function nextDay(plan: Partial<Plan>, today: string, time: string): string | undefined {
  const { timeOfDay } = plan;
  if (!timeOfDay) return undefined;
  const isOver = (day: string) => day < today || (day === today && timeOfDay <= time);
  return [0, 1].map((step) => dayOf(plan, today, step)).find((day) => day !== undefined && !isOver(day));
}

function dayOf({ cadence, weekday, dayOfMonth }: Partial<Plan>, today: string, step: number) {
  if (cadence === 'daily') return shift(today, step, 'day');
  if (cadence === 'weekly' && weekday)
    return shift(shift(startOf(today, 'week', 1), weekday - 1, 'day'), step, 'week');
  if (cadence !== 'monthly' || !dayOfMonth) return undefined;
  const first = shift(startOf(today, 'month', 1), step, 'month');
  const wanted = shift(first, dayOfMonth - 1, 'day');
  const last = shift(shift(first, 1, 'month'), -1, 'day');
  return [wanted, last].sort()[0];
}
