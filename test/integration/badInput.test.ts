import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, type Caller, ifMatch } from '../support/as.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);

describe.each(dialects)('bad input on %s', (dialect) => {
  let app: TestApp;
  let boss: Caller;
  beforeAll(async () => {
    app = await startApp(dialect);
    boss = await as(app.url, 'superAdmin');
  });
  afterAll(() => app.stop());

  const raw = (body: string, headers: Record<string, string> = {}) =>
    boss.post('/api/clients', body, { 'Content-Type': 'application/json', ...headers });

  test.each([
    ['no JSON', '{', 400],
    ['an empty body', '', 400],
    ['a list', '[]', 400],
    ['a text', '"x"', 400],
    ['null', 'null', 400],
    ['a prototype', '{"__proto__":{"profile":"superAdmin"},"firstName":"a","lastName":"b"}', 400],
    ['a constructor', '{"constructor":{"prototype":{}}}', 400],
    ['NUL', '{"firstName":"a\\u0000b","lastName":"x"}', 400],
    ['half a surrogate pair', '{"firstName":"\\ud800","lastName":"x"}', 400],
    ['a name of objects', '{"firstName":{"$ne":1},"lastName":["x"]}', 400],
    ['a name too long', JSON.stringify({ firstName: 'x'.repeat(81), lastName: 'x' }), 400],
    ['a fraction for a key', '{"firstName":"a","lastName":"b","branchId":1.5}', 400],
    ['a key beyond all numbers', '{"firstName":"a","lastName":"b","branchId":9007199254740993}', 400],
    ['somebody else’s branch', '{"firstName":"a","lastName":"b","branchId":4}', 400],
    ['somebody else’s professional', '{"firstName":"a","lastName":"b","responsibleId":19}', 400],
    ['more than fits', JSON.stringify({ firstName: 'x'.repeat(300_000) }), 413],
  ])('%s is refused in the documented form and nothing is written', async (_what, body, status) => {
    const before = await app.database.readers('clients').count('* as n').first();
    const answer =
      body === ''
        ? await boss.post('/api/clients', '', { 'Content-Type': 'application/json' })
        : await raw(body);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject({
      code: status === 413 ? 'tooLarge' : 'invalidInput',
      requestId: expect.any(String),
    });
    expect(await app.database.readers('clients').count('* as n').first()).toEqual(before);
  });

  test('other charsets, packed bodies and other methods are refused', async () => {
    expect((await raw('{}', { 'Content-Type': 'application/json; charset=utf-7' })).status).toBe(415);
    expect((await raw('{}', { 'Content-Encoding': 'gzip' })).status).toBe(415);
    expect(
      (await fetch(`${app.url}/api/clients`, { method: 'PUT', headers: { Cookie: boss.cookie } })).status,
    ).toBe(405);
    const override = await fetch(`${app.url}/api/clients/1`, {
      headers: { Cookie: boss.cookie, 'X-HTTP-Method-Override': 'DELETE' },
    });
    expect(override.status).toBe(200);
  });

  test('a definition of any shape is a list of problems or an answer, quickly, and never a fault of ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue({ maxDepth: 6 }), brokenDefinition), async (definition) => {
        const { status, body } = await boss.post('/api/reports/run', { definition });
        expect([200, 400, 422]).toContain(status);
        if (status === 422) expect(body.error.problems.length).toBeGreaterThan(0);
      }),
      { seed, numRuns: 300 },
    );
  });

  test.each([50, 5_000])('a filter %i groups deep is refused before it is followed', async (depth) => {
    const filter = `${'{"combinator":"and","rules":['.repeat(depth)}${']}'.repeat(depth)}`;
    const { status } = await boss.post('/api/clients/query', `{"filter":${filter}}`, {
      'Content-Type': 'application/json',
    });
    expect(status).toBe(400);
  });

  test('random requests to every address give no fault of ours', async () => {
    const { body } = await boss.get('/api/openapi.json');
    const routes = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ path, method })),
    );
    const request = fc.record({
      route: fc.constantFrom(...routes),
      id: fc.oneof(fc.integer({ min: -1, max: 700 }).map(String), hostile),
      query: fc.dictionary(
        fc.constantFrom('page', 'size', 'sort', 'q', 'filter', 'ids', 'from', 'to'),
        hostile,
        { maxKeys: 3 },
      ),
      body: fc.jsonValue({ maxDepth: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ route, id, query, body: sent }) => {
        if (route.path === '/api/session' && route.method === 'delete') return;
        const path = `${route.path.replace(/\{\w+\}/g, encodeURIComponent(id))}?${new URLSearchParams(query)}`;
        const response = await fetch(app.url + path, {
          method: route.method.toUpperCase(),
          headers: { Cookie: boss.cookie, 'Content-Type': 'application/json', ...ifMatch(1) },
          ...(route.method === 'get' ? {} : { body: JSON.stringify(sent) }),
        });
        await response.text();
        expect(response.status).toBeLessThan(500);
      }),
      { seed, numRuns: 1_000 },
    );
    expect((await boss.get('/api/session')).status).toBe(200);
  });

  test.each([
    "'",
    '"',
    '`',
    ';',
    '--',
    '/*',
    '\\',
    '?',
    '??',
    ':name',
    '$1',
    '%',
    '_',
    '100%',
    'a_b',
    '<img src=x onerror=alert(1)>',
  ])('%s is stored and found as it was typed', async (text) => {
    const created = await boss.post('/api/groups', { title: `x ${text} y`, responsibleId: 1 });
    expect(created.body.data.title).toBe(`x ${text} y`);
    const found = await boss.get(`/api/groups?q=${encodeURIComponent(text)}&size=200`);
    expect(found.body.data.map(({ title }: { title: string }) => title)).toContain(`x ${text} y`);
    for (const { title } of found.body.data) expect(title).toContain(text);
  });
});

const hostile = fc.oneof(
  fc.string(),
  fc.constantFrom(
    "' or 1=1 --",
    '-1',
    '1e9',
    '9223372036854775808',
    'NaN',
    '[]',
    '{}',
    '2026-02-30',
    '\u0000',
    '../../x',
    '%00',
    'null',
    '{"combinator":"and","rules":[{"field":"__proto__","operator":"=","value":1}]}',
  ),
);

/** Right but for one word that nobody declared. */
const brokenDefinition = fc
  .record({
    source: fc.constantFrom('clients', '__proto__', 'constructor'),
    field: fc.constantFrom('state', 'toString', 'password_hash', 'branch.company_id'),
    operator: fc.constantFrom('=', 'constructor', '= 1 or 1 =', 'like'),
    value: fc.jsonValue({ maxDepth: 1 }),
  })
  .map(({ source, ...rule }) => ({
    v: 2,
    source,
    filter: { combinator: 'and', rules: [rule] },
    columns: [{ field: 'fullName' }],
  }));
