import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, type Caller } from '../support/as.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const attended = {
  combinator: 'and',
  rules: [
    { id: 'state', field: 'state', operator: '=', value: 'attended' },
    { id: 'when', field: 'startsAt', operator: 'inPeriod', value: { previous: 'month' } },
  ],
};
const perProfessional = {
  v: 2,
  source: 'appointments',
  filter: attended,
  groupBy: [{ id: 'who', field: 'professionalId' }],
  measures: [
    { id: 'n', measure: 'count' },
    { id: 'hours', measure: 'sum', field: 'hours' },
  ],
  totals: { grand: true },
  top: { by: 'n', n: 3, other: true },
  compare: 'previousPeriod',
};

describe.each(dialects)('looking into a report on %s', (dialect) => {
  let app: TestApp;
  let boss: Caller;
  let employee: Caller;
  beforeAll(async () => {
    app = await startApp(dialect);
    boss = await as(app.url, 'superAdmin');
    employee = await as(app.url, 'employee');
  });
  afterAll(() => app.stop());

  const run = async (definition: object, more: object = {}) =>
    (await boss.post('/api/reports/run', { definition, ...more })).body;
  const drilled = async (cell: object, definition: object = perProfessional) => {
    const { body } = await boss.post('/api/reports/drill', { definition, cell });
    return run(body.definition);
  };

  test('every figure opens as many rows as it counts: a group, the others, the total, and the month before', async () => {
    const { rows, top, totals } = await run(perProfessional);
    const [first, other] = [rows[0], rows.at(-1)];
    expect(other[0]).toEqual({ other: true });
    const keys = top.map(({ id }: { id: number }) => ({ id }));
    const cell = (who: unknown, previous = false) => ({ dimensions: { who }, measure: 'n', previous });
    expect((await drilled(cell({ id: first[0].id }))).total).toBe(first[1]);
    expect((await drilled(cell({ notIn: keys }))).total).toBe(other[1]);
    expect((await drilled({ dimensions: {}, measure: 'n' })).total).toBe(totals.grand[1]);
    expect((await drilled(cell({ id: first[0].id }, true))).total).toBe(first[3]);
    expect(rows.reduce((sum: number, row: number[]) => sum + Number(row[1]), 0)).toBe(totals.grand[1]);
  });

  test('says what it asks in the reader’s language, with the record’s name, and which rule says what', async () => {
    const filter = { combinator: 'and', rules: [{ id: 'b', field: 'branchId', operator: '=', value: 2 }] };
    const definition = { v: 2, source: 'clients', filter, columns: [{ field: 'fullName' }] };
    const { sentence, phrases } = await run(definition);
    expect(sentence).toContain('Laval');
    expect(phrases.map(({ text }: { text: string }) => text).join('')).toBe(sentence);
    expect(phrases.find(({ text }: { text: string }) => text.includes('Laval'))).toMatchObject({
      ruleId: 'b',
    });
    expect((await boss.post('/api/reports/check', { definition })).body).toMatchObject({
      problems: [],
      sentence,
    });
  });

  test('tells why a client is in a report, and which rule leaves another one out', async () => {
    const filter = {
      combinator: 'and',
      rules: [
        { id: 'state', field: 'state', operator: '=', value: 'active' },
        { id: 'busy', field: 'appointments.count', operator: '>=', value: 3 },
      ],
    };
    const definition = {
      v: 2,
      source: 'clients',
      filter,
      columns: [{ field: 'id' }, { field: 'appointments.count' }],
    };
    const { rows } = await run(definition);
    const why = (id: number) => boss.post('/api/reports/explain', { definition, id });
    const inside = (await why(rows[0][0])).body;
    expect(inside.isIn).toBe(true);
    expect(inside.rules.find(({ ruleId }: { ruleId: string }) => ruleId === 'busy').value).toBe(rows[0][1]);
    const quiet = {
      ...definition,
      filter: { combinator: 'and', rules: [filter.rules[0], { ...filter.rules[1], operator: '<' }] },
    };
    const outside = (await run(quiet)).rows[0];
    expect((await why(outside[0])).body).toMatchObject({ isIn: false, excludedBy: { ruleId: 'busy' } });
    expect((await why(999_999)).status).toBe(404);
  });

  test('explains a client of somebody else as one that is not there', async () => {
    const all = {
      v: 2,
      source: 'clients',
      filter: { combinator: 'and', rules: [] },
      columns: [{ field: 'id' }],
    };
    const seen = new Set((await employee.post('/api/reports/run', { definition: all })).body.rows.flat());
    const hidden = (await run(all)).rows.flat().find((id: number) => !seen.has(id));
    expect((await employee.post('/api/reports/explain', { definition: all, id: hidden })).status).toBe(404);
    const [own] = [...seen];
    expect((await employee.post('/api/reports/explain', { definition: all, id: own })).body.isIn).toBe(true);
  });

  test('tells how many rows each rule takes away', async () => {
    const { body } = await boss.post('/api/reports/selectivity', { definition: perProfessional });
    expect(body.rules.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['state', 'when']);
    const [state, when] = body.rules;
    expect(state.inOrder).toBe(state.alone);
    expect(when.inOrder).toBe(body.matched);
    expect(state.removes).toBe(when.alone - body.matched);
  });

  test('fills in parameters, asks for those that are required, and refuses any other', async () => {
    const definition = {
      v: 2,
      source: 'clients',
      filter: {
        combinator: 'and',
        rules: [{ id: 'b', field: 'branchId', operator: '=', valueSource: 'parameter', value: 'branch' }],
      },
      measures: [{ id: 'n', measure: 'count' }],
      params: [{ name: 'branch', label: 'Branch', type: 'reference', required: true }],
    };
    const plain = (value: number) => ({
      ...definition,
      params: undefined,
      filter: { combinator: 'and', rules: [{ field: 'branchId', operator: '=', value }] },
    });
    expect((await run(definition, { params: { branch: 2 } })).rows).toEqual((await run(plain(2))).rows);
    const refused = async (params: object) =>
      (await boss.post('/api/reports/run', { definition, params })).body.error.problems;
    expect(await refused({})).toMatchObject([{ path: ['params', 0], code: 'missingValue' }]);
    expect(await refused({ branch: 2, more: 1 })).toMatchObject([{ code: 'unknownParameter' }]);
    expect(await refused({ branch: 'two' })).toMatchObject([{ ruleId: 'b', code: 'wrongValue' }]);
    const optional = { ...definition, params: [{ name: 'branch', label: 'Branch', type: 'reference' }] };
    const everyone = { ...plain(1), filter: { combinator: 'and', rules: [] } };
    expect((await run(optional)).rows).toEqual((await run(everyone)).rows);
  });

  test('counts days in the report’s own zone, and refuses a zone that there is not', async () => {
    const on = (timeZone: string) => ({
      v: 2,
      source: 'appointments',
      filter: {
        combinator: 'and',
        rules: [{ field: 'startsAt', operator: 'inPeriod', value: { from: '2026-10-05', to: '2026-10-05' } }],
      },
      groupBy: [{ id: 'h', field: 'startsAt', bucket: 'hourOfDay' }],
      measures: [{ id: 'n', measure: 'count' }],
      timeZone,
    });
    const toronto = await run(on('company'));
    const vancouver = await run(on('America/Vancouver'));
    expect(toronto.manifest.timeZone).toBe('America/Toronto');
    expect(vancouver.manifest).toMatchObject({ timeZone: 'America/Vancouver' });
    const hours = ({ rows }: { rows: number[][] }) => rows.map(([hour]) => hour);
    expect(Math.min(...(hours(vancouver) as number[]))).toBe(Math.min(...(hours(toronto) as number[])) - 3);
    const { body } = await boss.post('/api/reports/run', { definition: on('Atlantis/Center') });
    expect(body.error.problems).toMatchObject([{ path: ['timeZone'], code: 'unknownZone' }]);
  });

  test('what somebody may not read can be neither filtered, shown, sorted, grouped nor measured', async () => {
    const base = { v: 2, source: 'professionals', filter: { combinator: 'and', rules: [] } };
    const codes = async (definition: object) =>
      (await employee.post('/api/reports/run', { definition })).body.error?.problems.map(
        ({ code }: { code: string }) => code,
      );
    const rule = { field: 'lastSignInAt', operator: 'notNull' };
    expect(
      await codes({ ...base, filter: { combinator: 'and', rules: [rule] }, columns: [{ field: 'id' }] }),
    ).toEqual(['deniedField']);
    expect(await codes({ ...base, columns: [{ field: 'lastSignInAt' }] })).toEqual(['deniedField']);
    expect(
      await codes({ ...base, columns: [{ field: 'id' }], sort: [{ by: 'lastSignInAt', direction: 'asc' }] }),
    ).toEqual(['deniedField']);
    expect(
      await codes({
        ...base,
        groupBy: [{ id: 'g', field: 'lastSignInAt', bucket: 'day' }],
        measures: [{ id: 'n', measure: 'count' }],
      }),
    ).toEqual(['deniedField']);
    expect(await codes({ ...base, measures: [{ id: 'n', measure: 'max', field: 'lastSignInAt' }] })).toEqual([
      'deniedField',
    ]);
    expect(
      await codes({
        v: 2,
        source: 'subscriptionInvoices',
        filter: base.filter,
        columns: [{ field: 'total' }],
      }),
    ).toEqual(['deniedField']);
    const catalog = (await employee.get('/api/reports/catalog')).body;
    expect(JSON.stringify(catalog)).not.toMatch(/lastSignInAt|subscriptionInvoices|auditEvents/);
    expect(JSON.stringify((await boss.get('/api/reports/catalog')).body)).toMatch(/lastSignInAt/);
  });

  test('the manifest says what was asked, of which rows and days, and differs between viewers who see different rows', async () => {
    const lastMonth = { field: 'createdAt', operator: 'inPeriod', value: { previous: 'month' } };
    const filter = { combinator: 'and', rules: [lastMonth] };
    const definition = { v: 2, source: 'clients', filter, measures: [{ id: 'n', measure: 'count' }] };
    const { manifest } = await run(definition);
    expect(manifest.dates).toEqual([
      { path: ['filter', 'rules', 0], from: Date.UTC(2026, 9, 1, 4), to: Date.UTC(2026, 10, 1, 4) },
    ]);
    const theirs = (await employee.post('/api/reports/run', { definition })).body.manifest;
    expect(theirs.definitionHash).toBe(manifest.definitionHash);
    expect(theirs.scopeHash).not.toBe(manifest.scopeHash);
    expect((await run(definition)).manifest.scopeHash).toBe(manifest.scopeHash);
  });

  test('a preview shows less, and says that it was cut', async () => {
    const definition = {
      v: 2,
      source: 'appointments',
      filter: { combinator: 'and', rules: [] },
      columns: [{ field: 'id' }],
    };
    const preview = await run(definition, { purpose: 'preview' });
    expect([preview.rows.length, preview.truncated]).toEqual([200, true]);
    expect((await run(definition)).rows).toHaveLength(5_000);
  });
});
