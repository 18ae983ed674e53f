/** The dates that a filled dimension shows in any case: those of the filter's period, or from the first that there is to the last. */
import type { Asking } from '../answer.ts';
import { bucketKeys, bucketRange } from '../bucketRanges.ts';
import type { BucketKey } from '../buckets.ts';
import type { Calendar } from '../calendar.ts';
import { type CheckedReport, type Dimension, dimensionsOf } from '../checked.ts';
import type { Bucket } from '../definition.ts';
import type { Edge } from '../periods.ts';
import type { Problem } from '../problems.ts';
import type { Scalar } from '../sql.ts';
import type { Spine } from './grouped.ts';
import { readGroups } from './groups.ts';
import { rangeOf } from './keys.ts';

export const mostDates = 1_000;

/** Adds a problem where there are too many dates to be shown. */
export async function spineOf(report: CheckedReport, asking: Asking, problems: Problem[]): Promise<Spine> {
  const spine = new Map<number, BucketKey[]>();
  for (const [index, dimension] of dimensionsOf(report).entries()) {
    if (!dimension.fill || !dimension.bucket) continue;
    const keys = await datesOf(report, dimension, dimension.bucket, asking);
    if (keys.length > mostDates)
      problems.push({ path: ['groupBy', index, 'fill'], code: 'tooManyDates', params: { most: mostDates } });
    if (keys.length) spine.set(index, keys);
  }
  return spine;
}

async function datesOf(
  report: CheckedReport,
  dimension: Dimension,
  bucket: Bucket,
  asking: Asking,
): Promise<BucketKey[]> {
  const { calendar } = asking.context;
  const { from, to } = rangeOf(report.filter, dimension.field);
  const isCyclic = bucket === 'weekday' || bucket === 'hourOfDay';
  if (isCyclic || (from !== undefined && to !== undefined))
    return bucketKeys({ from: from ?? '', to: to ?? '' }, bucket, calendar, mostDates);
  const found = await foundKeys(report, dimension, asking);
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = { from: from ?? startOf(first, bucket, calendar), to: to ?? endOf(last, bucket, calendar) };
  return bucketKeys(range, bucket, calendar, mostDates);
}

/** The dates that have rows, in order. */
async function foundKeys(
  report: CheckedReport,
  dimension: Dimension,
  { context, ask }: Asking,
): Promise<BucketKey[]> {
  const query = { grain: { dimensions: [dimension] }, limit: 100_000 };
  const { groups } = await readGroups(report, context, query, ask);
  return groups.map(({ keys }): Scalar => keys[0] ?? null).filter((key) => key !== null);
}

const startOf = (key: BucketKey, bucket: Bucket, calendar: Calendar): Edge =>
  bucketRange(key, bucket, calendar)?.from ?? '';

const endOf = (key: BucketKey, bucket: Bucket, calendar: Calendar): Edge =>
  bucketRange(key, bucket, calendar)?.to ?? '';
