import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, ifMatch } from '../support/as.ts';
import { countBy } from '../support/directly.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

describe.each(dialects)('a template program on %s', (dialect) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(dialect);
  });
  afterAll(() => app.stop());

  test('can be deleted although clients have programs made from it, and these stay', async () => {
    const boss = await as(app.url, 'superAdmin');
    const { template_id: id } = await app.database.readers('programs').whereNotNull('template_id').first();
    await app.database.writer('templates').where({ id }).update({ owner_id: 1 });
    const programs = await countBy(app.database, 'select count(*) from programs');
    const { version } = (await boss.get(`/api/templates/${id}`)).body.data;
    expect((await boss.delete(`/api/templates/${id}`, ifMatch(version))).status).toBe(204);
    expect(await countBy(app.database, 'select count(*) from programs')).toBe(programs);
    expect(await countBy(app.database, 'select count(*) from programs where template_id = ?', [id])).toBe(0);
  });
});
