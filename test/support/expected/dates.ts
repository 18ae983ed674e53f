import { type BucketKey, bucketOf } from '#reports/buckets.ts';
import type { Calendar } from '#reports/calendar.ts';
import { fromSerial, serial } from '#reports/days.ts';
import type { Bucket } from '#reports/definition.ts';
import type { Edge } from '#reports/periods.ts';

const hour = 3_600_000;

/** The buckets from one edge up to, and without, another, in order: found by walking there, without knowing where a bucket begins. */
export function datesBetween(from: Edge, to: Edge, bucket: Bucket, calendar: Calendar): BucketKey[] {
  const end = placeOf(to, from, calendar);
  const keys: BucketKey[] = [];
  for (
    let at = placeOf(from, from, calendar);
    at < end;
    at = Math.max(at + 1, Math.min(at + stepOf(from, bucket), end - 1))
  ) {
    const key = bucketOf(typeof from === 'string' ? fromSerial(at) : at, bucket, calendar);
    if (key !== keys.at(-1)) keys.push(key);
  }
  return keys;
}

/** So many buckets from an edge on. */
export function datesFrom(from: Edge, many: number, bucket: Bucket, calendar: Calendar): BucketKey[] {
  for (let days = many + 1; ; days *= 2) {
    const to = typeof from === 'string' ? fromSerial(serial(from) + days) : from + days * 24 * hour;
    const keys = datesBetween(from, to, bucket, calendar);
    if (keys.length >= many) return keys.slice(0, many);
  }
}

/** Days are walked by their numbers, instants in steps shorter than any bucket. */
const stepOf = (edge: Edge, bucket: Bucket): number => {
  if (typeof edge === 'string') return 1;
  return bucket === 'hour' ? hour / 2 : 6 * hour;
};

const placeOf = (edge: Edge, like: Edge, calendar: Calendar): number => {
  if (typeof edge === 'number') return edge;
  return typeof like === 'string' ? serial(edge) : calendar.startOfDay(edge);
};

/** All that there are of what comes round again; nothing for other buckets. */
export function cyclicDates(bucket: Bucket): BucketKey[] | undefined {
  if (bucket === 'weekday') return [1, 2, 3, 4, 5, 6, 7];
  return bucket === 'hourOfDay' ? Array.from({ length: 24 }, (_, each) => each) : undefined;
}
