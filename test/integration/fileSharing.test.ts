import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Json, listPath, type Who } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { type FileStage, ids, openFileStage } from '../support/file.ts';
import { dialects } from '../support/places.ts';

describe.each(dialects)('sharing a file on %s', (dialect) => {
  let stage: FileStage;
  beforeAll(async () => {
    stage = await openFileStage(dialect);
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    await stage.app.stop();
  });

  const share = (who: Who, clientId: number, professionalId: number) =>
    stage.people[who].post(`/api/clients/${clientId}/stakeholders`, { professionalId });
  const join = (who: Who, clientId: number) => stage.people[who].post(`/api/clients/${clientId}/join`, {});
  const end = (who: Who, clientId: number, professionalId: number) =>
    stage.people[who].delete(`/api/clients/${clientId}/stakeholders/${professionalId}`);
  const forget = (who: Who, clientId: number, professionalId: number) =>
    stage.people[who].delete(`/api/clients/${clientId}/stakeholders/${professionalId}?forget=true`);
  const links = (clientId: number): Promise<Json[]> =>
    stage.app.database
      .readers('client_professionals')
      .where({ client_id: clientId })
      .orderBy('id')
      .select('professional_id', 'state', 'ended_reason');

  test('86, 88: a colleague who is added is a stakeholder at once, beside the others', async () => {
    const client = await stage.newClient();
    expect((await stage.people.branchAdmin.get(`/api/clients/${client.id}`)).status).toBe(404);
    const shared = await share('employee', client.id, ids.branchAdmin);
    expect([shared.status, shared.body.data.activeStakeholders]).toEqual([201, 2]);
    expect((await stage.people.branchAdmin.get(`/api/clients/${client.id}`)).status).toBe(200);
  });

  test('87: the first letters of a name, in any case and without accents, suggest colleagues of the company', async () => {
    const { body } = await stage.people.employee.get('/api/colleagues?size=200&total=none');
    const someone = body.data.find(({ fullName }: Json) => /[éèç]/i.test(fullName));
    const letters = someone.fullName.slice(0, 4).toUpperCase().normalize('NFD').replace(/\p{M}/gu, '');
    const found = await stage.people.employee.get(`/api/colleagues?q=${encodeURIComponent(letters)}`);
    expect(found.body.data.map(({ id }: Json) => id)).toContain(someone.id);
  });

  test('96: adding the same colleague twice changes nothing', async () => {
    const client = await stage.newClient();
    await share('employee', client.id, 2);
    const again = await share('employee', client.id, 2);
    expect([again.status, again.body.undo]).toEqual([200, undefined]);
    expect(await links(client.id)).toHaveLength(2);
    const crowd = await Promise.all(Array.from({ length: 20 }, () => share('employee', client.id, 7)));
    expect(crowd.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await links(client.id)).toHaveLength(3);
  });

  test('91: who leads joins a file in sight and once; an employee does not, and nobody joins what is out of sight', async () => {
    const client = await stage.newClient();
    const before = (await stage.people.superAdmin.get(`/api/clients/${client.id}`)).body.data;
    expect(before._can.join).toBe(true);
    const joined = await join('superAdmin', client.id);
    expect([joined.status, joined.body.data._can.join]).toEqual([201, false]);
    expect((await join('superAdmin', client.id)).status).toBe(200);
    expect((await join('manager', client.id)).status).toBe(201);
    expect((await join('branchAdmin', client.id)).status).toBe(404);
    expect((await join('employee', client.id)).status).toBe(403);
    expect((await join('readOnly', client.id)).status).toBe(403);
  });

  test('93: a stakeholder is archived first, and only then no longer mentioned', async () => {
    const client = await stage.newClient();
    await share('superAdmin', client.id, 2);
    const tooEarly = await forget('superAdmin', client.id, 2);
    expect([tooEarly.status, tooEarly.body.error.problems[0].code]).toEqual([409, 'stillInFile']);
    expect((await end('superAdmin', client.id, 2)).status).toBe(204);
    expect((await links(client.id))[1]).toMatchObject({ state: 'archived', ended_reason: 'archived' });
    expect((await forget('superAdmin', client.id, 2)).status).toBe(204);
    expect(await links(client.id)).toHaveLength(1);
    expect((await forget('superAdmin', client.id, 2)).status).toBe(404);
    expect((await end('superAdmin', client.id, 2)).status).toBe(404);
  });

  test('who archives a stakeholder twice, or two at one instant, still has them mentioned, and in the history once', async () => {
    const client = await stage.newClient();
    await share('superAdmin', client.id, 2);
    const both = await Promise.all([end('superAdmin', client.id, 2), end('superAdmin', client.id, 2)]);
    const again = await end('superAdmin', client.id, 2);
    expect([...both, again].map(({ status }) => status)).toEqual([204, 204, 204]);
    expect((await links(client.id)).map(({ state }) => state)).toEqual(['active', 'archived']);
    const { body } = await stage.people.superAdmin.get(`/api/clients/${client.id}/history`);
    expect(body.data.filter(({ action }: Json) => action === 'update')).toHaveLength(1);
  });

  test('who change one file at one instant each give it a version of their own', async () => {
    const away = [ids.branchAdmin, ids.manager, 2];
    for (let turn = 0; turn < 4; turn += 1) {
      const client = await stage.newClient();
      for (const id of away) await share('superAdmin', client.id, id);
      const { version } = (await stage.people.superAdmin.get(`/api/clients/${client.id}`)).body.data;
      const ended = await Promise.all(away.map((id) => end('superAdmin', client.id, id)));
      expect(ended.map(({ status }) => status)).toEqual([204, 204, 204]);
      const after = (await stage.people.superAdmin.get(`/api/clients/${client.id}`)).body.data;
      expect([after.version, after.activeStakeholders]).toEqual([version + away.length, 1]);
    }
  });

  test('94: only administrators archive the link of somebody else, and only where the client is theirs', async () => {
    const client = await stage.newClient();
    for (const id of [ids.branchAdmin, ids.manager, 2]) await share('superAdmin', client.id, id);
    const tries = await Promise.all(
      (['employee', 'manager', 'branchAdmin', 'readOnly'] as const).map((who) => end(who, client.id, 2)),
    );
    expect(tries.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect((await end('manager', client.id, ids.manager)).status).toBe(204);
    const foreign = await stage.newClient({ branchId: 2 });
    await share('superAdmin', foreign.id, ids.branchAdmin);
    await share('superAdmin', foreign.id, 2);
    expect((await end('branchAdmin', foreign.id, 2)).status).toBe(204);
  });

  test('who is sent away loses the file, and a responsible the charge', async () => {
    const client = await stage.newClient();
    expect((await end('superAdmin', client.id, ids.employee)).status).toBe(204);
    expect((await stage.people.employee.get(`/api/clients/${client.id}`)).status).toBe(404);
    const left = (await stage.people.superAdmin.get(`/api/clients/${client.id}`)).body.data;
    expect(left).toMatchObject({ responsibleId: null, activeStakeholders: 0, version: client.version + 1 });
  });

  test('79: archiving a file that others are in takes only oneself out of it; alone in it, it archives the client', async () => {
    const client = await stage.newClient();
    await share('employee', client.id, ids.manager);
    const left = await stage.people.employee.post(`/api/clients/${client.id}/archive`, {});
    expect([left.status, left.body.data]).toEqual([200, null]);
    const still = (await stage.people.manager.get(`/api/clients/${client.id}`)).body.data;
    expect(still.state).toBe('active');
    const alone = await stage.people.manager.post(`/api/clients/${client.id}/archive`, {});
    expect(alone.body.data).toMatchObject({ state: 'archived' });
    const undone = await stage.people.manager.post(`/api/bulk/${alone.body.undo.id}/undo`);
    expect(undone.body.restored).toBe(1);
  });

  test('76-78, 81: archived, restored, and deleted only once archived, which archives the client’s programs', async () => {
    const { people, app } = stage;
    const client = await stage.newClient();
    const at = `/api/clients/${client.id}`;
    await app.database.writer('programs').insert({
      company_id: 1,
      client_id: client.id,
      author_id: 5,
      name: 'Force',
      name_folded: 'force',
      weeks: 4,
      hidden_until_start: 0,
      visibility: 'company',
      state: 'active',
      search: 'force',
      created_at: 1,
      updated_at: 1,
    });
    const early = await people.superAdmin.delete(at, { 'If-Match': `"${client.version}"` });
    expect([early.status, early.body.error.problems[0].code]).toEqual([409, 'archiveFirst']);
    await people.superAdmin.post(`${at}/archive`, {});
    const active = { combinator: 'and', rules: [{ field: 'state', operator: '=', value: 'active' }] };
    const listed = await people.superAdmin.get(listPath('clients', { q: client.lastName, filter: active }));
    expect(listed.body.total).toBe(0);
    expect((await people.superAdmin.post(`${at}/restore`, {})).body.data.state).toBe('active');
    const archived = (await people.superAdmin.post(`${at}/archive`, {})).body.data;
    expect((await people.superAdmin.delete(at, { 'If-Match': `"${archived.version}"` })).status).toBe(204);
    expect((await people.superAdmin.get(at)).status).toBe(404);
    const program = await app.database.readers('programs').where({ client_id: client.id }).first('state');
    expect(program.state).toBe('archived');
  });

  test('who only reads archives, restores and shares nothing', async () => {
    const client = await stage.newClient();
    await stage.letIn(client.id, ids.readOnly);
    for (const [path, body] of [
      ['archive', {}],
      ['restore', {}],
      ['access', { on: false }],
      ['stakeholders', { professionalId: 2 }],
    ] as const)
      expect((await stage.people.readOnly.post(`/api/clients/${client.id}/${path}`, body)).status).toBe(403);
  });

  test.each([
    ['archive', { nope: 1 }],
    ['join', { professionalId: 2 }],
    ['stakeholders', { professionalId: 2, kind: 'external' }],
    ['access', { on: 'yes' }],
  ])('%s refuses what it does not know', async (path, body) => {
    const client = await stage.newClient();
    expect((await stage.people.superAdmin.post(`/api/clients/${client.id}/${path}`, body)).status).toBe(400);
  });

  test('every step stands in the file’s own history', async () => {
    const client = await stage.newClient();
    await share('superAdmin', client.id, 2);
    await end('superAdmin', client.id, 2);
    await stage.people.superAdmin.post(`/api/clients/${client.id}/access`, { on: false });
    const { body } = await stage.people.superAdmin.get(`/api/clients/${client.id}/history`);
    expect(body.data.map(({ action }: Json) => action).reverse()).toEqual([
      'create',
      'bulk',
      'update',
      'update',
    ]);
  });
});
