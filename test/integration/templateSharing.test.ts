import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymous, type Caller, ifMatch, type Json } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { type GroupStage, openGroupStage } from '../support/groups/stage.ts';
import { dialects } from '../support/places.ts';

describe.each(dialects)('a template shared on %s', (dialect) => {
  let stage: GroupStage;
  beforeAll(async () => {
    stage = await openGroupStage(dialect);
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    await stage.app.stop();
  });

  const session = {
    week: 1,
    name: 'Día 1',
    exercises: [{ name: 'Marcha', sets: 1, repetitions: 1, restSeconds: 0, notes: null }],
  };
  const template = async (who: Caller = stage.boss): Promise<Json> =>
    (await who.post('/api/templates', { name: 'Base', weeks: 2, notes: 'privado', sessions: [session] })).body
      .data;
  const share = (who: Caller, id: number, body: object) => who.post(`/api/templates/${id}/share`, body);
  const read = async (who: Caller, id: number) => (await who.get(`/api/templates/${id}`)).status;

  test('an administrator shares it with oneself, a branch, the company or the public, changes that and withdraws it', async () => {
    const { boss, people } = stage;
    const { id } = await template();
    expect(await read(people.employee, id)).toBe(404);
    expect((await share(boss, id, { scope: 'branch' })).status).toBe(400);
    expect((await share(boss, id, { scope: 'branch', branchId: 2 })).status).toBe(200);
    expect([await read(people.branchAdmin, id), await read(people.employee, id)]).toEqual([200, 404]);
    expect((await share(boss, id, { scope: 'company' })).body.data.sharing).toBe('company');
    expect(await read(people.employee, id)).toBe(200);
    await share(boss, id, { scope: 'me' });
    expect(await read(people.employee, id)).toBe(404);
    expect((await share(boss, id, { scope: 'everybody' })).status).toBe(400);
  });

  test('who is no administrator has no way to share', async () => {
    const { people } = stage;
    for (const who of ['manager', 'employee'] as const) {
      const { id, version } = await template(people[who]);
      expect((await share(people[who], id, { scope: 'company' })).status).toBe(403);
      const patched = await people[who].patch(
        `/api/templates/${id}`,
        { sharing: 'company' },
        ifMatch(version),
      );
      expect(patched.status).toBe(403);
    }
    expect((await share(people.readOnly, 1, { scope: 'me' })).status).toBe(403);
  });

  test('public gives a link that opens it to anybody and is imported as a copy of one’s own', async () => {
    const { boss, stranger, app } = stage;
    const nobody = anonymous(app.url);
    const { id } = await template();
    const { token } = (await share(boss, id, { scope: 'public' })).body;
    const shown = (await nobody.get(`/api/public/templates/${token}`)).body.data;
    expect(shown).toEqual({
      name: 'Base',
      weeks: 2,
      objective: null,
      sessions: [session],
      company: expect.any(String),
    });
    expect((await nobody.post(`/api/public/templates/${token}/import`)).status).toBe(401);
    const imported = (await stranger.post(`/api/public/templates/${token}/import`)).body.data;
    expect(imported).toMatchObject({ name: 'Base', sharing: 'me', notes: null, sessions: [session] });
    expect(imported.id).not.toBe(id);
    expect(JSON.stringify(await app.database.readers('template_links').select())).not.toContain(token);

    const renewed = (await share(boss, id, { scope: 'public' })).body.token;
    const last = (await share(boss, (await template()).id, { scope: 'public' })).body.token;
    await share(boss, id, { scope: 'me' });
    const altered = `${last.slice(0, -2)}${last.endsWith('AA') ? 'BB' : 'AA'}`;
    const answers = [];
    for (const dead of [token, renewed, altered, 'x'])
      for (const answer of [
        await nobody.get(`/api/public/templates/${dead}`),
        await stranger.post(`/api/public/templates/${dead}/import`),
      ])
        answers.push(JSON.stringify([answer.status, { ...answer.body.error, requestId: '' }]));
    expect(new Set(answers).size).toBe(1);
    expect((await stranger.get(`/api/templates/${imported.id}`)).status).toBe(200);
  });

  test('a receiver uses it as it is; others cannot edit it but clone it, and the original never changes', async () => {
    const { boss, people, newClient, app } = stage;
    const { id } = await template();
    const shared = (await share(boss, id, { scope: 'company' })).body.data;
    const mine = await newClient({ responsibleId: 5 });
    const theirs = await newClient({ branchId: 2 });
    const assign = { clientIds: [mine.id, theirs.id, 999_999], startsOn: '2026-12-01' };
    const given = await people.employee.post(`/api/templates/${id}/assign`, assign);
    expect(given.body).toMatchObject({ matched: 1, changed: 1, skipped: [] });
    const [copy] = await app.database.readers('programs').where({ client_id: mine.id });
    expect(copy).toMatchObject({ template_id: id, author_id: 5, state: 'active' });

    const edited = await people.employee.patch(
      `/api/templates/${id}`,
      { name: 'Otra' },
      ifMatch(shared.version),
    );
    expect(edited.status).toBe(403);
    const clone = (await people.employee.post(`/api/templates/${id}/clone`)).body.data;
    expect(clone).toMatchObject({ ownerId: 5, sharing: 'me', notes: null, sessions: [session] });
    await people.employee.patch(`/api/templates/${clone.id}`, { name: 'La mía' }, ifMatch(clone.version));
    expect((await boss.get(`/api/templates/${id}`)).body.data).toEqual(
      (await boss.get(`/api/templates/${id}`)).body.data,
    );
    expect((await boss.get(`/api/templates/${id}`)).body.data).toMatchObject({
      name: 'Base',
      version: shared.version,
    });

    await share(boss, id, { scope: 'me' });
    expect(await app.database.readers('programs').where({ client_id: mine.id }).first()).toMatchObject({
      id: copy.id,
    });
    expect((await people.readOnly.post(`/api/templates/${clone.id}/assign`, assign)).status).toBe(403);
  });

  test('it is sent to a group of thirty, each member getting a copy, and the original is unchanged', async () => {
    const { boss, newGroup, clientsOf, app } = stage;
    const original = await template();
    const group = await newGroup();
    const clientIds = await clientsOf(1, 30);
    await boss.post(`/api/groups/${group.id}/members`, { clientIds });
    const path = `/api/templates/${original.id}/assign`;
    const rehearsed = await boss.post(path, { groupId: group.id, dryRun: true });
    const given = await boss.post(path, { groupId: group.id });
    expect([rehearsed.body.changed, given.body.changed]).toEqual([30, 30]);
    expect(
      await app.database.readers('programs').where({ template_id: original.id }).pluck('client_id'),
    ).toHaveLength(30);
    expect((await boss.get(`/api/templates/${original.id}`)).body.data).toEqual(original);
    expect((await boss.post(path, { groupId: group.id, clientIds })).status).toBe(400);
    expect((await boss.post(path, {})).status).toBe(400);
  });

  test('the owner gives somebody the right to modify the original, and takes it back; each version says which copies came from it', async () => {
    const { boss, people, newClient } = stage;
    const { id, version } = await template();
    const client = await newClient();
    await boss.post(`/api/templates/${id}/assign`, { clientIds: [client.id] });
    expect((await people.employee.post(`/api/templates/${id}/editors`, { professionalId: 5 })).status).toBe(
      404,
    );
    expect((await boss.post(`/api/templates/${id}/editors`, { professionalId: 5 })).status).toBe(204);
    expect((await boss.get(`/api/templates/${id}/editors`)).body.data).toMatchObject([{ professionalId: 5 }]);
    expect(
      (await people.employee.patch(`/api/templates/${id}`, { name: 'Dos' }, ifMatch(version))).status,
    ).toBe(200);
    expect((await people.employee.post(`/api/templates/${id}/editors`, { professionalId: 4 })).status).toBe(
      403,
    );
    const versions = (await boss.get(`/api/templates/${id}/versions`)).body.data;
    expect(versions.map(({ name, copies }: Json) => [name, copies])).toEqual([
      ['Dos', 0],
      ['Base', 1],
    ]);
    expect((await boss.delete(`/api/templates/${id}/editors/5`)).status).toBe(204);
    expect(await read(people.employee, id)).toBe(404);
  });
});
