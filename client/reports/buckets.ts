/** A bucket's key, as the server gives it, in the words of a language; and the keys that lie between two of them. */
import type { Bucket } from '#reports/definition.ts';
import { isDay, shift } from '#reports/periods.ts';

/** The two phrases that no calendar of the browser knows. */
export interface BucketWords {
  language: string;
  week: (day: string) => string;
  quarter: (quarter: string, year: string) => string;
}

const timelines: readonly (Bucket | undefined)[] = ['day', 'week', 'month', 'quarter', 'year'];

/** Whether these buckets follow each other; weekdays and hours come round again. */
export const isTimeline = (bucket: Bucket | undefined): boolean => timelines.includes(bucket);

export function bucketLabel(key: string | number, bucket: Bucket, words: BucketWords): string {
  const text = String(key);
  switch (bucket) {
    case 'weekday':
      return dayIn(words.language, { weekday: 'long' }, shift('2024-01-01', Number(key) - 1, 'day'));
    case 'hour':
      return hourIn(words.language, Number(key));
    case 'day':
      return dayIn(words.language, { day: 'numeric', month: 'short', year: 'numeric' }, text);
    case 'week':
      return words.week(dayIn(words.language, { day: 'numeric', month: 'short', year: 'numeric' }, text));
    case 'month':
      return dayIn(words.language, { month: 'short', year: 'numeric' }, `${text}-01`);
    case 'quarter':
      return words.quarter(text.slice(6), text.slice(0, 4));
    case 'year':
      return text;
  }
}

/** For the narrow place beneath an axis, where a week is its first day. */
export function bucketTick(key: string | number, bucket: Bucket, words: BucketWords): string {
  if (bucket === 'day' || bucket === 'week')
    return dayIn(words.language, { day: 'numeric', month: 'short' }, String(key));
  if (bucket === 'weekday')
    return dayIn(words.language, { weekday: 'short' }, shift('2024-01-01', Number(key) - 1, 'day'));
  return bucketLabel(key, bucket, words);
}

/** `keys` with the empty buckets between the first and the last: a line that jumps over an empty month lies. */
export function withoutGaps(keys: readonly string[], bucket: Bucket): string[] {
  const sorted = [...new Set(keys)].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const filled: string[] = [];
  for (let key = first; key <= last && filled.length < mostKeys; key = following(key, bucket))
    filled.push(key);
  return filled.length < mostKeys ? filled : sorted;
}

const mostKeys = 1_000;

function following(key: string, bucket: Bucket): string {
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

const hourIn = (language: string, hour: number): string =>
  new Intl.DateTimeFormat(language, { hour: 'numeric', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, 1, hour)),
  );
