import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ifMatch, type Json } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { countBy } from '../support/directly.ts';
import { type GroupStage, openGroupStage } from '../support/groups/stage.ts';
import { dialects } from '../support/places.ts';

const tables = ['programs', 'appointments', 'interventions', 'objectives', 'measurements'] as const;

describe.each(dialects)('one action on a group on %s', (dialect) => {
  let stage: GroupStage;
  beforeAll(async () => {
    stage = await openGroupStage(dialect);
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    await stage.app.stop();
  });

  async function group(count: number, branchId = 1): Promise<{ id: number; clientIds: number[] }> {
    const { newGroup, newClient, boss } = stage;
    const { id } = await newGroup({ branchId });
    const clientIds: number[] = [];
    for (let n = 0; n < count; n += 1) clientIds.push((await newClient({ branchId })).id);
    await boss.post(`/api/groups/${id}/members`, { clientIds });
    return { id, clientIds };
  }

  const newTemplate = async () =>
    (
      await stage.boss.post('/api/templates', {
        name: 'Marcha',
        weeks: 4,
        sharing: 'company',
        sessions: [1, 1, 2].map((week) => ({ week, name: `S${week}`, exercises: [] })),
      })
    ).body.data;

  const actions = async (): Promise<Record<string, [table: (typeof tables)[number], params: Json]>> => {
    const { app } = stage;
    const { id: definitionId } = await app.database
      .readers('measurement_definitions')
      .where({ company_id: 1 })
      .first();
    return {
      shareProgram: [
        'programs',
        { templateId: (await newTemplate()).id, startsOn: '2026-12-01', hiddenUntilStart: true },
      ],
      addAppointment: [
        'appointments',
        { startsAt: app.clock.now + 86_400_000, minutes: 45, type: 'group', professionalId: 1 },
      ],
      addIntervention: [
        'interventions',
        { kind: 'document', title: 'Consentement', happenedAt: app.clock.now },
      ],
      addObjective: ['objectives', { title: 'Caminar cada día', dueOn: '2027-01-31' }],
      addMeasurement: ['measurements', { definitionId, value: 71.5, measuredAt: app.clock.now }],
    };
  };

  test('140: is done in each member’s own file, as a copy: a program, an appointment, an intervention or document, an objective, a measurement', async () => {
    const { boss, app } = stage;
    const { id, clientIds } = await group(3);
    const count = (table: string) =>
      countBy(app.database, `select count(*) from ${table} where client_id in (${clientIds.join(',')})`);
    for (const [action, [table, params]] of Object.entries(await actions())) {
      const rehearsed = await boss.post(`/api/groups/${id}/actions`, { action, params, dryRun: true });
      expect(rehearsed.body).toMatchObject({ matched: 3, changed: 3, unchanged: 0, skipped: [] });
      expect([action, rehearsed.body.undo, await count(table)]).toEqual([action, undefined, 0]);
      const acted = await boss.post(`/api/groups/${id}/actions`, { action, params });
      const { undo, ...same } = acted.body;
      expect([action, same]).toEqual([action, rehearsed.body]);
      expect(same.results.map(({ verdict }: Json) => verdict)).toEqual(['changed', 'changed', 'changed']);
      expect([action, await count(table)]).toEqual([action, 3]);
      const undone = await boss.post(`/api/groups/${id}/actions/${undo.id}/undo`);
      expect([undone.body, await count(table)]).toEqual([{ restored: 3, left: [] }, 0]);
      const again = await boss.post(`/api/groups/${id}/actions/${undo.id}/undo`);
      expect([again.status, again.body.error.problems[0].code]).toEqual([409, 'alreadyUndone']);
    }
  });

  test('a program is a copy that points to the version it was made from, with its sessions planned; the original is unchanged', async () => {
    const { boss, app } = stage;
    const { id, clientIds } = await group(2);
    const template = await newTemplate();
    const params = { templateId: template.id, startsOn: '2026-12-01' };
    const acted = await boss.post(`/api/groups/${id}/actions`, { action: 'shareProgram', params });
    expect((await boss.get(`/api/templates/${template.id}`)).body.data.version).toBe(template.version);
    const programs = await app.database.readers('programs').whereIn('client_id', clientIds);
    expect(programs).toHaveLength(2);
    expect(programs[0]).toMatchObject({
      name: 'Marcha',
      starts_on: '2026-12-01',
      ends_on: '2026-12-28',
      state: 'active',
    });
    const due = await app.database
      .readers('program_sessions')
      .where({ program_id: programs[0].id })
      .orderBy('due_on')
      .pluck('due_on');
    expect(due).toEqual(['2026-12-01', '2026-12-04', '2026-12-08']);
    await boss.patch(`/api/templates/${template.id}`, { name: 'Otra' }, ifMatch(template.version));
    const kept = await app.database
      .readers('template_versions')
      .where({ id: programs[0].template_version_id })
      .first();
    expect([kept.name, programs[0].name]).toEqual(['Marcha', 'Marcha']);
    const again = await boss.post(`/api/groups/${id}/actions`, { action: 'shareProgram', params });
    expect(again.body).toMatchObject({ changed: 0, unchanged: 2 });
    const [done] = programs;
    await app.database
      .writer('program_sessions')
      .where({ program_id: done.id })
      .limit(1)
      .update({ state: 'done', done_at: 1 });
    const undone = await boss.post(`/api/groups/${id}/actions/${acted.body.undo.id}/undo`);
    expect(undone.body).toMatchObject({
      restored: 1,
      left: [{ id: done.client_id, reason: 'changedSince' }],
    });
  });

  test('files that are not the person’s to change are left alone and said: the group opens none', async () => {
    const { boss, people, newClient, app } = stage;
    const { id, clientIds } = await group(1, 2);
    await boss.post(`/api/groups/${id}/stakeholders`, { professionalId: 5 });
    const own = await newClient({ branchId: 2, responsibleId: 5 });
    await boss.post(`/api/groups/${id}/members`, { clientIds: [own.id] });
    const act = {
      action: 'addAppointment',
      params: { startsAt: app.clock.now + 1, minutes: 30, type: 'group', professionalId: 5 },
    };
    const acted = await people.employee.post(`/api/groups/${id}/actions`, act);
    expect(acted.body).toMatchObject({
      matched: 2,
      changed: 1,
      skipped: [{ reason: 'notAllowed', count: 1, sampleIds: clientIds }],
    });
    expect((await people.readOnly.post(`/api/groups/${id}/actions`, act)).status).toBe(403);
    const never = await people.manager.post('/api/groups/999999/actions', act);
    const hidden = await people.manager.post(`/api/groups/${id}/actions`, act);
    expect([hidden.status, { ...hidden.body.error, requestId: '' }]).toEqual([
      404,
      { ...never.body.error, requestId: '' },
    ]);
    for (const who of [people.manager, people.branchAdmin])
      expect((await who.post(`/api/groups/${id}/actions/${acted.body.undo.id}/undo`)).status).toBe(404);
  });

  test('what it points to must be the person’s to use, and nothing unknown is ignored', async () => {
    const { boss, stranger, app } = stage;
    const { id } = await group(1);
    const foreign = (await stranger.get('/api/templates?size=1')).body.data[0].id;
    const told = await boss.post(`/api/groups/${id}/actions`, {
      action: 'shareProgram',
      params: { templateId: foreign },
    });
    const never = await boss.post(`/api/groups/${id}/actions`, {
      action: 'shareProgram',
      params: { templateId: 999_999 },
    });
    expect(told.body.error.problems).toEqual([{ path: ['params', 'templateId'], code: 'unknownReference' }]);
    expect({ ...told.body.error, requestId: '' }).toEqual({ ...never.body.error, requestId: '' });
    for (const body of [
      { action: 'addNothing', params: {} },
      {
        action: 'addAppointment',
        params: { startsAt: app.clock.now, minutes: 30, type: 'group', professionalId: 1, more: 1 },
      },
      { action: 'addMeasurement', params: { definitionId: 1, value: 'x', measuredAt: app.clock.now } },
    ])
      expect((await boss.post(`/api/groups/${id}/actions`, body)).status).toBe(400);
  });

  test('a program without any session is sent to nobody and is no group’s basic program; with one it is', async () => {
    const { boss, newGroup, newClient, app } = stage;
    const { id, clientIds } = await group(1);
    const empty = (await boss.post('/api/templates', { name: 'Vacío', weeks: 1 })).body.data;
    const client = await newClient();
    const act = { action: 'shareProgram', params: { templateId: empty.id } };
    const send = () => [
      boss.post(`/api/groups/${id}/actions`, act),
      boss.post(`/api/templates/${empty.id}/assign`, { clientIds: [client.id] }),
      boss.post(`/api/templates/${empty.id}/assign`, { groupId: id, dryRun: true }),
    ];
    const problem = (...path: string[]) => [400, [{ path, code: 'noSessions' }]];
    for (const { status, body } of await Promise.all(send()))
      expect([status, body.error?.problems]).toEqual(problem('params', 'templateId'));
    const kept = await newGroup();
    const chosen = await boss.patch(`/api/groups/${kept.id}`, { basicTemplateId: empty.id }, ifMatch(1));
    expect([chosen.status, chosen.body.error?.problems]).toEqual(problem('basicTemplateId'));
    const made = () => app.database.readers('programs').where({ template_id: empty.id }).pluck('client_id');
    expect(await made()).toEqual([]);
    const sessions = [{ week: 1, name: 'Día 1', exercises: [] }];
    await boss.patch(`/api/templates/${empty.id}`, { sessions }, ifMatch(1));
    for (const sent of send()) expect((await sent).status).toBe(200);
    expect((await made()).sort()).toEqual([...clientIds, client.id].sort());
  });

  test('a basic program that was emptied is given to nobody who joins, until it holds a session again', async () => {
    const { boss, newGroup, newClient, app } = stage;
    const sessions = [{ week: 1, name: 'Día 1', exercises: [] }];
    const basic = (await boss.post('/api/templates', { name: 'Base', weeks: 1, sessions })).body.data;
    const { id } = await newGroup({ basicTemplateId: basic.id });
    const join = async () => {
      const client = await newClient();
      const joined = await boss.post(`/api/groups/${id}/members`, { clientIds: [client.id] });
      expect([joined.status, joined.body.changed]).toEqual([200, 1]);
      return app.database.readers('programs').where({ client_id: client.id }).pluck('template_id');
    };
    const change = (body: object, version: number) =>
      boss.patch(`/api/templates/${basic.id}`, body, ifMatch(version));
    expect((await change({ sessions: [] }, 1)).status).toBe(200);
    expect(await join()).toEqual([]);
    expect((await change({ sessions }, 2)).status).toBe(200);
    expect(await join()).toEqual([basic.id]);
  });

  test('is done once for two requests with one Idempotency-Key', async () => {
    const { boss, app } = stage;
    const { id, clientIds } = await group(2);
    const act = {
      action: 'addAppointment',
      params: { startsAt: app.clock.now + 9, minutes: 30, type: 'group', professionalId: 1 },
    };
    const key = { 'Idempotency-Key': `act-${id}` };
    const [one, two] = await Promise.all([1, 2].map(() => boss.post(`/api/groups/${id}/actions`, act, key)));
    expect(one?.body.undo).toEqual(two?.body.undo);
    const made = await countBy(
      app.database,
      `select count(*) from appointments where client_id in (${clientIds.join(',')})`,
    );
    expect(made).toBe(2);
  });

  test('a template can be the basic plan of new clients, by a group that takes every new client', async () => {
    const { boss, newGroup, newClient, app } = stage;
    const template = await newTemplate();
    const auto = await newGroup({ addsNewClients: true, basicTemplateId: template.id });
    const client = await newClient();
    const [program] = await app.database.readers('programs').where({ client_id: client.id });
    expect(program).toMatchObject({
      template_id: template.id,
      author_id: 1,
      state: 'active',
      starts_on: '2026-11-22',
    });
    await boss.delete(`/api/groups/${auto.id}/members/${client.id}`);
    app.clock.now += 1_000;
    const added = await boss.post(`/api/groups/${auto.id}/members`, { clientIds: [client.id] });
    expect(
      await countBy(app.database, 'select count(*) from programs where client_id = ?', [client.id]),
    ).toBe(1);
    await boss.post(`/api/bulk/${added.body.undo.id}/undo`);
    expect(
      await countBy(app.database, 'select count(*) from programs where client_id = ?', [client.id]),
    ).toBe(1);
    await boss.delete(`/api/groups/${auto.id}`, ifMatch(1));
  });

  test('141: members are followed side by side, with nothing of a file that one may not open', async () => {
    const { boss, people, newClient, app } = stage;
    const { id, clientIds } = await group(2, 2);
    const mine = await newClient({ branchId: 2, responsibleId: 5 });
    await boss.post(`/api/groups/${id}/members`, { clientIds: [mine.id] });
    const startsAt = app.clock.now + 5_000_000;
    const act = async (action: string, params: object) =>
      boss.post(`/api/groups/${id}/actions`, { action, params });
    await act('addAppointment', { startsAt, minutes: 30, type: 'group', professionalId: 1 });
    await act('shareProgram', { templateId: (await newTemplate()).id, startsOn: '2026-11-10' });
    const { id: definitionId } = await app.database
      .readers('measurement_definitions')
      .where({ company_id: 1 })
      .first();
    await act('addMeasurement', { definitionId, value: 5, measuredAt: app.clock.now });
    const challenge = {
      groupId: id,
      title: 'D',
      startsOn: '2026-01-01',
      endsOn: '2027-12-31',
      metric: 'm',
      unit: 'u',
      goal: 10,
    };
    const { id: challengeId } = (await boss.post('/api/challenges', challenge)).body.data;
    await boss.post(`/api/challenges/${challengeId}/entries`, {
      clientId: clientIds[0],
      enteredOn: '2026-11-20',
      value: 4,
    });

    const whole = (await boss.get(`/api/groups/${id}/follow-up?measurement=${definitionId}`)).body;
    expect(whole.data).toHaveLength(3);
    expect(whole.data.find(({ clientId }: Json) => clientId === clientIds[0])).toMatchObject({
      isOpen: true,
      nextAppointmentAt: startsAt,
      openPrograms: 1,
      adherence: 0,
      atRisk: true,
      challengeProgress: 0.4,
      curve: [{ at: app.clock.now, value: 5 }],
    });
    await boss.post(`/api/groups/${id}/stakeholders`, { professionalId: 5 });
    const seen = (await people.employee.get(`/api/groups/${id}/follow-up?measurement=${definitionId}`)).body
      .data;
    expect(seen.find(({ clientId }: Json) => clientId === clientIds[0])).toMatchObject({
      isOpen: false,
      lastActivityAt: null,
      nextAppointmentAt: null,
      openPrograms: null,
      adherence: null,
      atRisk: null,
      curve: [],
    });
    expect(seen.find(({ clientId }: Json) => clientId === mine.id)).toMatchObject({
      isOpen: true,
      nextAppointmentAt: startsAt,
    });
    expect((await people.manager.get(`/api/groups/${id}/follow-up`)).status).toBe(404);
    expect((await boss.get(`/api/groups/${id}/follow-up?sort=x`)).status).toBe(400);
  });
});
