/** The buckets of a bounded period told apart by where they begin: the very instants that a filter and a drill use, and no calendar is computed for a row. */

import { bucketKeys, bucketRange } from '../bucketRanges.ts';
import type { BucketKey } from '../buckets.ts';
import type { Calendar } from '../calendar.ts';
import type { Bucket } from '../definition.ts';
import type { Edge, Range } from '../periods.ts';
import { bind, integer, type Sql, sql } from '../sql.ts';

export interface Boundary {
  key: BucketKey;
  /** A day for a field of days, else an instant. */
  from: Edge;
}

const mostBoundaries = 400;

/** Undefined where the period is open, has too many buckets, or they come round again. */
export function boundariesOf(
  { from, to }: Range,
  bucket: Bucket,
  calendar: Calendar,
): Boundary[] | undefined {
  if (from === undefined || to === undefined || bucket === 'weekday' || bucket === 'hourOfDay')
    return undefined;
  const keys = bucketKeys({ from, to }, bucket, calendar, mostBoundaries);
  if (keys.length === 0 || keys.length > mostBoundaries) return undefined;
  return keys.map((key) => ({ key, from: edgeOf(key, bucket, typeof from, calendar) }));
}

function edgeOf(key: BucketKey, bucket: Bucket, kind: string, calendar: Calendar): Edge {
  const edge = bucketRange(key, bucket, calendar)?.from ?? '';
  return typeof edge === 'string' && kind === 'number' ? calendar.startOfDay(edge) : edge;
}

/** A balanced tree of comparisons: nine of them for four hundred buckets. */
export function keyBetween(value: Sql, boundaries: readonly Boundary[]): Sql {
  const half = Math.floor(boundaries.length / 2);
  const [first, middle] = [boundaries[0], boundaries[half]];
  if (!first || !middle) throw new Error('a period has at least one bucket');
  if (half === 0) return typeof first.key === 'number' ? integer(first.key) : bind(first.key);
  const [earlier, later] = [boundaries.slice(0, half), boundaries.slice(half)] as const;
  const edge = typeof middle.from === 'number' ? integer(middle.from) : bind(middle.from);
  return sql`case when ${value} < ${edge} then ${keyBetween(value, earlier)} else ${keyBetween(value, later)} end`;
}
