import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromSerial, serial } from '#reports/days.ts';
import { readConfig } from '#server/config.ts';
import { accessFor } from '#server/dataAccess.ts';
import { type Database, databasePlace, openDatabase } from '#server/database.ts';
import { type CountName, counts } from '#server/statistics/counts.ts';
import { type Amounts, amountsOf } from '#server/statistics/measure.ts';
import { dayPieces, instantPieces } from '#server/statistics/months.ts';
import { rebuildMonths } from '#server/statistics/rebuild.ts';
import { isTakenAtOnce, rolledAmounts } from '#server/statistics/rollups.ts';
import { type Span, spanBefore } from '#server/statistics/span.ts';
import { readViewer } from '#server/viewer.ts';
import { testNow } from '../support/clock.ts';
import { dialects, newPlace, type TestPlace } from '../support/places.ts';
import { randomWrite, type Write } from '../support/randomWrites.ts';
import { inZone, zones } from '../support/zones.ts';

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20_261_126) });

const fastNames = (Object.keys(counts) as CountName[]).filter(isTakenAtOnce);

const days = fc.integer({ min: serial('2023-01-01'), max: serial('2027-06-30') });
const branches = fc.option(fc.constantFrom(1, 2), { nil: undefined });
const spans = fc.tuple(days, days, branches).map(
  ([a, b, branchId]): Span => ({
    from: fromSerial(Math.min(a, b)),
    to: fromSerial(Math.max(a, b)),
    branchId,
    today: '2026-11-22',
    noFollowUpDays: 30,
    seesEverything: true,
  }),
);

/** One line for each number that is not zero. */
const lines = (amounts: Amounts): string[] =>
  [...amounts]
    .flatMap(([id, values]) =>
      values.flatMap((each, at) => fastNames.map((name) => ({ id, at, name, value: each[name] ?? 0 }))),
    )
    .filter(({ value }) => value !== 0)
    .map(({ id, at, name, value }) => `${id} ${at} ${name} ${value}`)
    .sort();

describe.each(dialects)('the months that are kept on %s', (dialect) => {
  let place: TestPlace;
  let database: Database;
  beforeAll(async () => {
    place = await newPlace(dialect);
    database = openDatabase(databasePlace(readConfig(place.environment)));
  });
  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  const months = async () =>
    (await database.readers('professional_months').select('*'))
      .map((row: Record<string, number>) =>
        Object.entries(row).map(([name, value]) => `${name}=${Number(value)}`),
      )
      .filter((row) => row.some((pair) => !/^(company_id|month|professional_id|branch_id)=|=0$/.test(pair)))
      .map((row) => row.sort().join(' '))
      .sort();

  test('are after any writes what they are when counted anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomWrite, { minLength: 5, maxLength: 25 }), async (writes: Write[]) => {
        await database.writer.transaction(async (tx) => {
          for (const write of writes) await write(tx);
        });
        const kept = await months();
        await rebuildMonths(database);
        expect(kept).toEqual(await months());
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test('give with the rows at the edges the same figures as all the rows, in any span, branch and zone', async () => {
    const viewer = await readViewer(database.readers, 1);
    if (!viewer) throw new Error('the demo has a super administrator');
    /** All of them, or a few, or one: each way the statement is another. */
    const some = fc.oneof(
      fc.constant(fastNames),
      fc.subarray(fastNames, { minLength: 1 }),
      fc.constantFrom(...fastNames).map((name) => [name]),
    );
    await fc.assert(
      fc.asyncProperty(spans, fc.constantFrom(...zones), some, async (span, zone, names) => {
        const access = inZone(accessFor(viewer, dialect, testNow), zone);
        const both = [span, spanBefore(span)];
        const fast = await rolledAmounts(names, both, access, database.readers);
        const slow = await amountsOf({ names, spans: both, whose: undefined }, access, database.readers);
        expect(lines(fast)).toEqual(lines(slow));
      }),
      { numRuns: 50 },
    );
  }, 120_000);
});

describe('a span is whole months and what lies beside them', () => {
  /** How often a moment is counted. */
  const weight = (at: number, { months, windows }: ReturnType<typeof instantPieces>) => {
    const month = Number(new Date(at).toISOString().slice(0, 7).replace('-', ''));
    const whole = Number(month >= (months.from ?? 0) && month < (months.to ?? 999_999));
    return windows.reduce(
      (sum, { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY, sign }) =>
        sum + (at >= from && at < to ? sign : 0),
      whole,
    );
  };

  const instants = fc.integer({ min: Date.UTC(1991, 0, 1), max: Date.UTC(2099, 0, 1) });

  test('an instant within it counts once, and one without it not at all', () => {
    fc.assert(
      fc.property(instants, instants, instants, (a, b, at) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
        const pieces = instantPieces({ from, to });
        for (const moment of [at, from, from - 1, to, to - 1])
          expect([moment, weight(moment, pieces)]).toEqual([moment, Number(moment >= from && moment < to)]);
      }),
      { numRuns: 500 },
    );
  });

  test('no window is longer than half a month, unless the span itself is short', () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        const { windows } = instantPieces({ from: Math.min(a, b), to: Math.max(a, b) + 1 });
        for (const { from = 0, to = 0 } of windows) expect(to - from).toBeLessThan(32 * 86_400_000);
      }),
    );
  });

  test('whole months of days need no window', () => {
    expect(dayPieces({ from: '2026-01-01', to: '2027-01-01' })).toEqual({
      months: { from: 202601, to: 202701 },
      windows: [],
    });
  });
});
