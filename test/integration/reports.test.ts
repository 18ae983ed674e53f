import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#reports/sql.ts';
import { reportRunner } from '#server/reports/run.ts';
import { as, type Caller, ifMatch } from '../support/as.ts';
import { countBy } from '../support/directly.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const active = { combinator: 'and', rules: [{ id: 'r1', field: 'state', operator: '=', value: 'active' }] };
const byBranch = {
  v: 2,
  source: 'clients',
  filter: active,
  groupBy: [{ id: 'branch', field: 'branchId' }],
  measures: [{ id: 'clients', measure: 'count' }],
  sort: [{ by: 'clients', direction: 'desc' }],
  chart: { kind: 'bar', x: 'branch', y: ['clients'] },
};

describe.each(dialects)('a custom report on %s', (dialect) => {
  let app: TestApp;
  let boss: Caller;
  beforeAll(async () => {
    app = await startApp(dialect);
    boss = await as(app.url, 'superAdmin');
  });
  afterAll(() => app.stop());

  const run = (definition: object) => boss.post('/api/reports/run', { definition });

  test('counts active clients by branch as plain SQL does, with whom nobody filed under a branch', async () => {
    const { body } = await run(byBranch);
    expect(body.columns).toMatchObject([
      { key: 'branch', role: 'dimension', type: 'reference' },
      { key: 'clients', role: 'measure', type: 'number' },
    ]);
    for (const [branch, count] of body.rows) {
      const where = branch === null ? 'branch_id is null' : `branch_id = ${branch.id}`;
      expect(count).toBe(
        await countBy(
          app.database,
          `select count(*) from clients where company_id = 1 and state = 'active' and ${where}`,
        ),
      );
    }
    expect(body.rows.some(([branch]: [unknown]) => branch === null)).toBe(true);
    expect(body).toMatchObject({
      total: body.rows.length,
      truncated: false,
      manifest: { timeZone: 'America/Toronto', today: '2026-11-22' },
    });
  });

  test('groups appointments into the company’s own months', async () => {
    const { body } = await run({
      v: 2,
      source: 'appointments',
      filter: { combinator: 'and', rules: [] },
      groupBy: [{ id: 'month', field: 'startsAt', bucket: 'month' }],
      measures: [
        { id: 'n', measure: 'count' },
        { id: 'minutes', measure: 'sum', field: 'minutes' },
        { id: 'people', measure: 'countDistinct', field: 'clientId' },
      ],
      sort: [{ by: 'month', direction: 'asc' }],
    });
    const months = body.rows.map(([month]: [string]) => month);
    expect(months).toEqual([...months].sort());
    const [, count, minutes, people] = body.rows.find(([month]: [string]) => month === '2026-10');
    const range = [Date.UTC(2026, 9, 1, 4), Date.UTC(2026, 10, 1, 4)];
    const plain = (what: string) =>
      countBy(
        app.database,
        `select ${what} from appointments where company_id = 1 and starts_at >= ? and starts_at < ?`,
        range,
      );
    expect([count, minutes, people]).toEqual([
      await plain('count(*)'),
      await plain('sum(minutes)'),
      await plain('count(distinct client_id)'),
    ]);
  });

  test('shows cells with their types, references by name, and missing values as null', async () => {
    const { body } = await run({
      v: 2,
      source: 'clients',
      filter: active,
      columns: ['fullName', 'branchId', 'birthDate', 'hasAccess', 'createdAt', 'responsible.fullName'].map(
        (field) => ({ field }),
      ),
      sort: [{ by: 'lastName', direction: 'asc' }],
      limit: 200,
    });
    for (const [name, branch, birth, access, created] of body.rows) {
      expect(typeof name).toBe('string');
      expect(branch === null || (typeof branch.id === 'number' && typeof branch.label === 'string')).toBe(
        true,
      );
      expect(birth === null || /^\d{4}-\d\d-\d\d$/.test(birth)).toBe(true);
      expect([typeof access, typeof created]).toEqual(['boolean', 'number']);
    }
    expect(body).toMatchObject({ truncated: true });
    expect(body.rows).toHaveLength(200);
  });

  test.each([
    [199, true],
    [200, false],
    [201, false],
  ])('says that it was cut exactly when it was: %i of 200', async (limit, truncated) => {
    const first = (await boss.get('/api/clients?size=200&sort=id')).body.data;
    const filter = { combinator: 'and', rules: [{ field: 'id', operator: '<=', value: first[199].id }] };
    const { body } = await run({ v: 2, source: 'clients', filter, columns: [{ field: 'id' }], limit });
    expect([body.rows.length, body.truncated, body.total]).toEqual([Math.min(limit, 200), truncated, 200]);
  });

  test('is refused with every problem at its place, and check says the same', async () => {
    const definition = {
      v: 2,
      source: 'clients',
      filter: {
        combinator: 'and',
        rules: [
          { id: 'a', field: 'gone', operator: '=', value: 1 },
          { combinator: 'or', rules: [{ id: 'b', field: 'createdAt', operator: 'inPeriod', value: 'soon' }] },
        ],
      },
      groupBy: [{ id: 'when', field: 'createdAt' }],
      measures: [{ id: 'm', measure: 'sum', field: 'lastName' }],
      sort: [{ by: 'x', direction: 'asc' }],
      chart: { kind: 'bar', x: 'nope' },
    };
    const { status, body } = await run(definition);
    expect(status).toBe(422);
    expect(body.error.problems).toEqual([
      {
        path: ['filter', 'rules', 0],
        code: 'unknownField',
        ruleId: 'a',
        params: { name: 'gone', nearest: expect.any(String) },
      },
      {
        path: ['filter', 'rules', 1, 'rules', 0],
        code: 'wrongValue',
        ruleId: 'b',
        params: { field: 'createdAt', operator: 'inPeriod' },
      },
      { path: ['groupBy', 0, 'bucket'], code: 'missingBucket' },
      { path: ['measures', 0, 'field'], code: 'wrongMeasure' },
      { path: ['chart', 'x'], code: 'unknownField', params: { name: 'nope' } },
      { path: ['sort', 0, 'by'], code: 'unknownField', params: { name: 'x' } },
    ]);
    expect((await boss.post('/api/reports/check', { definition })).body.problems).toEqual(
      body.error.problems,
    );
    expect((await boss.post('/api/reports/check', { definition: byBranch })).body.problems).toEqual([]);
    expect((await run({ ...byBranch, surprise: true })).status).toBe(422);
    expect((await run({ ...byBranch, v: 3 })).status).toBe(422);
  });

  test('is saved, opened, changed and run again, and refused when it could not run', async () => {
    const saved = await boss.post('/api/reports', { name: 'Clients actifs', definition: byBranch });
    const { id } = saved.body.data;
    expect((await boss.get(`/api/reports/${id}`)).body.data.definition).toEqual(byBranch);
    expect((await boss.get(`/api/reports/${id}/run`)).body.rows).toEqual((await run(byBranch)).body.rows);
    const changed = await boss.patch(
      `/api/reports/${id}`,
      { definition: { ...byBranch, limit: 2 } },
      ifMatch(1),
    );
    expect(changed.body.data.version).toBe(2);
    expect((await boss.get(`/api/reports/${id}/run`)).body).toMatchObject({ truncated: true });
    await app.database
      .writer('reports')
      .where({ id })
      .update({
        definition: JSON.stringify({ ...byBranch, groupBy: [{ id: 'branch', field: 'formerField' }] }),
      });
    expect((await boss.get(`/api/reports/${id}/run`)).body.error).toMatchObject({
      code: 'invalidReport',
      problems: [{ path: ['groupBy', 0, 'field'], params: { name: 'formerField' } }],
    });
  });

  test('can write nothing, whatever its statement would be', async () => {
    const runner = reportRunner(app.database);
    const limits = { milliseconds: 5_000, signal: new AbortController().signal };
    await expect(runner.run((ask) => ask(sql`delete from appointments`), limits)).rejects.toThrow(
      /readonly|read-only/,
    );
    expect(await countBy(app.database, 'select count(*) from appointments')).toBeGreaterThan(5_000);
  });

  test('is stopped at its time limit or when its caller hangs up, and the next one runs', async () => {
    const runner = reportRunner(app.database);
    const endless = sql`with recursive n as (select 1 as i union all select i + 1 from n where i < 2000000000) select count(*) as c from n`;
    const living = new AbortController();
    const began = performance.now();
    await expect(
      runner.run((ask) => ask(endless), { milliseconds: 200, signal: living.signal }),
    ).rejects.toMatchObject({
      code: expect.stringMatching(/SQLITE_INTERRUPT|57014/),
    });
    const hangingUp = new AbortController();
    setTimeout(() => hangingUp.abort(), 100);
    await expect(
      runner.run((ask) => ask(endless), { milliseconds: 60_000, signal: hangingUp.signal }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/SQLITE_INTERRUPT|57014/) });
    expect(performance.now() - began).toBeLessThan(30_000);
    const limits = { milliseconds: 5_000, signal: living.signal };
    expect(await runner.run((ask) => ask(sql`select 1 as one`), limits)).toEqual([{ one: 1 }]);
  });

  test('waits in a queue that ends: what comes beyond it is told to come back', async () => {
    const answers = await Promise.all(
      Array.from({ length: 80 }, (_, index) => run({ ...byBranch, limit: index + 1 })),
    );
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].every((status) => status === 200 || status === 503)).toBe(true);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(15);
    expect((await run(byBranch)).status).toBe(200);
  });

  test('offers its catalog in the language asked for, without a column or a table', async () => {
    const names = async (language: string) =>
      (await boss.get(`/api/reports/catalog?language=${language}`)).body;
    const [en, fr, es] = await Promise.all(['en', 'fr', 'es'].map(names));
    const label = (catalog: typeof en) =>
      catalog.sources.find(({ name }: { name: string }) => name === 'branches').label;
    expect([label(en), label(fr), label(es)]).toEqual(['Branches', 'Succursales', 'Sucursales']);
    expect(JSON.stringify(en)).not.toMatch(/_folded|client_professionals|starts_at/);
    expect((await boss.get('/api/reports/catalog?language=de')).status).toBe(400);
  });
});
