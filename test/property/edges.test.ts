import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '#reports/answer.ts';
import { bucketOf, bucketSql } from '#reports/buckets.ts';
import { type SourceName, sourceNamed } from '#reports/catalog.ts';
import { all, any, rule } from '#reports/rules.ts';
import { bind, type Dialect, sql } from '#reports/sql.ts';
import { calendarAt } from '#server/calendar.ts';
import { type Database, query } from '#server/database.ts';
import { testNow } from '../support/clock.ts';
import { type Engines, openEngines } from '../support/engines.ts';
import { fuller } from '../support/fuller.ts';
import type { Tables } from '../support/meaning.ts';
import { dialects } from '../support/places.ts';
import { plainScopes } from '../support/plainScopes.ts';
import { answerIn } from '../support/statements/asking.ts';
import { viewers, type Who } from '../support/statements/viewers.ts';
import { count, type Example, type Given, list, not, related, summary } from '../support/statements/words.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);

let engines: Engines;
let tables: Tables;
beforeAll(async () => {
  engines = await openEngines(seed + 8);
  tables = await fuller(engines);
});
afterAll(() => engines.close());

const on = (dialect: Dialect): Database =>
  engines.databases.find((each) => each.dialect === dialect) as Database;
const ask = (dialect: Dialect, example: Example): Promise<Answer> => answerIn(on(dialect), example);

const firstCells = ({ rows }: Answer) => rows.map(([cell]) => cell);
const branch = { id: 'b', field: 'branchId' };
const appointments = (more: Partial<Given>, ...rules: Parameters<typeof all>): Example =>
  summary('appointments', rules, more);

const byClient: Partial<Given> = {
  groupBy: [{ id: 'c', field: 'clientId' }],
  sort: [{ by: 'n', direction: 'desc' }],
};

describe.each(dialects)('on %s', (dialect) => {
  test.each(Object.keys(viewers) as Who[])(
    'one who is %s sees the rows that are said in plain words',
    async (who) => {
      const plain = plainScopes(tables, viewers[who]);
      for (const [name, isSeen] of Object.entries(plain)) {
        const stored = tables[sourceNamed(name as SourceName).table] ?? [];
        const expected = stored.filter((row) => row.company_id === 1 && isSeen(row)).map(({ id }) => id);
        if (who === 'superAdmin' || !['auditEvents', 'subscriptionInvoices'].includes(name))
          expect([name, firstCells(await ask(dialect, { ...list(name), who }))]).toEqual([name, expected]);
      }
    },
  );

  test('weekdays stand from the first day of the week on', async () => {
    const days = await ask(
      dialect,
      appointments({ groupBy: [{ id: 'w', field: 'startsAt', bucket: 'weekday' }] }),
    );
    expect(firstCells(days)).toEqual([7, 1, 2, 3, 4, 5, 6].filter((day) => firstCells(days).includes(day)));
    expect(days.rows.length).toBeGreaterThan(2);
  });

  test('the other groups stand last, whatever the order asked for', async () => {
    const top = { by: 'n', n: 1, other: true };
    const sort = [{ by: 'n', direction: 'desc' as const }];
    const { rows } = await ask(dialect, appointments({ groupBy: [branch], top, sort }));
    expect(rows.at(-1)?.[0]).toEqual({ other: true });
    expect(Number(rows.at(-1)?.[1])).toBeGreaterThan(Number(rows[0]?.[1]));
  });

  test('among groups of one size those come first whose names do', async () => {
    const groupBy = [{ id: 't', field: 'minutes' }];
    const measures = [{ id: 'n', measure: 'countDistinct' as const, field: 'minutes' }];
    const top = (n: number) =>
      ask(dialect, appointments({ groupBy, measures, top: { by: 'n', n, other: false } }));
    expect(firstCells(await top(2))).toEqual([15, 30]);
    expect((await top(3)).top).toEqual([15, 30, 45]);
  });

  test('the greatest are those of which something is known', async () => {
    const measures = [
      { id: 'a', measure: 'avg' as const, field: 'price', filter: all(rule('branchId', '=', 2)) },
    ];
    const found = await ask(
      dialect,
      appointments({ groupBy: [branch], measures, top: { by: 'a', n: 1, other: false } }),
    );
    expect(found.rows).toEqual([[{ id: 2, label: expect.any(String) }, expect.any(Number)]]);
  });

  test('a condition on figures with "or" and denial keeps the groups that it says', async () => {
    const price = { id: 'p', measure: 'avg' as const, field: 'price' };
    const measures = [count, price];
    const groupBy = [{ id: 'c', field: 'clientId' }];
    const every = (await ask(dialect, appointments({ groupBy, measures }))).rows;
    const having = async (condition: ReturnType<typeof all>) =>
      (await ask(dialect, appointments({ groupBy, measures, having: condition }))).rows;
    const few = ([, n]: (typeof every)[number]) => Number(n) < 2;
    const dear = ([, , p]: (typeof every)[number]) => p !== null && Number(p) >= 5000;
    const [isFew, isDear] = [rule('n', '<', 2), rule('p', '>=', 5000)];
    expect(await having(any(isFew, isDear))).toEqual(every.filter((row) => few(row) || dear(row)));
    expect(await having(not(all(isDear)))).toEqual(every.filter((row) => !dear(row)));
    expect(await having(not(any(isFew, isDear)))).toEqual(every.filter((row) => !few(row) && !dear(row)));
    expect(every.filter(dear).length).toBeGreaterThan(1);
  });

  test('more groups than are shown are counted as the condition leaves them', async () => {
    const asked = appointments({ groupBy: [branch], having: all(rule('n', '>', 25)) });
    const whole = await ask(dialect, asked);
    const cut = await ask(dialect, { ...asked, caps: { groups: 1 } });
    expect(whole.rows.length).toBeGreaterThan(1);
    expect([cut.rows.length, cut.truncated, cut.total]).toEqual([1, true, whole.rows.length]);
  });

  test('the share of the greatest group is of all groups, also of those left out', async () => {
    const measures = [count, { id: 's', measure: 'share' as const, of: ['n'] }];
    const found = await ask(
      dialect,
      appointments({ groupBy: [branch], measures, top: { by: 'n', n: 1, other: false } }),
    );
    const total = (await ask(dialect, appointments({}))).rows[0]?.[0];
    expect(found.rows[0]?.[2]).toBeCloseTo(Number(found.rows[0]?.[1]) / Number(total), 10);
  });

  test('no more rows are shown than there are said to be', async () => {
    const period = rule('startsAt', 'inPeriod', { this: 'week' });
    const compared: Partial<Given> = { ...byClient, compare: 'previousPeriod' };
    const whole = await ask(dialect, appointments(compared, period));
    const limit = whole.rows.length - 1;
    expect((await ask(dialect, appointments({ ...compared, limit }, period))).total).toBe(whole.total);
  });

  test('as many as there are is at least as many, also where all of them are counted', async () => {
    const branches = (...rules: Parameters<typeof all>) => ask(dialect, list('branches', rules));
    const { rows } = await ask(dialect, appointments({ groupBy: [branch] }, rule('branchId', 'notNull')));
    const most = Math.max(...rows.map(([, n]) => Number(n)));
    const many = (mode: 'atLeast' | 'atMost', threshold: number) =>
      related({ mode, threshold }, 'appointments');
    expect(most).toBeGreaterThan(21);
    expect((await branches(many('atLeast', most))).total).toBe(1);
    expect((await branches(many('atLeast', most + 1))).total).toBe(0);
    expect((await branches(many('atMost', most - 1))).total).toBe((await branches()).total - 1);
  });

  test('the very instant at which a clock changes is after the change, in SQL too', async () => {
    for (const zone of ['America/Toronto', 'Australia/Lord_Howe', 'Europe/Paris']) {
      const calendar = calendarAt(testNow, zone, 1);
      for (const { at } of calendar.offsets.slice(-4)) {
        const hour = bucketSql(dialect, sql`moment`, 'instant', 'hourOfDay', calendar);
        const given = sql`(select cast(${bind(at)} as bigint) as moment) as given`;
        const [row] = await query(on(dialect).readers, sql`select ${hour} as hour from ${given}`);
        expect(row?.hour).toBe(bucketOf(at, 'hourOfDay', calendar));
      }
    }
  });
});
