import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, type Caller, ifMatch } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

describe.each(dialects)('the rules of the house on %s', (dialect) => {
  let app: TestApp;
  let boss: Caller;
  beforeAll(async () => {
    app = await startApp(dialect);
    boss = await as(app.url, 'superAdmin');
  });
  afterAll(() => app.stop());

  const versionOf = async (id: number): Promise<number> =>
    (await app.database.readers('professionals').where({ id }).first('version')).version;
  const person = (name: string, more: object = {}) => ({
    firstName: 'Test',
    lastName: name,
    email: `${name}@x.example`,
    profile: 'employee',
    ...more,
  });

  test('one address is one account, of a professional or a client, in any company and any case', async () => {
    const client = await boss.post('/api/clients', {
      firstName: 'A',
      lastName: 'B',
      email: 'Only.One@x.example',
    });
    expect(client.body.data.email).toBe('only.one@x.example');
    const again = await boss.post('/api/clients', {
      firstName: 'C',
      lastName: 'D',
      email: 'only.one@X.example',
    });
    expect([again.status, again.body.error.problems]).toEqual([
      409,
      [{ path: ['email'], code: 'emailTaken' }],
    ]);
    const professional = await boss.post('/api/clients', {
      firstName: 'C',
      lastName: 'D',
      email: 'super@other.example',
    });
    expect(professional.body.error.problems).toEqual([{ path: ['email'], code: 'emailOfProfessional' }]);
    await boss.patch(`/api/clients/${client.body.data.id}`, { email: null }, ifMatch(1));
    expect(
      (await boss.post('/api/clients', { firstName: 'C', lastName: 'D', email: 'only.one@x.example' }))
        .status,
    ).toBe(201);
  });

  test('of fifty at once with one address, one is created', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        boss.post('/api/clients', { firstName: 'R', lastName: 'S', email: 'race@x.example' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(49).fill(409)]);
  });

  test('a paid professional needs a free access, and the refusal says how many there are; read only is free', async () => {
    const used = await app.database
      .readers('professionals')
      .where({ company_id: 1, state: 'active' })
      .whereNot({ profile: 'readOnly' })
      .count('* as n')
      .first();
    await app.database
      .writer('companies')
      .where({ id: 1 })
      .update({ seats_allowed: Number(used?.n) + 1 });
    const answers = await Promise.all(
      ['seat1', 'seat2', 'seat3'].map((name) => boss.post('/api/professionals', person(name))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body.error.problems).toEqual([
      {
        path: ['profile'],
        code: 'noSeatFree',
        params: { used: Number(used?.n) + 1, allowed: Number(used?.n) + 1 },
      },
    ]);
    const free = await boss.post('/api/professionals', person('reader', { profile: 'readOnly' }));
    expect(free.status).toBe(201);
    expect(
      (await boss.patch(`/api/professionals/${free.body.data.id}`, { profile: 'manager' }, ifMatch(1)))
        .status,
    ).toBe(409);
  });

  test('two super administrators who demote each other at the same instant leave one, however often they try', async () => {
    for (let round = 0; round < 20; round += 1) {
      await app.database.writer('professionals').whereIn('id', [1, 2]).update({ profile: 'superAdmin' });
      const boss1 = await as(app.url, 'superAdmin');
      const [one, two] = [await versionOf(1), await versionOf(2)];
      const demote = (id: number, version: number) =>
        boss1.patch(`/api/professionals/${id}`, { profile: 'manager' }, ifMatch(version));
      const answers = await Promise.all([demote(1, one), demote(2, two)]);
      const left = await app.database
        .readers('professionals')
        .where({ company_id: 1, profile: 'superAdmin', state: 'active' })
        .count('* as n')
        .first();
      expect({
        round,
        left: Number(left?.n),
        statuses: answers.map(({ status }) => status),
      }).toMatchObject({ round, left: 1 });
    }
    await app.database.writer('professionals').whereIn('id', [1, 2]).update({ profile: 'superAdmin' });
    boss = await as(app.url, 'superAdmin');
  });

  test('fifty edits of one version: one is kept, the others are told', async () => {
    const { id } = (await boss.post('/api/branches', { name: 'Course' })).body.data;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        boss.patch(`/api/branches/${id}`, { address: `${index}` }, ifMatch(1)),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(49).fill(412)]);
  });

  test('a client is given to nobody who has left, and keeps whom they have', async () => {
    const refused = await boss.post('/api/clients', { firstName: 'I', lastName: 'J', responsibleId: 9 });
    expect([refused.status, refused.body.error.problems]).toEqual([
      400,
      [{ path: ['responsibleId'], code: 'unknownReference' }],
    ]);
    const { id } = (await boss.post('/api/clients', { firstName: 'I', lastName: 'J', responsibleId: 5 })).body
      .data;
    await app.database.writer('clients').where({ id }).update({ responsible_id: 9 });
    const kept = await boss.patch(
      `/api/clients/${id}`,
      { phone: '514 555-0101', responsibleId: 9 },
      ifMatch(1),
    );
    expect(kept.body.data).toMatchObject({ responsibleId: 9, phone: '514 555-0101', activeStakeholders: 1 });
  });

  test('a branch in use stays; an empty one goes', async () => {
    const used = (await boss.get('/api/branches/1')).body.data;
    const refused = await boss.delete('/api/branches/1', ifMatch(used.version));
    expect([refused.status, refused.body.error.problems[0].code]).toEqual([409, 'branchInUse']);
    const { id } = (await boss.post('/api/branches', { name: 'Vide' })).body.data;
    expect((await boss.delete(`/api/branches/${id}`)).status).toBe(428);
    expect((await boss.delete(`/api/branches/${id}`, ifMatch(1))).status).toBe(204);
    expect((await boss.get(`/api/branches/${id}`)).status).toBe(404);
  });

  test('a client is archived before it can be deleted, and its address stays taken', async () => {
    const active = (
      await boss.post('/api/clients', { firstName: 'E', lastName: 'F', email: 'gone@x.example' })
    ).body.data;
    expect((await boss.delete(`/api/clients/${active.id}`, ifMatch(1))).body.error.problems[0].code).toBe(
      'archiveFirst',
    );
    await app.database.writer('clients').where({ id: active.id }).update({ state: 'archived' });
    expect((await boss.delete(`/api/clients/${active.id}`, ifMatch(1))).status).toBe(204);
    expect((await boss.get(`/api/clients/${active.id}`)).status).toBe(404);
    expect(
      (await boss.post('/api/clients', { firstName: 'E', lastName: 'F', email: 'gone@x.example' })).status,
    ).toBe(409);
  });

  test('a new client enters the groups that take every new client, within the group’s branch', async () => {
    const group = (await boss.get('/api/groups?size=200')).body.data.find(
      (each: { addsNewClients: boolean }) => each.addsNewClients,
    );
    const [inside, outside] = await Promise.all(
      [group.branchId, 2].map((branchId) =>
        boss.post('/api/clients', { firstName: 'G', lastName: 'H', branchId }),
      ),
    );
    const memberships = await app.database
      .readers('group_members')
      .where({ group_id: group.id })
      .whereIn('client_id', [inside?.body.data.id, outside?.body.data.id])
      .select('client_id', 'source');
    expect(memberships).toEqual([{ client_id: inside?.body.data.id, source: 'autoAdd' }]);
    expect((await boss.get(`/api/groups/${group.id}`)).body.data.members).toBe(group.members + 1);
  });

  test('deleting a group leaves its members untouched', async () => {
    const group = (await boss.get('/api/groups?size=1&sort=-members')).body.data[0];
    const before = await app.database
      .readers('clients')
      .where({ company_id: 1 })
      .select('id', 'version', 'state');
    expect((await boss.delete(`/api/groups/${group.id}`, ifMatch(group.version))).status).toBe(204);
    expect(
      await app.database.readers('clients').where({ company_id: 1 }).select('id', 'version', 'state'),
    ).toEqual(before);
  });

  test('only administrators share a template, and only owner and editors change it', async () => {
    const employee = await as(app.url, 'employee');
    const own = (await employee.post('/api/templates', { name: 'À moi', weeks: 2 })).body.data;
    expect(own).toMatchObject({ ownerId: 5, sharing: 'me', _can: { edit: true, delete: true } });
    expect(
      (await employee.patch(`/api/templates/${own.id}`, { sharing: 'company' }, ifMatch(1))).status,
    ).toBe(403);
    expect((await boss.get(`/api/templates/${own.id}`)).body.data._can.edit).toBe(false);
    expect((await boss.patch(`/api/templates/${own.id}`, { weeks: 3 }, ifMatch(1))).status).toBe(403);
    const shared = (await boss.post('/api/templates', { name: 'À tous', weeks: 2, sharing: 'company' })).body
      .data;
    expect((await employee.get(`/api/templates/${shared.id}`)).body.data._can.edit).toBe(false);
    expect((await employee.patch(`/api/templates/${shared.id}`, { weeks: 3 }, ifMatch(1))).status).toBe(403);
    expect(
      (await boss.post('/api/templates', { name: 'Sans succursale', weeks: 2, sharing: 'branch' })).body.error
        .problems[0].path,
    ).toEqual(['branchId']);
  });

  test('a saved report is its owner’s alone', async () => {
    const manager = await as(app.url, 'manager');
    const definition = {
      v: 2,
      source: 'clients',
      filter: { combinator: 'and', rules: [] },
      measures: [{ id: 'n', measure: 'count' }],
    };
    const { id } = (await manager.post('/api/reports', { name: 'Mes clients', definition })).body.data;
    expect((await manager.get(`/api/reports/${id}`)).body.data.definition).toEqual(definition);
    expect((await manager.get(`/api/reports/${id}/run`)).status).toBe(200);
    for (const path of [`/api/reports/${id}`, `/api/reports/${id}/run`])
      expect((await boss.get(path)).status).toBe(404);
  });

  test('the audit log can be read from its first event to its head, and nobody can rewrite it', async () => {
    const events = await app.database.readers('audit_events').where({ company_id: 1 }).orderBy('sequence');
    expect(await brokenLinks(app.database)).toEqual([]);
    expect(events.length).toBeGreaterThan(20);
    await expect(
      app.database.writer('audit_events').where({ sequence: 1 }).update({ action: 'delete' }),
    ).rejects.toThrow('append-only');
    await expect(app.database.writer('audit_events').where({ sequence: 1 }).delete()).rejects.toThrow(
      'append-only',
    );
    expect(JSON.stringify(events)).not.toMatch(/\$argon2/);
  });
});
