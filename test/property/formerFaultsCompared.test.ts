import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '#reports/answer.ts';
import type { Cell } from '#reports/result.ts';
import { all, rule } from '#reports/rules.ts';
import type { Dialect } from '#reports/sql.ts';
import { moved } from '#reports/summary/compare.ts';
import type { Database } from '#server/database.ts';
import { type Engines, openEngines } from '../support/engines.ts';
import { dialects } from '../support/places.ts';
import { answerIn, bound } from '../support/statements/asking.ts';
import { type Example, type Given, summary } from '../support/statements/words.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);

let engines: Engines;
beforeAll(async () => {
  engines = await openEngines(seed + 8);
});
afterAll(() => engines.close());

const ask = (dialect: Dialect, example: Example): Promise<Answer> =>
  answerIn(engines.databases.find((each) => each.dialect === dialect) as Database, example);

/** What the engine once got wrong. */
describe.each(dialects)('of what is compared on %s', (dialect) => {
  const lastYear = (unit: string, more: Partial<Given>): Example =>
    summary('appointments', [rule('startsAt', 'inPeriod', { this: unit })], {
      compare: 'samePeriodLastYear',
      ...more,
    });

  test('the first dates stand beside what was on theirs, and the others beside all the rest', async () => {
    const groupBy = [{ id: 'm', field: 'startsAt', bucket: 'month' as const }];
    const every = (await ask(dialect, lastYear('year', { groupBy }))).rows;
    const top = { by: 'n', n: 1, other: true };
    const { rows } = await ask(dialect, lastYear('year', { groupBy, top }));
    const [first, others] = rows as Cell[][];
    expect(every).toContainEqual(first);
    const rest = every.filter(([month]) => month !== first?.[0]).map(([, now, then]) => [now, then]);
    expect(others?.slice(1, 3)).toEqual(
      rest.reduce(([a, b], [c, d]) => [Number(a) + Number(c), Number(b) + Number(d)], [0, 0]),
    );
    expect(others?.[2]).not.toBe(first?.[2]);
  });

  test('the dates of those who only came then are filled like those of who comes now', async () => {
    const groupBy = [
      { id: 'c', field: 'clientId' },
      { id: 'm', field: 'startsAt', bucket: 'month' as const, fill: true },
    ];
    const { rows } = await ask(dialect, lastYear('quarter', { groupBy }));
    const gone = rows.filter(([, , , then]) => Number(then) > 0).map(([client]) => JSON.stringify(client));
    expect(gone.length).toBeGreaterThan(0);
    for (const client of gone)
      expect(rows.filter(([each]) => JSON.stringify(each) === client)).toHaveLength(3);
  });

  test('each hour of a year stands beside its own, not only the first two thousand', async () => {
    const groupBy = [{ id: 'h', field: 'startsAt', bucket: 'hour' as const }];
    const { rows } = await ask(dialect, lastYear('year', { groupBy }));
    const then = new Map(rows.map(([hour, , before]) => [hour, before]));
    expect(Number(then.get(Date.UTC(2026, 10, 22, 15)))).toBeGreaterThan(0);
    expect(then.has(Date.UTC(2025, 10, 22, 15))).toBe(false);
  });

  test('a year until now begins on the first of January, also before a leap year ended', () => {
    const since = Date.UTC(2025, 0, 1, 5);
    const asked = lastYear('year', {});
    const period = rule('startsAt', 'inPeriod', { since, before: since + 3_600_000 });
    const { report, access } = bound({ definition: { ...asked.definition, filter: all(period) } }, dialect);
    const { filter } = moved(report, access.operands.calendar);
    expect(filter.parts).toMatchObject([
      { operand: { from: Date.UTC(2024, 0, 1, 5), to: Date.UTC(2024, 0, 1, 6) } },
    ]);
  });
});
