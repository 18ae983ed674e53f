import fc from 'fast-check';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bucketKeys, bucketRange, cutKeys } from '#reports/bucketRanges.ts';
import { bucketOf, bucketSql } from '#reports/buckets.ts';
import { wallClock } from '#reports/calendar.ts';
import { shift, units } from '#reports/days.ts';
import { buckets } from '#reports/definition.ts';
import { resolvePeriod } from '#reports/periods.ts';
import { bind, sql } from '#reports/sql.ts';
import { calendarAt } from '#server/calendar.ts';
import { type Database, query } from '#server/database.ts';
import { testNow } from '../support/clock.ts';
import { type Engines, openEngines } from '../support/engines.ts';

const zones = [
  'America/Toronto',
  'Europe/Paris',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'America/St_Johns',
];
const seed = Number(process.env.TEST_SEED ?? 20_261_122);

const zone = fc.constantFrom(...zones);
const instant = fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2049, 0, 1) });

/** Within two hours of a change of the zone's clock, where mistakes live. */
const nearChange = zone.chain((name) => {
  const changes = calendarAt(testNow, name, 1)
    .offsets.slice(1)
    .map(({ at }) => at);
  const around = changes.length ? fc.constantFrom(...changes) : instant;
  return fc
    .tuple(fc.constant(name), around, fc.integer({ min: -7_200_000, max: 7_200_000 }))
    .map(([z, at, by]) => [z, at + by] as const);
});

const moment = fc.oneof(fc.tuple(zone, instant), nearChange);

let engines: Engines;
beforeAll(async () => {
  engines = await openEngines(seed + 2);
});
afterAll(() => engines.close());

test('the wall clock of any instant is the one that luxon shows', () => {
  fc.assert(
    fc.property(moment, ([name, at]) => {
      const clock = DateTime.fromMillis(at, { zone: name });
      expect(wallClock(at, calendarAt(testNow, name, 1).offsets)).toBe(at + clock.offset * 60_000);
    }),
    { seed, numRuns: 3_000 },
  );
});

test('any instant falls into the same bucket in SQL, in JavaScript and in luxon', async () => {
  await fc.assert(
    fc.asyncProperty(
      moment,
      fc.constantFrom(...buckets),
      fc.integer({ min: 1, max: 7 }),
      async ([name, at], bucket, weekStart) => {
        const calendar = calendarAt(testNow, name, weekStart);
        const key = bucketOf(at, bucket, calendar);
        expect(key).toBe(inLuxon(DateTime.fromMillis(at, { zone: name }), bucket, weekStart));
        for (const database of engines.databases) {
          expect(
            await inSql(database, at, (field) =>
              bucketSql(database.dialect, field, 'instant', bucket, calendar),
            ),
          ).toBe(key);
        }
      },
    ),
    { seed, numRuns: 600 },
  );
});

/** Until 2011 the clock of St. John's went back over midnight by one minute; a day in two pieces is no range. */
const sinceAllDaysAreWhole = moment.filter(
  ([name, at]) => name !== 'America/St_Johns' || at > Date.UTC(2012, 0, 1),
);

test('a day begins where the day before ended, in every zone', () => {
  fc.assert(
    fc.property(sinceAllDaysAreWhole, ([name, at]) => {
      const calendar = calendarAt(testNow, name, 1);
      const day = DateTime.fromMillis(at, { zone: name }).toISODate() ?? '';
      expect(calendar.startOfDay(day)).toBeLessThanOrEqual(at);
      expect(calendar.startOfDay(shift(day, 1, 'day'))).toBeGreaterThan(at);
    }),
    { seed, numRuns: 2_000 },
  );
});

const periodic = buckets.filter((bucket) => bucket !== 'weekday' && bucket !== 'hourOfDay');

test('the range of a bucket holds the instants that fall into it, its first and last too, and no others', () => {
  fc.assert(
    fc.property(
      sinceAllDaysAreWhole,
      fc.constantFrom(...periodic),
      fc.integer({ min: 1, max: 7 }),
      ([name, at], bucket, weekStart) => {
        const calendar = calendarAt(testNow, name, weekStart);
        const key = bucketOf(at, bucket, calendar);
        const range = bucketRange(key, bucket, calendar);
        const [from, to] = [range?.from ?? 0, range?.to ?? 0].map((edge) =>
          typeof edge === 'number' ? edge : calendar.startOfDay(edge),
        );
        expect([from, at, to]).toEqual([from, at, to].sort((a, b) => Number(a) - Number(b)));
        expect(bucketOf(Number(from), bucket, calendar)).toBe(key);
        expect(bucketOf(Number(to) - 1, bucket, calendar)).toBe(key);
        expect(bucketOf(Number(to), bucket, calendar)).not.toBe(key);
        expect(bucketOf(Number(from) - 1, bucket, calendar)).not.toBe(key);
      },
    ),
    { seed, numRuns: 3_000 },
  );
});

test('the keys of a range are those of its instants, each once and in order, and only its ends are cut', () => {
  fc.assert(
    fc.property(
      sinceAllDaysAreWhole,
      fc.constantFrom(...periodic),
      fc.integer({ min: 1, max: 40 * 86_400_000 }),
      fc.array(fc.nat(40 * 86_400_000), { minLength: 5, maxLength: 20 }),
      ([name, from], bucket, length, offsets) => {
        const calendar = calendarAt(testNow, name, 7);
        const range = { from, to: from + length };
        const keys = bucketKeys(range, bucket, calendar, 2_000);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys[0]).toBe(bucketOf(from, bucket, calendar));
        expect(keys.at(-1)).toBe(bucketOf(from + length - 1, bucket, calendar));
        for (const offset of offsets.filter((each) => each < length))
          expect(keys).toContain(bucketOf(from + offset, bucket, calendar));
        for (const key of cutKeys(range, bucket, calendar)) expect([keys[0], keys.at(-1)]).toContain(key);
      },
    ),
    { seed, numRuns: 1_000 },
  );
});

test('this period and the previous one touch, and the last n end with today', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...units),
      fc.integer({ min: 1, max: 60 }),
      moment,
      fc.integer({ min: 1, max: 7 }),
      (unit, count, [, at], weekStart) => {
        const today = DateTime.fromMillis(at, { zone: 'utc' }).toISODate() ?? '';
        const ask = { today, weekStart, now: at };
        expect(resolvePeriod({ previous: unit }, ask)?.to).toBe(resolvePeriod({ this: unit }, ask)?.from);
        const last = resolvePeriod({ last: count, unit }, ask);
        expect(last?.to).toBe(shift(today, 1, 'day'));
        expect((last?.from ?? '') <= today).toBe(true);
      },
    ),
    { seed, numRuns: 1_000 },
  );
});

async function inSql(
  database: Database,
  at: number,
  expression: (field: ReturnType<typeof sql>) => ReturnType<typeof sql>,
) {
  const inner = sql`select cast(${bind(at)} as bigint) as moment`;
  const [row] = await query(
    database.readers,
    sql`select ${expression(sql`moment`)} as bucket from (${inner}) as given`,
  );
  return row?.bucket;
}

function inLuxon(clock: DateTime, bucket: (typeof buckets)[number], weekStart: number): string | number {
  switch (bucket) {
    case 'hour':
      return clock.toMillis() - (clock.minute * 60_000 + clock.second * 1_000 + clock.millisecond);
    case 'hourOfDay':
      return clock.hour;
    case 'weekday':
      return clock.weekday;
    case 'week':
      return clock.minus({ days: (clock.weekday - weekStart + 7) % 7 }).toFormat('yyyy-MM-dd');
    default:
      return clock.toFormat(
        { day: 'yyyy-MM-dd', month: 'yyyy-MM', quarter: "yyyy-'Q'q", year: 'yyyy' }[bucket],
      );
  }
}
