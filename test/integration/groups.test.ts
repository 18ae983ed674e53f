import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyProfile, ifMatch, type Json } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { type GroupStage, openGroupStage } from '../support/groups/stage.ts';
import { dialects } from '../support/places.ts';

describe.each(dialects)('groups and their members on %s', (dialect) => {
  let stage: GroupStage;
  beforeAll(async () => {
    stage = await openGroupStage(dialect);
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    await stage.app.stop();
  });

  test('124-126: a group wants a title and a professional, and takes the branch it is given', async () => {
    const { boss, newGroup } = stage;
    for (const [left, code] of [
      [{ responsibleId: 1 }, 'title'],
      [{ title: 'x' }, 'responsibleId'],
      [{ title: '  ', responsibleId: 1 }, 'title'],
    ] as const) {
      const refused = await boss.post('/api/groups', left);
      expect([refused.status, refused.body.error.problems[0].path]).toEqual([400, [code]]);
    }
    expect(await newGroup({ title: 'Corredores' })).toMatchObject({
      title: 'Corredores',
      branchId: 1,
      branch: { id: 1 },
      responsible: { id: 1 },
      members: 0,
      addsNewClients: false,
    });
  });

  test('127: who is below the level is refused creating and deleting with 403; a manager creates where the company allows it', async () => {
    const { people, newGroup, app } = stage;
    const group = await newGroup();
    const create = (who: (typeof everyProfile)[number]) =>
      people[who].post('/api/groups', { title: 'x', branchId: 1, responsibleId: 1 });
    for (const who of ['manager', 'employee', 'readOnly'] as const) {
      expect([who, (await create(who)).status]).toEqual([who, 403]);
      const deleted = await people[who].delete(`/api/groups/${group.id}`, ifMatch(1));
      expect([who, deleted.status]).toEqual([who, 403]);
    }
    const { settings } = await app.database.readers('companies').where({ id: 1 }).first('settings');
    const allowing = JSON.stringify({ ...JSON.parse(settings), managersMayCreateGroups: true });
    await app.database.writer('companies').where({ id: 1 }).update({ settings: allowing });
    expect((await create('manager')).status).toBe(201);
    expect((await create('employee')).status).toBe(403);
    await app.database.writer('companies').where({ id: 1 }).update({ settings });
  });

  test('131, 132: one client, or many chosen in the list of clients, are added to a group by its actions', async () => {
    const { boss, clientsOf, members, newGroup } = stage;
    const group = await newGroup();
    const [one, ...others] = await clientsOf(1, 12);
    const add = (ids: unknown[]) =>
      boss.post('/api/clients/bulk', {
        selection: { ids },
        action: 'addToGroup',
        params: { groupId: group.id },
      });
    expect((await add([one])).body).toMatchObject({ matched: 1, changed: 1 });
    expect((await add([one, ...others])).body).toMatchObject({ matched: 12, changed: 11, unchanged: 1 });
    const told = (await members(group.id)).map(({ client_id, source }) => [client_id, source]);
    expect(told).toEqual([[one, 'single'], ...others.map((id) => [id, 'bulk'])]);
  });

  test('clients are added from the group’s own page; who is a member already is skipped and said, with source and date kept', async () => {
    const { boss, clientsOf, members, newGroup, app } = stage;
    const { id } = await newGroup();
    const [one = 0, ...more] = await clientsOf(1, 4);
    expect((await boss.post(`/api/groups/${id}/members`, { clientIds: [one] })).body).toMatchObject({
      changed: 1,
    });
    app.clock.now += 1_000;
    const added = await boss.post(`/api/groups/${id}/members`, { clientIds: [one, ...more] });
    expect(added.body).toMatchObject({
      matched: 4,
      changed: 3,
      unchanged: 1,
      undo: { id: expect.any(Number) },
    });
    expect(await members(id)).toEqual([
      { client_id: one, since: app.clock.now - 1_000, source: 'single' },
      ...more.map((client_id) => ({ client_id, since: app.clock.now, source: 'bulk' })),
    ]);
    const listed = (await boss.get(`/api/groups/${id}/members?size=2&page=2`)).body;
    expect([listed.total, listed.data.length]).toEqual([4, 2]);
    expect((await boss.post(`/api/bulk/${added.body.undo.id}/undo`)).body).toEqual({ restored: 3, left: [] });
    expect((await members(id)).map(({ client_id }) => client_id)).toEqual([one]);
  });

  test('129: members keep their files: taken out of a group, and after its deletion, the client is as before', async () => {
    const { boss, clientsOf, newGroup, app } = stage;
    const { id } = await newGroup();
    const clientIds = await clientsOf(1, 3);
    const files = () => app.database.readers('clients').whereIn('id', clientIds).orderBy('id');
    const before = await files();
    await boss.post(`/api/groups/${id}/members`, { clientIds });
    expect((await boss.delete(`/api/groups/${id}/members/${clientIds[0]}`)).status).toBe(204);
    expect((await boss.delete(`/api/groups/${id}/members/${clientIds[0]}`)).status).toBe(404);
    expect((await boss.get(`/api/groups/${id}/members`)).body.total).toBe(2);
    expect((await boss.delete(`/api/groups/${id}`, ifMatch(1))).status).toBe(204);
    expect(await files()).toEqual(before);
  });

  test('128: only administrators delete groups, and put them back within a day just as they were', async () => {
    const { boss, people, stranger, clientsOf, members, newGroup, app } = stage;
    const { id } = await newGroup({ branchId: 2 });
    await boss.post(`/api/groups/${id}/members`, { clientIds: await clientsOf(2, 3) });
    await boss.post(`/api/groups/${id}/stakeholders`, { professionalId: 5 });
    const was = [await members(id), (await boss.get(`/api/groups/${id}/stakeholders`)).body];
    expect((await people.branchAdmin.delete(`/api/groups/${id}`, ifMatch(1))).status).toBe(204);
    expect((await boss.get(`/api/groups/${id}`)).status).toBe(404);
    expect((await people.branchAdmin.get('/api/groups/deleted')).body.data).toMatchObject([
      { id, title: 'Cœur' },
    ]);
    for (const [who, status] of [
      [people.manager, 403],
      [people.employee, 403],
      [stranger, 404],
    ] as const)
      expect((await who.post(`/api/groups/${id}/restore`)).status).toBe(status);
    expect((await people.branchAdmin.post(`/api/groups/${id}/restore`)).status).toBe(204);
    expect([await members(id), (await boss.get(`/api/groups/${id}/stakeholders`)).body]).toEqual(was);
    expect((await boss.post(`/api/groups/${id}/restore`)).status).toBe(404);

    await boss.delete(`/api/groups/${id}`, ifMatch(1));
    await app.database.writer('group_deletions').where({ group_id: id }).decrement('at', 86_400_001);
    expect((await boss.post(`/api/groups/${id}/restore`)).status).toBe(404);
  });

  test('133, 134: with the box on, a client created afterwards is a member at once, earlier ones are not, nor those of another branch', async () => {
    const { boss, newClient, newGroup, members } = stage;
    const group = await newGroup();
    const everywhere = await newGroup({ branchId: null });
    const earlier = await newClient();
    for (const { id } of [group, everywhere])
      expect((await boss.patch(`/api/groups/${id}`, { addsNewClients: true }, ifMatch(1))).status).toBe(200);
    const here = await newClient();
    const elsewhere = await newClient({ branchId: 2 });
    const idsIn = async (id: number) => (await members(id)).map(({ client_id }) => client_id);
    expect(await idsIn(group.id)).toEqual([here.id]);
    expect(await idsIn(everywhere.id)).toEqual([here.id, elsewhere.id]);
    expect(await idsIn(group.id)).not.toContain(earlier.id);
    expect((await members(group.id))[0]?.source).toBe('autoAdd');
    await boss.delete(`/api/groups/${everywhere.id}`, ifMatch(2));
    await boss.delete(`/api/groups/${group.id}`, ifMatch(2));
  });

  test('members are managed by who is active in the group, only seen by read only, and by nobody who may not see it', async () => {
    const { boss, people, clientsOf, newGroup } = stage;
    const { id } = await newGroup({ branchId: 2 });
    const [clientId = 0] = await clientsOf(2, 1);
    await boss.post(`/api/groups/${id}/members`, { clientIds: [clientId] });
    const never = await people.employee.get('/api/groups/999999/members');
    for (const path of ['members', 'stakeholders']) {
      const hidden = await people.employee.get(`/api/groups/${id}/${path}`);
      expect([hidden.status, { ...hidden.body.error, requestId: '' }]).toEqual([
        404,
        { ...never.body.error, requestId: '' },
      ]);
    }
    expect((await people.employee.delete(`/api/groups/${id}/members/${clientId}`)).status).toBe(404);
    await boss.post(`/api/groups/${id}/stakeholders`, { professionalId: 5 });
    const [seen] = (await people.employee.get(`/api/groups/${id}/members`)).body.data;
    expect(seen).toMatchObject({ clientId, name: expect.any(String) });
    expect((await people.readOnly.delete(`/api/groups/${id}/members/${clientId}`)).status).toBe(403);
    expect((await people.readOnly.post(`/api/groups/${id}/members`, { clientIds: [clientId] })).status).toBe(
      403,
    );
    expect((await people.employee.delete(`/api/groups/${id}/members/${clientId}`)).status).toBe(204);
  });

  test('its settings and its rule are for who leads it: not for who only takes part in it, who still manages its members', async () => {
    const { boss, people, stranger, newGroup, newClient } = stage;
    const { id } = await newGroup({ branchId: 1 });
    for (const professionalId of [3, 5, 6])
      await boss.post(`/api/groups/${id}/stakeholders`, { professionalId });
    const rule = { field: 'lastName', operator: '=', value: 'Nadie' };
    const filter = { combinator: 'and', rules: [rule] };
    await boss.post(`/api/groups/${id}/rule`, { filter });
    const expected = { superAdmin: 200, manager: 200, branchAdmin: 403, employee: 403, readOnly: 403 };
    for (const who of everyProfile) {
      const { version, _can } = (await people[who].get(`/api/groups/${id}`)).body.data;
      expect([who, _can.configure]).toEqual([who, expected[who] === 200]);
      const tried = [
        await people[who].patch(`/api/groups/${id}`, { title: who, addsNewClients: true }, ifMatch(version)),
        await people[who].post(`/api/groups/${id}/rule`, { filter, dryRun: true }),
        await people[who].post(`/api/groups/${id}/rule/state`, { state: 'frozen' }),
      ];
      expect([who, ...tried.map(({ status }) => status)]).toEqual([who, ...tried.map(() => expected[who])]);
      if (expected[who] !== 200)
        expect((await people[who].delete(`/api/groups/${id}/rule`)).status).toBe(403);
    }
    expect((await stranger.patch(`/api/groups/${id}`, { title: 'X' }, ifMatch(1))).status).toBe(404);
    await people.manager.delete(`/api/groups/${id}/rule`);
    const kept = (await boss.get(`/api/groups/${id}`)).body.data;
    expect([kept.title, kept.ruleState]).toEqual(['manager', 'none']);
    const own = await newClient({ responsibleId: 5 });
    const added = await people.employee.post(`/api/groups/${id}/members`, { clientIds: [own.id] });
    expect([added.status, (await stage.members(id)).length]).toEqual([200, 1]);
    await boss.delete(`/api/groups/${id}`, ifMatch(kept.version));
  });

  test('an employee in whose hands it is renames it and writes its rule; whom it takes in and whose it is, leaders say', async () => {
    const { boss, people, newGroup } = stage;
    const { id } = await newGroup({ responsibleId: 5 });
    const { employee } = people;
    const path = `/api/groups/${id}`;
    for (const [name, value] of Object.entries({ addsNewClients: true, responsibleId: 4, branchId: null })) {
      const { status, body } = await employee.patch(path, { [name]: value }, ifMatch(1));
      expect([status, body.error.problems]).toEqual([403, [{ path: [name], code: 'notAllowed' }]]);
    }
    const same = { title: 'Nuevo', addsNewClients: false, responsibleId: 5, branchId: 1 };
    expect((await employee.patch(path, same, ifMatch(1))).body.data.title).toBe('Nuevo');
    const filter = { combinator: 'and', rules: [{ field: 'lastName', operator: '=', value: 'Nadie' }] };
    expect((await employee.post(`${path}/rule`, { filter })).status).toBe(200);
    await boss.post(`${path}/stakeholders`, { professionalId: 5 });
    expect((await boss.patch(path, { responsibleId: 1 }, ifMatch(2))).status).toBe(200);
    const asked = await boss.post(`${path}/rule/state`, { state: 'live' });
    expect([asked.status, asked.body.error.problems[0].code]).toEqual([409, 'authorMayNot']);
  });

  test('nothing unknown is ignored', async () => {
    const { boss, newGroup } = stage;
    const { id } = await newGroup();
    const refused = [
      await boss.post(`/api/groups/${id}/members`, { clientIds: [1], more: 1 }),
      await boss.post(`/api/groups/${id}/members`, { clientIds: [] }),
      await boss.get(`/api/groups/${id}/members?sort=name`),
      await boss.post(`/api/groups/${id}/stakeholders`, { professionalId: 5, extra: true }),
      await boss.delete(`/api/groups/${id}/stakeholders/5?fromMembers=maybe`),
      await boss.post(`/api/groups/${id}/restore`, { why: 1 }),
    ];
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 400));
  });
});

describe.each(dialects)('a group shared with a professional on %s', (dialect) => {
  let stage: GroupStage;
  beforeAll(async () => {
    stage = await openGroupStage(dialect);
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    await stage.app.stop();
  });
  const employee = 5;

  async function groupOfStrangers(count: number): Promise<{ id: number; clientIds: number[] }> {
    const { boss, newGroup, newClient } = stage;
    const { id } = await newGroup({ branchId: 2 });
    const clientIds: number[] = [];
    for (let n = 0; n < count; n += 1) clientIds.push((await newClient({ branchId: 2 })).id);
    await boss.post(`/api/groups/${id}/members`, { clientIds });
    return { id, clientIds };
  }

  test('136, 137: the professional is found by the first letters of first or last name, in the same company only', async () => {
    const { boss, stranger, newGroup } = stage;
    const { id } = await newGroup();
    const { firstName, lastName } = (await boss.get(`/api/professionals/${employee}`)).body.data;
    for (const name of [firstName, lastName]) {
      const found = (
        await boss.get(`/api/colleagues?q=${encodeURIComponent(name.slice(0, 3).toLowerCase())}`)
      ).body;
      expect(found.data.map((one: Json) => one.id)).toContain(employee);
    }
    const foreign = (await stranger.get('/api/colleagues?size=1')).body.data[0].id;
    const told = await boss.post(`/api/groups/${id}/stakeholders`, { professionalId: foreign });
    const never = await boss.post(`/api/groups/${id}/stakeholders`, { professionalId: 999_999 });
    expect([told.status, told.body.error.problems[0].code]).toEqual([400, 'unknownReference']);
    expect({ ...told.body.error, requestId: '' }).toEqual({ ...never.body.error, requestId: '' });
  });

  test('139: without the box the professional reaches the group and no member’s file', async () => {
    const { boss, people } = stage;
    const { id, clientIds } = await groupOfStrangers(2);
    const shared = await boss.post(`/api/groups/${id}/stakeholders`, { professionalId: employee });
    expect(shared.body.data.members).toEqual({ matched: 0, changed: 0, unchanged: 0, skipped: [] });
    expect((await people.employee.get(`/api/groups/${id}`)).status).toBe(200);
    const listed = (await people.employee.get(`/api/groups/${id}/members`)).body.data;
    expect(listed.map(({ isOpen }: Json) => isOpen)).toEqual([false, false]);
    for (const client of clientIds)
      expect((await people.employee.get(`/api/clients/${client}`)).status).toBe(404);
  });

  test('138: with the box the professional becomes stakeholder of every member’s file, also of members who come later while it is on', async () => {
    const { boss, people, links, newClient, newGroup, app } = stage;
    const { id, clientIds } = await groupOfStrangers(3);
    const body = { professionalId: employee, addToMembers: true };
    const shared = await boss.post(`/api/groups/${id}/stakeholders`, body);
    expect(shared.body.data.members).toEqual({ matched: 3, changed: 3, unchanged: 0, skipped: [] });
    expect(await links(employee, clientIds)).toEqual(clientIds);
    expect((await people.employee.get(`/api/clients/${clientIds[0]}`)).status).toBe(200);
    expect((await boss.post(`/api/groups/${id}/stakeholders`, body)).body.data.members).toMatchObject({
      unchanged: 3,
    });

    app.clock.now += 5_000;
    const late = await newClient({ branchId: 2 });
    const added = await boss.post(`/api/groups/${id}/members`, { clientIds: [late.id] });
    expect(await links(employee, [late.id])).toEqual([late.id]);
    await boss.post(`/api/bulk/${added.body.undo.id}/undo`);
    expect(await links(employee, [late.id])).toEqual([]);

    await boss.post(`/api/groups/${id}/stakeholders`, { professionalId: employee, addToMembers: false });
    await boss.post(`/api/groups/${id}/members`, { clientIds: [late.id] });
    expect(await links(employee, [late.id])).toEqual([]);

    const auto = await newGroup({ branchId: 2, addsNewClients: true });
    await boss.post(`/api/groups/${auto.id}/stakeholders`, body);
    const created = await newClient({ branchId: 2 });
    expect(await links(employee, [created.id])).toEqual([created.id]);
    await boss.delete(`/api/groups/${auto.id}`, ifMatch(1));
  });

  test('a manager opens by a group only the files that are the manager’s to share', async () => {
    const { boss, people, links, newClient, newGroup } = stage;
    const { id } = await newGroup({ branchId: 1 });
    const [here, elsewhere] = [await newClient({ branchId: 1 }), await newClient({ branchId: 2 })];
    await boss.post(`/api/groups/${id}/members`, { clientIds: [here.id, elsewhere.id] });
    const shared = await people.manager.post(`/api/groups/${id}/stakeholders`, {
      professionalId: employee,
      addToMembers: true,
    });
    expect(shared.body.data.members).toEqual({
      matched: 2,
      changed: 1,
      unchanged: 0,
      skipped: [{ reason: 'notAllowed', count: 1 }],
    });
    expect(await links(employee, [here.id, elsewhere.id])).toEqual([here.id]);
  });

  test('sharing is for leaders; taking somebody out of the members’ files for administrators', async () => {
    const { boss, people } = stage;
    const { id } = await groupOfStrangers(1);
    await boss.post(`/api/groups/${id}/stakeholders`, { professionalId: employee });
    await boss.post(`/api/groups/${id}/stakeholders`, { professionalId: 4 });
    for (const who of ['employee', 'readOnly'] as const)
      expect((await people[who].post(`/api/groups/${id}/stakeholders`, { professionalId: 2 })).status).toBe(
        403,
      );
    const path = `/api/groups/${id}/stakeholders/${employee}`;
    expect((await people.manager.delete(`${path}?fromMembers=true`)).status).toBe(403);
    expect((await people.manager.delete(path)).status).toBe(200);
    expect((await people.manager.delete(path)).status).toBe(404);
    expect((await people.employee.get(`/api/groups/${id}`)).status).toBe(404);
  });

  test('removing asks about both: the files that the group has opened close, unless another group or a responsibility keeps them open', async () => {
    const { boss, links } = stage;
    const first = await groupOfStrangers(4);
    const second = await groupOfStrangers(0).catch(() => groupOfStrangers(1));
    const [kept = 0, responsible = 0, joined = 0, closed = 0] = first.clientIds;
    await boss.post(`/api/clients/bulk`, {
      selection: { ids: [joined] },
      action: 'addStakeholder',
      params: { professionalId: employee },
    });
    for (const { id } of [first, second])
      await boss.post(`/api/groups/${id}/stakeholders`, { professionalId: employee, addToMembers: true });
    await boss.post(`/api/groups/${second.id}/members`, { clientIds: [kept] });
    const { version } = (await boss.get(`/api/clients/${responsible}`)).body.data;
    await boss.patch(`/api/clients/${responsible}`, { responsibleId: employee }, ifMatch(version));

    const path = `/api/groups/${first.id}/stakeholders/${employee}`;
    expect((await boss.delete(`${path}?fromMembers=true`)).body.data).toEqual({ closed: 1 });
    expect(await links(employee, first.clientIds)).toEqual([kept, responsible, joined]);
    expect(await links(employee, [closed])).toEqual([]);
    const other = `/api/groups/${second.id}/stakeholders/${employee}`;
    expect((await boss.delete(other)).body.data).toEqual({ closed: 0 });
    expect(await links(employee, [kept])).toEqual([kept]);
  });
});
