import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, type Caller, type Json } from '../support/as.ts';
import { download, parseCsv } from '../support/files.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

describe.each(dialects)('the file of a selection on %s', (dialect) => {
  let app: TestApp;
  let caller: Caller;
  beforeAll(async () => {
    app = await startApp(dialect);
    caller = await as(app.url, 'manager');
  });
  afterAll(() => app.stop());
  const ids = async (body: object) => {
    const file = { format: 'csv', raw: true, columns: ['id'], ...body };
    const { status, text } = await download({ url: app.url, caller }, '/api/clients/export', file);
    return status === 200
      ? parseCsv(text, ',')
          .slice(1)
          .map(([id]) => Number(id))
      : status;
  };

  test('NEAR: export selection: has the rows ticked, or all that match but some, of those in sight and no other', async () => {
    const filter = { combinator: 'and', rules: [{ field: 'state', operator: '=', value: 'active' }] };
    const seen = await ids({ filter });
    if (!Array.isArray(seen)) throw new Error('there are clients in sight');
    const hidden = await app.database
      .readers('clients')
      .whereNotIn('id', seen)
      .where({ state: 'active' })
      .first('id');
    const [first, second, ...others] = seen as [number, number, ...number[]];
    expect(await ids({ ids: [second, first, hidden.id] })).toEqual([first, second]);
    expect(await ids({ filter, except: [first, second] })).toEqual(others);
    expect(await ids({ filter, except: [first], more: 1 })).toBe(400);
    const events: Json[] = await app.database.readers('audit_events').where({ action: 'export' });
    expect(events.length).toBeGreaterThan(2);
  });
});
