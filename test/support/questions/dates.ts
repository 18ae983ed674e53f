import { DateTime } from 'luxon';
import { testNow } from '../clock.ts';

const zone = 'America/Toronto';

export const today = DateTime.fromMillis(testNow, { zone }).startOf('day');
const tomorrow = today.plus({ days: 1 });

/** From the beginning of `from` up to and without `to`. */
export interface Span {
  from: DateTime;
  to: DateTime;
}

type Amount = Parameters<DateTime['plus']>[0];

/** So much time that today is the last day of it, or the first. */
export const last = (amount: Amount): Span => ({ from: tomorrow.minus(amount), to: tomorrow });
export const next = (amount: Amount): Span => ({ from: today, to: today.plus(amount) });

export const current = (unit: 'month' | 'quarter' | 'year'): Span => ({
  from: today.startOf(unit),
  to: today.startOf(unit).plus({ [unit]: 1 }),
});

export const lastQuarter: Span = {
  from: current('quarter').from.minus({ quarter: 1 }),
  to: current('quarter').from,
};

/** Whether a stored instant or a stored day lies in it; a missing one never does. */
export function isIn({ from, to }: Span, value: number | string | null): boolean {
  if (value === null) return false;
  if (typeof value === 'number') return value >= from.toMillis() && value < to.toMillis();
  return value >= String(from.toISODate()) && value < String(to.toISODate());
}

/** Before the day that is so long ago. */
export const isBefore = (amount: Amount, instant: number): boolean =>
  instant < today.minus(amount).toMillis();

export const local = (instant: number): DateTime => DateTime.fromMillis(instant, { zone });
export const day = (text: string): DateTime => DateTime.fromISO(text, { zone });

export const monthOf = (value: number | string): string =>
  (typeof value === 'number' ? local(value) : day(value)).toFormat('yyyy-MM');

export function monthsOf({ from, to }: Span): string[] {
  const months: string[] = [];
  for (let month = from.startOf('month'); month < to; month = month.plus({ month: 1 }))
    months.push(month.toFormat('yyyy-MM'));
  return months;
}

/** The Sunday on which its week begins. */
const sundayOf = (date: DateTime): DateTime => date.startOf('day').minus({ days: date.weekday % 7 });

export const weekOf = (instant: number): string => String(sundayOf(local(instant)).toISODate());

export function weeksOf({ from, to }: Span): string[] {
  const weeks: string[] = [];
  for (let week = sundayOf(from); week < to; week = week.plus({ days: 7 }))
    weeks.push(String(week.toISODate()));
  return weeks;
}

export const wholeDaysSince = (instant: number): number => Math.floor((testNow - instant) / 86_400_000);
export const ageOf = (born: string): number => Math.floor(today.diff(day(born), 'years').years);
