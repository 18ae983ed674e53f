import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ifMatch, type Json, listPath } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { openStage, type Stage, undo } from '../support/bulk/stage.ts';
import { dialects } from '../support/places.ts';

describe.each(dialects)('tags of clients on %s', (dialect) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(dialect);
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    await stage.app.stop();
  });

  const tagsOf = async (ids: number[]): Promise<Json[]> =>
    (await stage.boss.get(`/api/clients?ids=${ids.join(',')}`)).body.data.map(({ tags }: Json) => tags);
  const put = async (id: number, tags: string | null) => {
    const { version } = (await stage.boss.get(`/api/clients/${id}`)).body.data;
    return stage.boss.patch(`/api/clients/${id}`, { tags }, ifMatch(version));
  };
  const act = (action: string, tag: string, ids: number[], more: object = {}) =>
    stage.bulk(stage.boss, action, { tag }, { selection: { ids }, ...more });

  test('are written one after the other, in lower case, each once, and found without case and accents', async () => {
    const [id = 0] = stage.ids;
    expect((await put(id, ' Genou , VIP,genou,,  Équipe   Laval')).body.data.tags).toBe(
      'genou, vip, équipe laval',
    );
    const filter = { combinator: 'and', rules: [{ field: 'tags', operator: 'contains', value: 'EQUIPE' }] };
    const found = await stage.boss.get(listPath('clients', { filter }));
    expect(found.body.data.map((row: Json) => row.id)).toEqual([id]);
    expect((await put(id, '')).body.data.tags).toBeNull();
    expect((await put(id, 'x'.repeat(401))).status).toBe(400);
  });

  test('one is put on many clients, in rehearsal first, and taken off again, and what stood there stays', async () => {
    const ids = stage.ids.slice(0, 4);
    const [first = 0, second = 0, third = 0, fourth = 0] = ids;
    await put(first, 'dos fragile');
    await put(second, 'vip, dos, genou');
    await put(third, null);
    await put(fourth, 'dos');
    const before = await tagsOf(ids);
    const rehearsed = await act('tag', 'Dos', ids, { dryRun: true });
    expect(rehearsed.body).toMatchObject({ matched: 4, changed: 2, unchanged: 2 });
    expect(await tagsOf(ids)).toEqual(before);
    const acted = await act('tag', 'Dos', ids);
    expect(await tagsOf(ids)).toEqual(['dos fragile, dos', 'vip, dos, genou', 'dos', 'dos']);
    expect((await undo(stage.boss, acted)).body).toEqual({ restored: 2, left: [] });
    expect(await tagsOf(ids)).toEqual(before);
    const taken = await act('untag', 'dos', ids);
    expect(taken.body).toMatchObject({ changed: 2, unchanged: 2 });
    expect(await tagsOf(ids)).toEqual(['dos fragile', 'vip, genou', null, null]);
    await undo(stage.boss, taken);
    expect(await tagsOf(ids)).toEqual(before);
  });

  test('the folded twin goes with them, and who has no room for another is left out and told', async () => {
    const [id = 0, full = 0] = stage.ids.slice(5);
    await put(id, 'été');
    await put(full, 'a'.repeat(398));
    const acted = await act('tag', 'Œuvre', [id, full]);
    expect(acted.body).toMatchObject({ changed: 1, skipped: [{ reason: 'tooManyTags', count: 1 }] });
    const row = await stage.app.database.readers('clients').where({ id }).first();
    expect([row.tags, row.tags_folded]).toEqual(['été, œuvre', 'ete, oeuvre']);
    await act('untag', 'été', [id]);
    const left = await stage.app.database.readers('clients').where({ id }).first();
    expect([left.tags, left.tags_folded]).toEqual(['œuvre', 'oeuvre']);
  });

  test.each(['', ' ', 'one, two', 'x'.repeat(41)])('%j is no tag', async (tag) => {
    expect((await act('tag', tag, stage.ids.slice(0, 1))).status).toBe(400);
  });

  test('those suggested are of the clients in sight, the most frequent first', async () => {
    const suggested = async (who: keyof Stage['people'], q = '') =>
      (await stage.people[who].get(`/api/clients/tags?q=${q}`)).body.data;
    const mine = (await stage.people.employee.get('/api/clients?size=3')).body.data.map(({ id }: Json) => id);
    const all = (await stage.boss.get('/api/clients?size=200&sort=-id')).body.data.map(({ id }: Json) => id);
    const seen = (await stage.people.employee.get(`/api/clients?ids=${all.join(',')}`)).body.data;
    const hidden = all.filter((id: number) => !seen.some((row: Json) => row.id === id));
    await act('tag', 'zeta vue', mine);
    await act('tag', 'zeta cachée', hidden.slice(0, 2));
    expect(await suggested('superAdmin', 'Zeta')).toEqual([
      { tag: 'zeta vue', count: 3 },
      { tag: 'zeta cachée', count: 2 },
    ]);
    expect(await suggested('employee', 'zeta')).toEqual([{ tag: 'zeta vue', count: 3 }]);
    expect((await stage.boss.get('/api/clients/tags?nope=1')).status).toBe(400);
  });
});
