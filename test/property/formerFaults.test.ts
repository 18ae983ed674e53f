import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '#reports/answer.ts';
import type { CellKey } from '#reports/drill.ts';
import { all, type RuleGroup, rule, some } from '#reports/rules.ts';
import type { Dialect } from '#reports/sql.ts';
import type { Database } from '#server/database.ts';
import { type Engines, openEngines } from '../support/engines.ts';
import { dialects } from '../support/places.ts';
import { answerIn, bound } from '../support/statements/asking.ts';
import {
  among,
  attended,
  count,
  type Example,
  type Given,
  list,
  summary,
} from '../support/statements/words.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);

let engines: Engines;
beforeAll(async () => {
  engines = await openEngines(seed + 8);
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

/** What the engine once got wrong. */
describe.each(dialects)('on %s', (dialect) => {
  const members = (more: Partial<Given>) =>
    summary('memberships', [], {
      measures: [count, { id: 's', measure: 'count', over: 'client.programSessions' }],
      ...more,
    });

  test('dates are filled also where there are none', async () => {
    const groupBy = [{ id: 'd', field: 'startsAt', bucket: 'year' as const, fill: true }];
    expect((await ask(dialect, appointments({ groupBy }, rule('id', '<', 0)))).rows).toEqual([]);
  });

  test('sessions of the other groups’ members are counted once each', async () => {
    const groupBy = [{ id: 'g', field: 'groupId' }];
    const { rows, top } = await ask(dialect, members({ groupBy, top: { by: 'n', n: 1, other: true } }));
    const [first] = top as unknown as [{ id: number }];
    const others = list('programSessions', [
      rule('clientId', 'notNull'),
      some('memberships', rule('groupId', '!=', first.id)),
    ]);
    expect(rows[1]?.[2]).toBe((await ask(dialect, others)).total);
  });

  test('a date over all appointments is not bounded by a rule over some of them', async () => {
    const rules = [
      among('appointments.lastAt', 'inPeriod', { from: '2024-01-01', to: '2026-03-31' }, attended),
    ];
    const groupBy = [{ id: 'm', field: 'appointments.lastAt', bucket: 'month' as const }];
    const found = await ask(dialect, summary('clients', rules, { groupBy }));
    const plain = await ask(dialect, list('clients', rules, { columns: [{ field: 'appointments.lastAt' }] }));
    const months = firstCells(plain).map((at) =>
      new Date(Number(at) - 4 * 3_600_000).toISOString().slice(0, 7),
    );
    expect(firstCells(found)).toEqual([...new Set(months)].sort());
  });

  test('the period before is known of the first groups as of all', async () => {
    const compared: Partial<Given> = { ...byClient, compare: 'samePeriodLastYear' };
    const period = rule('startsAt', 'inPeriod', { this: 'year' });
    const { rows } = await ask(dialect, appointments(compared, period));
    expect((await ask(dialect, appointments({ ...compared, limit: 1 }, period))).rows).toEqual(
      rows.slice(0, 1),
    );
  });

  test('a row that is shown has its subtotal', async () => {
    const groupBy = [branch, { id: 't', field: 'type' }];
    const sort = [{ by: 'b', direction: 'desc' as const }];
    const { rows, totals } = await ask(
      dialect,
      appointments({ groupBy, sort, limit: 1, totals: { subtotals: true } }, rule('branchId', 'notNull')),
    );
    expect(totals.subtotals?.map(({ cells }) => cells[0])).toEqual([rows[0]?.[0]]);
  });

  test('a row that is shown has all its cells', async () => {
    const pivoted: Partial<Given> = {
      groupBy: [{ id: 'i', field: 'id' }],
      pivotBy: { id: 's', field: 'state' },
      sort: [{ by: 'i', direction: 'desc' }],
      totals: { rows: true },
    };
    const [row = []] = (await ask(dialect, { ...appointments(pivoted), caps: { groups: 1 } })).rows;
    const figures = row.slice(1, -1).map(Number);
    expect(figures.reduce((sum, each) => sum + each, 0)).toBe(row.at(-1));
  });

  test('a session counts once in groups that are spelled in two ways', async () => {
    const { writer } = on(dialect);
    const { client_id } = await writer('group_members').where({ group_id: 1 }).orderBy('id').first();
    await writer('groups').where({ id: 1 }).update({ title: 'Yoga', title_folded: 'yoga' });
    await writer('groups').where({ id: 2 }).update({ title: 'YOGA', title_folded: 'yoga' });
    await writer('group_members').where({ group_id: 2, client_id }).delete();
    await writer('group_members').insert({
      company_id: 1,
      group_id: 2,
      client_id,
      since: 5,
      source: 'single',
    });
    const { program_id } = await writer('program_sessions').where({ id: 1 }).first();
    await writer('programs').where({ id: program_id }).update({ client_id });
    await writer('clients').where({ id: client_id }).update({ state: 'active' });
    const groupBy = [{ id: 'g', field: 'group.title' }];
    const asked = members({
      groupBy,
      filter: all(rule('clientId', '=', client_id), rule('group.title', '=', 'yoga')),
    });
    const sessions = list('programSessions', [rule('clientId', '=', client_id)]);
    expect((await ask(dialect, asked)).rows[0]?.[2]).toBe((await ask(dialect, sessions)).total);
  });

  test('a step of a tenth is the same for a figure and for the rows behind it', async () => {
    const steps = summary('measurements', [rule('id', '=', 1)], {
      groupBy: [{ id: 'g', field: 'value', bands: { width: 0.1 } }],
    });
    for (const value of [0.6, 4.3, 1.7, -0.3]) {
      await on(dialect).writer('measurements').where({ id: 1 }).update({ value });
      const [key] = firstCells(await ask(dialect, steps));
      const cell = { dimensions: { g: key as CellKey }, measure: 'n' };
      expect([value, (await ask(dialect, { ...steps, cell })).total]).toEqual([value, 1]);
    }
  });

  test('a value on the edge of a step stands in the step above it and in no other, for a figure and for its rows', async () => {
    const steps = summary('measurements', [rule('id', 'in', [1, 2])], {
      groupBy: [{ id: 'g', field: 'value', bands: { width: 5 } }],
    });
    for (const [id, value] of [10, 15].entries())
      await on(dialect)
        .writer('measurements')
        .where({ id: id + 1 })
        .update({ value });
    const { rows } = await ask(dialect, steps);
    expect(rows.map(([, n]) => n)).toEqual([1, 1]);
    for (const [key] of rows) {
      const cell = { dimensions: { g: key as CellKey }, measure: 'n' };
      expect([key, (await ask(dialect, { ...steps, cell })).total]).toEqual([key, 1]);
    }
  });

  test('what is added up of no related rows is 0, and no less there than another number', async () => {
    const without = rule('appointments.count', '=', 0);
    const { total } = await ask(dialect, list('clients', [without]));
    expect(total).toBeGreaterThan(0);
    const noMinutes = rule('appointments.totalMinutes', '=', 0);
    expect((await ask(dialect, list('clients', [without, noMinutes]))).total).toBe(total);
  });
});

describe.each(dialects)('of a table that is cut on %s', (dialect) => {
  const pivoted: Partial<Given> = {
    groupBy: [branch],
    pivotBy: { id: 's', field: 'state' },
    sort: [{ by: 'n', direction: 'desc' }],
    totals: { rows: true },
  };

  test('the period before is known of the first groups, however many there were', async () => {
    const compared: Partial<Given> = { ...byClient, compare: 'samePeriodLastYear' };
    const asked = appointments(compared, rule('startsAt', 'inPeriod', { this: 'year' }));
    const [first] = (await ask(dialect, asked)).rows;
    const [found] = (await ask(dialect, { ...asked, caps: { groups: 1, pivotColumns: 1 } })).rows;
    expect(found).toEqual(first);
  });

  test('a row that is shown has its cells, however many columns there are', async () => {
    const whole = (await ask(dialect, appointments(pivoted))).rows;
    const cut = await ask(dialect, { ...appointments(pivoted), caps: { pivotColumns: 1, groups: 4 } });
    expect(cut.rows).toEqual(whole.map((row) => [row[0], row[1], row.at(-1)]));
  });

  test('a row that is shown has its cells, however many begin like it', async () => {
    const groupBy = [branch, { id: 'c', field: 'clientId' }];
    const asked = appointments({ ...pivoted, groupBy });
    const whole = (await ask(dialect, asked)).rows;
    const cut = await ask(dialect, { ...asked, caps: { pivotColumns: 4, groups: 2 } });
    expect(cut.rows).toEqual(whole.slice(0, 2));
  });

  test('a step of half a cent is refused', () => {
    const groupBy = [{ id: 'g', field: 'price', bands: { width: 0.5 } }];
    expect(() => bound(appointments({ groupBy }), dialect)).toThrow(/wrongBands/);
  });

  test('the others of the period before have their rows, also when nobody is among the first', async () => {
    const day = rule('startsAt', 'inPeriod', { from: '2026-11-24', to: '2026-11-24' });
    const top = { by: 'n', n: 1, other: true };
    const asked = appointments({ groupBy: [branch], top, compare: 'previousPeriod' }, day);
    const { rows } = await ask(dialect, asked);
    expect(rows).toEqual([[{ other: true }, 0, expect.any(Number), expect.any(Number)]]);
    const cell = { dimensions: { b: { notIn: [] } }, measure: 'n', previous: true };
    expect((await ask(dialect, { ...asked, cell })).total).toBe(rows[0]?.[2]);
  });
});

describe.each(dialects)('of what is left out on %s', (dialect) => {
  const silent = { ...all({ ...rule('id', '<', 0), muted: true }), not: true };
  const total = async (example: Example) => (await ask(dialect, example)).total;

  test('a group of which everything is muted says nothing, also where it is denied and the only one', async () => {
    const clients = await total(list('clients'));
    const filtered = (filter: RuleGroup) => total({ definition: { ...list('clients').definition, filter } });
    expect(await filtered(silent)).toBe(clients);
    expect(await filtered({ ...all(rule('id', '<', 0)), muted: true })).toBe(clients);
    const has = (value: RuleGroup) => filtered(all({ ...some('appointments'), value }));
    expect(await has(silent)).toBe(await has(all()));
    const measures = [count, { id: 'f', measure: 'count' as const, filter: silent }];
    const groupBy = [{ id: 's', field: 'state' }];
    const { rows } = await ask(
      dialect,
      summary('clients', [], {
        measures,
        groupBy,
        having: { ...silent, rules: [{ ...rule('n', '<', 0), muted: true }] },
      }),
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const [, all, filtered] of rows) expect(filtered).toBe(all);
  });

  test('the denial of nothing holds nowhere, nor for the rows behind a cell', async () => {
    const nowhere = summary('clients', [], { filter: { ...all(), not: true } });
    expect((await ask(dialect, nowhere)).rows).toEqual([[0]]);
    expect(await total({ ...nowhere, cell: { dimensions: {}, measure: 'n' } })).toBe(0);
  });

  test('rows are found behind a cell however deep its rules are, and however many', async () => {
    const deep = Array.from({ length: 7 }).reduce<RuleGroup>((inner) => all(inner), all(rule('id', '>', 0)));
    const measures = [{ id: 'n', measure: 'count' as const, over: 'client.responsible.interventions' }];
    const asked = summary('appointments', [], { filter: deep, measures });
    const [[figure] = []] = (await ask(dialect, asked)).rows;
    expect(await total({ ...asked, cell: { dimensions: {}, measure: 'n' } })).toBe(figure);
    const many = all(...Array.from({ length: 200 }, () => rule('id', '>', 0)));
    const others = summary('clients', [], { filter: many, groupBy: [{ id: 'i', field: 'id' }] });
    const notIn = Array.from({ length: 100 }, (_, index) => index + 1);
    const behind = await ask(dialect, { ...others, cell: { dimensions: { i: { notIn } }, measure: 'n' } });
    expect(behind.total).toBe(await total(list('clients', [rule('id', '>', 100)])));
  });
});
