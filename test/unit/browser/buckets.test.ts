import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BucketWords,
  bucketLabel,
  bucketTick,
  isTimeline,
  withoutGaps,
} from '#client/shared/answer/buckets.ts';
import { bucketOf } from '#reports/buckets.ts';
import { fromSerial, serial } from '#reports/days.ts';
import { type Bucket, buckets } from '#reports/definition.ts';
import { calendarAt } from '#server/calendar.ts';
import { testNow } from '../../support/clock.ts';

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20_261_122) });

const calendar = calendarAt(testNow, 'America/Toronto', 7);

describe('the buckets between two others are found, so that a line does not jump over an empty one', () => {
  test.each<[Bucket, string[], string[]]>([
    ['day', ['2026-02-27', '2026-03-02'], ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']],
    ['week', ['2026-12-20', '2027-01-03'], ['2026-12-20', '2026-12-27', '2027-01-03']],
    ['month', ['2027-01', '2026-11'], ['2026-11', '2026-12', '2027-01']],
    ['quarter', ['2026-Q3', '2027-Q1'], ['2026-Q3', '2026-Q4', '2027-Q1']],
    ['year', ['2024', '2026'], ['2024', '2025', '2026']],
    ['month', ['2026-11', '2026-11'], ['2026-11']],
    ['month', [], []],
  ])('by %s, %o is %o', (bucket, keys, filled) => expect(withoutGaps(keys, bucket)).toEqual(filled));

  test('they are the very buckets that the server gives to the days between', () => {
    const days = fc.array(
      fc.integer({ min: serial('2015-06-01'), max: serial('2017-06-01') }).map(fromSerial),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    const timelines = fc.constantFrom(...buckets.filter((bucket) => isTimeline(bucket) && bucket !== 'hour'));
    fc.assert(
      fc.property(days, timelines, (some, bucket) => {
        const sorted = some.toSorted();
        const [first, last] = [serial(sorted[0] ?? ''), serial(sorted.at(-1) ?? '')];
        const every = Array.from({ length: last - first + 1 }, (_, n) =>
          String(bucketOf(fromSerial(first + n), bucket, calendar)),
        );
        const keys = some.map((day) => String(bucketOf(day, bucket, calendar)));
        expect(withoutGaps(keys, bucket)).toEqual([...new Set(every)]);
      }),
      { numRuns: 300 },
    );
  });

  test('hours too, through the night when the clock is turned back', () => {
    const [from, to] = [Date.UTC(2026, 10, 1, 4), Date.UTC(2026, 10, 1, 8)];
    const every = Array.from({ length: 5 }, (_, n) => from + n * 3_600_000);
    expect(withoutGaps([to, from], 'hour')).toEqual(every);
    const keys = every.flatMap((at) => [bucketOf(at, 'hour', calendar), bucketOf(at + 1, 'hour', calendar)]);
    expect([...new Set(keys)]).toEqual(every);
  });

  test('no hour is left out where a clock moves by half an hour', () => {
    const hours = [0, 3_600_000, 2 * 3_600_000 + 1_800_000];
    expect(withoutGaps(hours, 'hour')).toEqual(hours);
  });

  test('a gap of centuries is left as it is', () => {
    expect(withoutGaps(['0001-01-01', '2026-01-01'], 'day')).toEqual(['0001-01-01', '2026-01-01']);
  });
});

test.each<[string | number, Bucket, string, string]>([
  ['2026-03-01', 'day', 'Mar 1, 2026', 'Mar 1'],
  ['2026-03-01', 'week', 'week of Mar 1, 2026', 'Mar 1'],
  ['2026-03', 'month', 'Mar 2026', 'Mar 2026'],
  ['2026-Q3', 'quarter', 'Q3 2026', 'Q3 2026'],
  ['2026', 'year', '2026', '2026'],
  [1, 'weekday', 'Monday', 'Mon'],
  [7, 'weekday', 'Sunday', 'Sun'],
  [0, 'hourOfDay', '12 AM', '12 AM'],
  [15, 'hourOfDay', '3 PM', '3 PM'],
  [Date.UTC(2026, 2, 1, 20), 'hour', 'Mar 1, 2026, 3 PM', 'Mar 1, 3 PM'],
  [Date.UTC(2026, 10, 1, 5), 'hour', 'Nov 1, 2026, 1 AM EDT', 'Nov 1, 1 AM EDT'],
  [Date.UTC(2026, 10, 1, 6), 'hour', 'Nov 1, 2026, 1 AM EST', 'Nov 1, 1 AM EST'],
])('%s by %s is read as "%s", and beneath an axis as "%s"', (key, bucket, label, tick) => {
  const words: BucketWords = {
    language: 'en-US',
    timeZone: 'America/Toronto',
    week: (day) => `week of ${day}`,
    quarter: (quarter, year) => `Q${quarter} ${year}`,
  };
  const plain = (text: string) => text.replaceAll(/\s/g, ' ');
  expect([bucketLabel(key, bucket, words), bucketTick(key, bucket, words)].map(plain)).toEqual([label, tick]);
});
