import type { DayOrder } from '../contract.ts';

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]00:00(?::00(?:\.0+)?)?Z?)?$/;
const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;

/** A day as `YYYY-MM-DD`; undefined for what is none, for a day with a time, and for a year of two digits, which could be either. */
export function dayOf(text: string, order: DayOrder): string | undefined {
  const [, year, month, day] = yearFirst.exec(text) ?? [];
  if (year && month && day) return real(year, month, day);
  const [, first, second, last] = yearLast.exec(text) ?? [];
  if (!first || !second || !last) return undefined;
  return order === 'dmy' ? real(last, second, first) : real(last, first, second);
}

function real(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** What the file itself gives away: a part above twelve is no month. */
export function orderIn(texts: Iterable<string>): DayOrder | undefined {
  for (const text of texts) {
    const [, first, second] = yearLast.exec(text.trim()) ?? [];
    if (Number(first) > 12 && Number(second) <= 12) return 'dmy';
    if (Number(second) > 12 && Number(first) <= 12) return 'mdy';
  }
  return undefined;
}
