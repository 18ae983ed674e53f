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

  test('106, 111, 113: an administrator shares it with oneself, a branch, the company or the public, changes that and withdraws it', async () => {
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

  test('a super administrator withdraws what an administrator has shared, link and all, and changes nothing that it holds', async () => {
    const { boss, people } = stage;
    const { id } = await template(people.branchAdmin);
    const shared = (await share(people.branchAdmin, id, { scope: 'public' })).body;
    const link = `/api/public/templates/${shared.token}`;
    expect((await anonymous(stage.app.url).get(link)).status).toBe(200);
    const seen = (await boss.get(`/api/templates/${id}`)).body.data;
    expect(seen._can).toEqual({ edit: false, share: true, delete: false });
    const renamed = await boss.patch(`/api/templates/${id}`, { name: 'Otra' }, ifMatch(seen.version));
    expect(renamed.status).toBe(403);
    expect((await share(boss, id, { scope: 'company' })).body.data).toMatchObject({
      sharing: 'company',
      name: 'Base',
      sessions: [session],
    });
    expect((await anonymous(stage.app.url).get(link)).status).toBe(404);
    const taken = (await boss.get(`/api/templates/${id}/versions`)).status;
    expect([taken, (await share(people.manager, id, { scope: 'me' })).status]).toEqual([200, 403]);
  });

  test('116: a shared template is recognisable in the list of those whom it reaches', async () => {
    const { boss, people } = stage;
    const told = async (who: Caller, id: number) =>
      (await who.get(`/api/templates?ids=${id}`)).body.data.map(({ sharing, branch, owner }: Json) => [
        sharing,
        branch?.id ?? null,
        owner.id,
      ]);
    const { id } = await template();
    expect([await told(boss, id), await told(people.employee, id)]).toEqual([[['me', null, 1]], []]);
    await share(boss, id, { scope: 'branch', branchId: 2 });
    expect(await told(people.branchAdmin, id)).toEqual([['branch', 2, 1]]);
    await share(boss, id, { scope: 'public' });
    expect((await told(people.employee, id))[0]?.[0]).toBe('public');
  });

  test('109: who is no administrator has no way to share', async () => {
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

  test('112: public gives a link that opens it to anybody and is imported as a copy of one’s own', async () => {
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

  test('107, 114: a receiver uses it as it is; others cannot edit it but clone it, and the original never changes', async () => {
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

  test('a copy is not called as its original: it says so in its maker’s language, with a number from the second on', async () => {
    const { boss, people, stranger } = stage;
    const called = async (name: string) =>
      (await boss.post('/api/templates', { name, weeks: 2, sessions: [session] })).body.data;
    const copy = async (who: Caller, id: number): Promise<Json> =>
      (await who.post(`/api/templates/${id}/clone`)).body.data;
    const back = await called('Dos zq');
    const first = await copy(boss, back.id);
    const names = [first.name, (await copy(boss, back.id)).name, (await copy(boss, first.id)).name];
    expect(names).toEqual(['Dos zq (copie)', 'Dos zq (copie 2)', 'Dos zq (copie 3)']);
    await boss.patch(`/api/templates/${first.id}`, { archived: true }, ifMatch(1));
    expect((await copy(boss, back.id)).name).toBe('Dos zq (copie 4)');

    const { token } = (await share(boss, back.id, { scope: 'public' })).body;
    const inWords = { en: 'Dos zq (copy)', es: 'Dos zq (copia)', fr: 'Dos zq (copie)' };
    for (const [language, name] of Object.entries(inWords)) {
      await people.employee.patch('/api/me', { language });
      expect((await copy(people.employee, back.id)).name).toBe(name);
    }
    const bring = async () => (await stranger.post(`/api/public/templates/${token}/import`)).body.data.name;
    const brought = [await bring(), await bring()];
    expect([brought[0], brought[1]]).toEqual(['Dos zq', expect.stringMatching(/^Dos zq \(cop\w+\)$/)]);

    const long = await called(`𝄞${'é'.repeat(118)}`);
    const longest = [await copy(boss, long.id), await copy(boss, long.id)].map(({ name }) => name);
    expect(longest).toEqual([`𝄞${'é'.repeat(110)} (copie)`, `𝄞${'é'.repeat(108)} (copie 2)`]);
    const clef = await called(`a${'𝄞'.repeat(59)}`);
    expect((await copy(boss, clef.id)).name).toBe(`a${'𝄞'.repeat(55)} (copie)`);
    expect((await copy(boss, clef.id)).name).toBe(`a${'𝄞'.repeat(54)} (copie 2)`);
  });

  test('copies that are made at one instant, of an original, of its copy and by a link, are each called by a name of their own', async () => {
    const { boss } = stage;
    const original = { name: 'Tres zq', weeks: 2, sessions: [session] };
    const { id } = (await boss.post('/api/templates', original)).body.data;
    const copy = (await boss.post(`/api/templates/${id}/clone`)).body.data;
    const { token } = (await share(boss, id, { scope: 'public' })).body;
    const ways = [`templates/${id}/clone`, `templates/${copy.id}/clone`, `public/templates/${token}/import`];
    const made = await Promise.all([...ways, ...ways].map((way) => boss.post(`/api/${way}`)));
    expect(made.map(({ status }) => status)).toEqual(made.map(() => 201));
    expect(new Set(made.map(({ body }) => body.data.name)).size).toBe(made.length);
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

  test('115: the owner gives somebody the right to modify the original, and takes it back; each version says which copies came from it', async () => {
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
    const held = (await people.employee.get(`/api/templates/${id}`)).body.data;
    expect(held._can).toEqual({ edit: true, share: false, delete: false });
    const gone = await people.employee.delete(`/api/templates/${id}`, ifMatch(held.version));
    expect([gone.status, await read(boss, id)]).toEqual([403, 200]);
    expect((await boss.delete(`/api/templates/${id}/editors/5`)).status).toBe(204);
    expect(await read(people.employee, id)).toBe(404);
  });

  test('its versions say what changed and which programs came from each, and an earlier one is restored as a new one', async () => {
    const { boss, people, newClient } = stage;
    const first = await template();
    const client = await newClient();
    await boss.post(`/api/templates/${first.id}/assign`, { clientIds: [client.id] });
    const path = `/api/templates/${first.id}`;
    const day2 = { week: 2, name: 'Día 2', exercises: [] };
    const longer = { ...session, exercises: [...session.exercises, ...session.exercises] };
    const changed = { name: 'Base+', weeks: 3, objective: 'Fuerza', sessions: [day2, longer] };
    const second = (await boss.patch(path, changed, ifMatch(first.version))).body.data;
    const lines = (await boss.get(`${path}/versions`)).body.data;
    expect(lines[0].changes).toEqual({
      name: { before: 'Base', after: 'Base+' },
      weeks: { before: 2, after: 3 },
      objective: { before: null, after: 'Fuerza' },
      added: [{ week: 2, name: 'Día 2' }],
      removed: [],
      changed: [{ week: 1, name: 'Día 1' }],
      moved: false,
    });
    expect(lines.map(({ version, copies, changes }: Json) => [version, copies, changes === null])).toEqual([
      [second.version, 0, false],
      [first.version, 1, true],
    ]);
    const where = {
      combinator: 'and',
      rules: [
        { field: 'templateId', operator: 'in', value: [first.id] },
        { field: 'templateVersion', operator: '=', value: first.version },
      ],
    };
    const copies = await boss.post('/api/programs/query', { filter: where });
    expect(copies.body.data.map(({ clientId }: Json) => clientId)).toEqual([client.id]);

    const restore = (who: Caller, version: number, headers = {}) =>
      who.post(`${path}/versions/${version}/restore`, {}, headers);
    expect((await restore(boss, first.version, ifMatch(first.version))).status).toBe(412);
    expect((await restore(boss, 999)).status).toBe(404);
    expect((await restore(people.employee, first.version)).status).toBe(404);
    await share(boss, first.id, { scope: 'company' });
    expect((await restore(people.employee, first.version)).status).toBe(403);
    const restored = (await restore(boss, first.version)).body.data;
    expect(restored).toMatchObject({
      name: 'Base',
      weeks: 2,
      objective: null,
      sessions: [session],
      sharing: 'company',
    });
    expect(restored.version).toBeGreaterThan(second.version);
    expect((await boss.get(`${path}/versions`)).body.data[0].version).toBe(restored.version);
  });

  test('110: the programs made from it are listed by kind with for whom they are and how much of what was due is done', async () => {
    const { boss, newClient, app } = stage;
    const { id } = await template();
    const client = await newClient();
    await boss.post(`/api/templates/${id}/assign`, { clientIds: [client.id], startsOn: '2020-01-06' });
    const read = async () =>
      (
        await boss.post('/api/programs/query', {
          filter: {
            combinator: 'and',
            rules: [
              { field: 'clientId', operator: 'in', value: [client.id] },
              { field: 'state', operator: '=', value: 'active' },
            ],
          },
        })
      ).body.data[0];
    expect(await read()).toMatchObject({ client: { id: client.id }, adherence: 0, sessionsDue: 1 });
    await app.database
      .writer('program_sessions')
      .where({ client_id: client.id })
      .update({ state: 'done', done_at: 1 });
    expect((await read()).adherence).toBe(1);
    const undated = await newClient();
    await boss.post(`/api/templates/${id}/assign`, { clientIds: [undated.id] });
    const none = await boss.get(
      `/api/programs?filter=${encodeURIComponent(JSON.stringify({ combinator: 'and', rules: [{ field: 'clientId', operator: 'in', value: [undated.id] }] }))}`,
    );
    expect(none.body.data[0].adherence).toBe(null);
  });
});
