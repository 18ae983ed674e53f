import { afterEach, expect, test } from 'vitest';
import { readConfig } from '#server/config.ts';
import { type Database, databasePlace, openDatabase } from '#server/database.ts';
import { as, type Json } from '../support/as.ts';
import { dialects, newPlace, type TestPlace } from '../support/places.ts';
import { startApp } from '../support/startApp.ts';

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** A database of when no template was kept as it was. */
async function unkept(place: TestPlace, more: (database: Database) => Promise<unknown>): Promise<void> {
  const database = openDatabase(databasePlace(readConfig({ NODE_ENV: 'test', ...place.environment })));
  await database.writer('programs').update({ template_version_id: null, template_version: null });
  await database.writer('template_versions').delete();
  await database.writer('schema_migrations').where({ name: '044_templatesKept' }).delete();
  await more(database);
  await database.close();
}

const fromTemplate = async ({ readers }: Database): Promise<Json[]> =>
  readers('programs')
    .where({ company_id: 1, state: 'active' })
    .whereNotNull('template_id')
    .orderBy('id')
    .select('id', 'template_id');

test.each(dialects)(
  'a program of before templates were kept says what it was given with, where that is certain: %s',
  async (dialect) => {
    const place = await newPlace(dialect);
    undo.push(place.remove);
    await unkept(place, async ({ writer }) => {
      const [first] = await writer('programs')
        .whereNotNull('template_id')
        .orderBy('id')
        .select('template_id');
      const changed = { version: 3, updated_at: 4_000_000_000_000 };
      await writer('templates').where({ id: first.template_id }).update(changed);
    });
    const app = await startApp(dialect, { place });
    undo.push(app.stop);
    const boss = await as(app.url, 'superAdmin');
    const changed = await app.database.readers('templates').where({ version: 3 }).pluck('id');
    const programs = await fromTemplate(app.database);
    for (const { id, template_id } of programs) {
      const { data } = (await boss.get(`/api/programs/${id}/sessions`)).body;
      const isKnown = !changed.includes(template_id);
      expect([id, data.some(({ content }: Json) => content !== null)]).toEqual([id, isKnown]);
    }
    expect(programs.some(({ template_id }) => changed.includes(template_id))).toBe(true);
    const templates = await app.database.readers('templates').count('* as n').first();
    const kept = await app.database.readers('template_versions').count('* as n').first();
    expect(kept).toEqual(templates);
  },
);
