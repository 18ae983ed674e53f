import { DateTime } from 'luxon';
import { item } from './random.ts';

export interface Day {
  /** As in 2026-11-22. */
  date: string;
  month: number;
  /** 1 is Monday. */
  weekday: number;
  isOpen: boolean;
  /** The instant that lies whole local minutes before business hours: zones change their offset at night only. */
  origin: number;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const dayLength = 24 * hour;

interface Zone {
  zone: string;
  /** Month and day, as in 06-24. */
  holidays: string[];
}

/** Every local day from `from` to `to`. */
export function calendar({ zone, holidays }: Zone, from: number, to: number): Day[] {
  const days: Day[] = [];
  let noon = DateTime.fromMillis(from, { zone }).startOf('day').plus({ hours: 12 }).set({ hour: 12 });
  for (; noon.toMillis() - 12 * hour <= to; noon = noon.plus({ days: 1 })) {
    const { month, day, weekday } = noon;
    const isOpen = weekday !== 7 && !isWinterBreak(month, day) && !holidays.includes(noon.toFormat('MM-dd'));
    days.push({
      date: noon.toFormat('yyyy-MM-dd'),
      month,
      weekday,
      isOpen,
      origin: noon.toMillis() - 12 * hour,
    });
  }
  return days;
}

/** The instant of a local time on that day, in minutes after midnight. */
export const at = (day: Day, minutes: number): number => day.origin + minutes * minute;

/** The date of a position in `days`, also of one that lies beyond its end. */
export const dateAt = (days: Day[], position: number): string =>
  new Date(Date.parse(item(days, 0).date) + position * dayLength).toISOString().slice(0, 10);

export const positionOf = (days: Day[], date: string): number =>
  (Date.parse(date) - Date.parse(item(days, 0).date)) / dayLength;

const isWinterBreak = (month: number, day: number): boolean =>
  (month === 12 && day >= 24) || (month === 1 && day <= 2);

/** How busy each month is: resolutions in January, holidays in July and at Christmas. */
const seasons = [1.35, 1.15, 1.05, 1, 0.95, 0.85, 0.55, 0.75, 1.1, 1.1, 1, 0.7];

export const season = (day: Day): number => seasons[day.month - 1] ?? 1;
