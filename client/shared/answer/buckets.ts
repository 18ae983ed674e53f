/** A bucket's key, as the server gives it, in the words of a language; and the keys that lie between two of them. */

import { isDay, shift } from '#reports/days.ts';
import type { Bucket } from '#reports/definition.ts';
import { hourOfDayIn, weekdayIn } from '../format.ts';

/** The zone of the answer, and the two phrases that no calendar of the browser knows. */
export interface BucketWords {
  language: string;
  timeZone: string;
  week: (day: string) => string;
  quarter: (quarter: string, year: string) => string;
}

/** The epoch milliseconds at which an hour begins, the number of a weekday or an hour of the day, or text. */
type Key = string | number;

const timelines: readonly (Bucket | undefined)[] = ['hour', 'day', 'week', 'month', 'quarter', 'year'];

/** Whether these buckets follow each other; weekdays and hours of the day come round again. */
export const isTimeline = (bucket: Bucket | undefined): boolean => timelines.includes(bucket);

const wholeDay = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const shortDay = { day: 'numeric', month: 'short' } as const;

export function bucketLabel(key: Key, bucket: Bucket, words: BucketWords): string {
  const text = String(key);
  switch (bucket) {
    case 'weekday':
      return weekdayIn(words.language, Number(key), 'long');
    case 'hourOfDay':
      return hourOfDayIn(words.language, Number(key));
    case 'hour':
      return hourIn(words, wholeDay, Number(key));
    case 'day':
      return dayIn(words.language, wholeDay, text);
    case 'week':
      return words.week(dayIn(words.language, wholeDay, text));
    case 'month':
      return dayIn(words.language, { month: 'short', year: 'numeric' }, `${text}-01`);
    case 'quarter':
      return words.quarter(text.slice(6), text.slice(0, 4));
    case 'year':
      return text;
  }
}

/** For the narrow place beneath an axis, where a week is its first day. */
export function bucketTick(key: Key, bucket: Bucket, words: BucketWords): string {
  if (bucket === 'day' || bucket === 'week') return dayIn(words.language, shortDay, String(key));
  if (bucket === 'weekday') return weekdayIn(words.language, Number(key), 'short');
  if (bucket === 'hour') return hourIn(words, shortDay, Number(key));
  return bucketLabel(key, bucket, words);
}

/** `keys` with the empty buckets between the first and the last: a line that jumps over an empty month lies. */
export function withoutGaps(keys: readonly Key[], bucket: Bucket): Key[] {
  const sorted = inOrder(keys);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const filled: Key[] = [];
  for (let key = first; key <= last && filled.length < mostKeys; key = following(key, bucket))
    filled.push(key);
  return filled.length < mostKeys && holdsAll(filled, sorted) ? filled : sorted;
}

const mostKeys = 1_000;

/** Each once, from the earliest on. */
export const inOrder = (keys: readonly Key[]): Key[] => [...new Set(keys)].sort((a, b) => (a < b ? -1 : 1));

/** Where the clock changes by half an hour, the hours after it are not whole hours away. */
function holdsAll(filled: readonly Key[], wanted: readonly Key[]): boolean {
  const known = new Set(filled);
  return wanted.every((key) => known.has(key));
}

const hour = 3_600_000;

function following(key: Key, bucket: Bucket): Key {
  if (typeof key === 'number') return key + hour;
  switch (bucket) {
    case 'week':
      return shift(key, 1, 'week');
    case 'month':
      return shift(`${key}-01`, 1, 'month').slice(0, 7);
    case 'quarter':
      return nextQuarter(key);
    case 'year':
      return String(Number(key) + 1).padStart(4, '0');
    default:
      return shift(key, 1, 'day');
  }
}

const nextQuarter = (key: string): string =>
  key.endsWith('4')
    ? `${String(Number(key.slice(0, 4)) + 1).padStart(4, '0')}-Q1`
    : `${key.slice(0, 6)}${Number(key.slice(6)) + 1}`;

const dayIn = (language: string, options: Intl.DateTimeFormatOptions, day: string): string =>
  isDay(day)
    ? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
    : day;

/** An hour that the clock shows twice is told with its zone. */
function hourIn({ language, timeZone }: BucketWords, day: Intl.DateTimeFormatOptions, at: number): string {
  const options: Intl.DateTimeFormatOptions = { ...day, hour: 'numeric', timeZone };
  const plain = new Intl.DateTimeFormat(language, options);
  const isTwice = [at - hour, at + hour].some((other) => plain.format(other) === plain.format(at));
  return isTwice
    ? new Intl.DateTimeFormat(language, { ...options, timeZoneName: 'short' }).format(at)
    : plain.format(at);
}
