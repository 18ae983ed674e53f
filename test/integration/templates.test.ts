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

  test('has no session after its last week, however it is brought there', async () => {
    const boss = await as(app.url, 'superAdmin');
    const sessions = [{ week: 3, name: 'Jour 1', exercises: [] }];
    const refused = await boss.post('/api/templates', { name: 'Court', weeks: 2, sessions });
    expect([refused.status, refused.body.error.problems[0]]).toEqual([
      400,
      { path: ['weeks'], code: 'sessionsBeyond', params: { week: 3 } },
    ]);
    const { id, version } = (await boss.post('/api/templates', { name: 'Long', weeks: 3, sessions })).body
      .data;
    const shortened = await boss.patch(`/api/templates/${id}`, { weeks: 2 }, ifMatch(version));
    expect([shortened.status, shortened.body.error.problems[0].code]).toEqual([400, 'sessionsBeyond']);
  });
});
