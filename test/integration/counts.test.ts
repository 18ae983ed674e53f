import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, everyProfile, listPath } from '../support/as.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const of = (field: string, operator: string, value?: unknown) => ({
  combinator: 'and',
  rules: [{ field, operator, ...(value === undefined ? {} : { value }) }],
});

/** The quick filters of Contacts. */
const filters = [
  null,
  of('state', 'in', ['active']),
  of('state', 'in', ['archived']),
  of('responsibleId', 'in', ['$me']),
  of('responsibleId', 'null'),
  of('lastActivityAt', 'inPeriod', { moreThan: 30, unit: 'day', ago: true }),
  of('lastActivityAt', 'inPeriod', { moreThan: 60, unit: 'day', ago: true }),
];

describe.each(dialects)('several counts in one question on %s', (dialect) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(dialect);
  });
  afterAll(() => app.stop());

  test.each(everyProfile)(
    '47, 48: "All clients", Active and Archived are to %s what each list itself counts',
    async (who) => {
      const caller = await as(app.url, who);
      const { status, body } = await caller.post('/api/clients/counts', { filters });
      const alone = await Promise.all(
        filters.map(
          async (filter) => (await caller.get(listPath('clients', filter ? { filter } : {}))).body.total,
        ),
      );
      expect([status, body]).toEqual([200, { counts: alone }]);
      expect(alone[0]).toBe(alone[1] + alone[2]);
    },
  );

  test('totals and counts follow each write at once, also that of another server', async () => {
    const caller = await as(app.url, 'superAdmin');
    const counted = async () => {
      const { body } = await caller.post('/api/clients/counts', { filters: [null] });
      const { body: page } = await caller.get(listPath('clients', { size: 1 }));
      return [body.counts[0] - before, page.total - before];
    };
    const { total: before } = (await caller.get(listPath('clients', { size: 1 }))).body;
    expect(await counted()).toEqual([0, 0]);
    const { status } = await caller.post('/api/clients', {
      firstName: 'Nina',
      lastName: 'Neuve',
      email: 'nina.neuve@mail.example',
    });
    expect([status, await counted()]).toEqual([201, [1, 1]]);
    await app.database.writer('clients').where({ first_name: 'Nina' }).update({ state: 'deleted' });
    expect(await counted()).toEqual([0, 0]);
  });

  test('a bad filter among them, an unknown key and no filter at all are refused', async () => {
    const caller = await as(app.url, 'superAdmin');
    for (const body of [{ filters: [of('nope', 'null')] }, { filters, more: 1 }, { filters: [] }, {}])
      expect((await caller.post('/api/clients/counts', body)).status).toBe(400);
    const secret = await as(app.url, 'readOnly');
    expect((await secret.post('/api/professionals/counts', { filters: [null] })).status).toBe(403);
  });
});
