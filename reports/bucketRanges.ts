/** Buckets as ranges: what a key holds, and which keys a range has. The same boundaries as the grouping's, so that a filter, a group and a drill agree. */
import { type BucketKey, bucketOf } from './buckets.ts';
import type { Calendar } from './calendar.ts';
import { shift, type Unit } from './days.ts';
import type { Bucket } from './definition.ts';
import type { Edge, Range } from './periods.ts';

/** Days, or for an hour instants, from the beginning of the bucket up to the beginning of the next. Undefined for a weekday or an hour of the day. */
export function bucketRange(
  key: BucketKey,
  bucket: Bucket,
  calendar: Pick<Calendar, 'offsets'>,
): { from: Edge; to: Edge } | undefined {
  if (bucket === 'weekday' || bucket === 'hourOfDay') return undefined;
  if (bucket === 'hour') return hourRange(Number(key), calendar);
  const from = firstDay(String(key), bucket);
  return { from, to: shift(from, 1, bucket) };
}

function firstDay(key: string, bucket: Unit): string {
  if (bucket === 'year') return `${key}-01-01`;
  if (bucket === 'month') return `${key}-01`;
  if (bucket !== 'quarter') return key;
  const month = 3 * Number(key.slice(6)) - 2;
  return `${key.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

const hour = 3_600_000;

/** Where the clock changes by half an hour, an hour ends early or begins late. */
function hourRange(key: number, { offsets }: Pick<Calendar, 'offsets'>): { from: number; to: number } {
  const first = Math.max(
    0,
    offsets.findLastIndex(({ at }) => at <= key),
  );
  const last = offsets.findLastIndex(({ at }) => at < key + hour);
  const pieces = offsets.slice(first, last + 1).flatMap(({ at, offset }, index) => {
    const from = Math.max(key, at);
    const to = Math.min(key + hour, offsets[first + index + 1]?.at ?? Number.MAX_SAFE_INTEGER);
    return from < to && (key + offset) % hour === 0 ? [{ from, to }] : [];
  });
  return {
    from: Math.min(...pieces.map(({ from }) => from)),
    to: Math.max(...pieces.map(({ to }) => to)),
  };
}

/** Every key in the range, in order; at most `most` and then one more, which tells that there are too many. */
export function bucketKeys(
  range: { from: Edge; to: Edge },
  bucket: Bucket,
  calendar: Calendar,
  most: number,
): BucketKey[] {
  if (bucket === 'weekday')
    return Array.from({ length: 7 }, (_, day) => ((day + calendar.weekStart - 1) % 7) + 1);
  if (bucket === 'hourOfDay') return Array.from({ length: 24 }, (_, each) => each);
  const keys: BucketKey[] = [];
  let at: Edge | undefined = range.from;
  while (at !== undefined && isBefore(at, range.to, calendar) && keys.length <= most) {
    const key = keyAt(at, bucket, calendar);
    keys.push(key);
    at = bucketRange(key, bucket, calendar)?.to;
  }
  return keys;
}

function keyAt(at: Edge, bucket: Bucket, calendar: Calendar): BucketKey {
  if (bucket === 'hour') return bucketOf(instantOf(at, calendar), bucket, calendar);
  return bucketOf(at, bucket, calendar);
}

const instantOf = (edge: Edge, calendar: Calendar): number =>
  typeof edge === 'number' ? edge : calendar.startOfDay(edge);

const isBefore = (a: Edge, b: Edge, calendar: Calendar): boolean =>
  typeof a === 'string' && typeof b === 'string' ? a < b : instantOf(a, calendar) < instantOf(b, calendar);

/** The buckets at both ends of which the range has only a part. */
export function cutKeys(range: Range, bucket: Bucket, calendar: Calendar): BucketKey[] {
  const cut = [range.from, range.to].flatMap((edge, index): BucketKey[] => {
    if (edge === undefined) return [];
    const inside = index === 0 ? edge : justBefore(edge);
    const key = keyAt(inside, bucket, calendar);
    const whole = bucketRange(key, bucket, calendar);
    if (!whole) return [];
    const limit = index === 0 ? whole.from : whole.to;
    return instantOf(limit, calendar) === instantOf(edge, calendar) ? [] : [key];
  });
  return [...new Set(cut)];
}

const justBefore = (edge: Edge): Edge => (typeof edge === 'number' ? edge - 1 : shift(edge, -1, 'day'));
