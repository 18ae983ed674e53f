import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ifMatch, type Json } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { type GroupStage, openGroupStage } from '../support/groups/stage.ts';
import { dialects } from '../support/places.ts';

const days = [
  { week: 1, name: 'Jambes', exercises: [] },
  { week: 2, name: 'Bras', exercises: [] },
  { week: 1, name: 'Dos', exercises: [] },
];

describe.each(dialects)('a program in a client’s file on %s', (dialect) => {
  let stage: GroupStage;
  let templateId: number;
  beforeAll(async () => {
    stage = await openGroupStage(dialect);
    const made = await stage.boss.post('/api/templates', {
      name: 'Reprise',
      weeks: 2,
      sharing: 'company',
      sessions: days,
    });
    templateId = made.body.data.id;
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    await stage.app.stop();
  });

  const send = async (more: object = {}, by = stage.people.employee): Promise<Json> => {
    const client = await stage.newClient({ responsibleId: 5 });
    const body = { clientIds: [client.id], startsOn: '2027-01-04', ...more };
    expect((await by.post(`/api/templates/${templateId}/assign`, body)).status).toBe(200);
    const found = await stage.boss.get(`/api/programs?size=1&sort=-id&filter=${ofClient(client.id)}`);
    return found.body.data[0];
  };
  const ofClient = (id: number) =>
    encodeURIComponent(
      JSON.stringify({ combinator: 'and', rules: [{ field: 'clientId', operator: '=', value: id }] }),
    );
  const at = ({ id }: Json) => `/api/programs/${id}`;
  const sessionsOf = async (program: Json, by = stage.boss): Promise<Json[]> =>
    (await by.get(`${at(program)}/sessions`)).body.data;
  const code = ({ status, body }: Json) => [status, body.error?.problems?.[0]?.code ?? body.error?.code];

  test('shows what it has the client do, day by day', async () => {
    const sessions = await sessionsOf(await send());
    expect(sessions.map(({ dueOn, state, content }) => [dueOn, state, content.name])).toEqual([
      ['2027-01-04', 'open', 'Jambes'],
      ['2027-01-07', 'open', 'Dos'],
      ['2027-01-11', 'open', 'Bras'],
    ]);
  });

  test('keeps what it was given with when its template becomes another one', async () => {
    const program = await send();
    const template = (await stage.boss.get(`/api/templates/${templateId}`)).body.data;
    const [other] = days;
    await stage.boss.patch(
      `/api/templates/${templateId}`,
      { sessions: [{ ...other, name: 'Cou' }] },
      ifMatch(template.version),
    );
    const names = (await sessionsOf(program)).map(({ content }) => content.name);
    expect(names).toEqual(['Jambes', 'Dos', 'Bras']);
    await stage.boss.patch(`/api/templates/${templateId}`, { sessions: days }, ifMatch(template.version + 1));
  });

  test('tells what was sent for a day that it has no more, after the days', async () => {
    const program = await send();
    const [first] = await sessionsOf(program);
    await stage.app.database.writer('program_sessions').where({ id: first.id }).delete();
    expect((await sessionsOf(program)).map(({ dueOn, content }) => [dueOn, content?.name])).toEqual([
      ['2027-01-07', 'Dos'],
      ['2027-01-11', 'Bras'],
      [null, 'Jambes'],
    ]);
  });

  test('of the demonstration says what to do on each of its days, where it was given from a template', async () => {
    const given = await stage.app.database
      .readers('programs')
      .where({ company_id: 1, state: 'active', visibility: 'everybody' })
      .whereNotNull('template_id');
    expect(given.length).toBeGreaterThan(1);
    for (const program of given)
      for (const { dueOn, content } of await sessionsOf(program)) {
        expect(dueOn).toEqual(expect.any(String));
        expect(content.exercises.length).toBeGreaterThan(0);
      }
  });

  test('is put away by its author and taken out again, and its place in the lists follows', async () => {
    const program = await send();
    const { employee, branchAdmin } = stage.people;
    const away = await employee.patch(at(program), { state: 'archived' }, ifMatch(program.version));
    expect([away.status, away.body.data.state]).toEqual([200, 'archived']);
    expect(code(await employee.patch(at(program), { state: 'active' }, ifMatch(program.version)))).toEqual([
      412,
      'stale',
    ]);
    const back = await employee.patch(at(program), { state: 'active' }, ifMatch(away.body.data.version));
    expect(back.body.data.state).toBe('active');
    expect((await branchAdmin.patch(at(program), { state: 'archived' }, ifMatch(3))).status).toBe(404);
  });

  test('is changed by its author and the administrators of the branch, not by whoever reads it', async () => {
    const program = await send();
    const { manager, readOnly } = stage.people;
    expect(code(await manager.patch(at(program), { name: 'Autre' }, ifMatch(program.version)))).toEqual([
      403,
      'notAllowed',
    ]);
    expect((await readOnly.patch(at(program), { name: 'Autre' }, ifMatch(program.version))).status).toBe(403);
    const renamed = await stage.boss.patch(at(program), { name: 'Autre' }, ifMatch(program.version));
    expect(renamed.body.data.name).toBe('Autre');
    const seen = { visibility: 'justMe' };
    expect(code(await stage.boss.patch(at(program), seen, ifMatch(renamed.body.data.version)))).toEqual([
      403,
      'onlyCreator',
    ]);
    const hidden = await stage.people.employee.patch(at(program), seen, ifMatch(renamed.body.data.version));
    expect(hidden.body.data.visibility).toBe('justMe');
    expect((await manager.get(at(program))).status).toBe(404);
    expect((await manager.get(`${at(program)}/sessions`)).status).toBe(404);
  });

  test('moves its days with its start, until one of them is done', async () => {
    const program = await send({ startsOn: null });
    expect((await sessionsOf(program)).map(({ dueOn, content }) => [dueOn, content.name])).toEqual([
      [null, 'Jambes'],
      [null, 'Dos'],
      [null, 'Bras'],
    ]);
    const { employee } = stage.people;
    const begun = await employee.patch(at(program), { startsOn: '2027-02-01' }, ifMatch(program.version));
    expect(begun.body.data).toMatchObject({ startsOn: '2027-02-01', endsOn: '2027-02-14', sessionsDue: 3 });
    const later = await employee.patch(
      at(program),
      { startsOn: '2027-03-01' },
      ifMatch(begun.body.data.version),
    );
    const sessions = await sessionsOf(program);
    expect(sessions.map(({ dueOn }) => dueOn)).toEqual(['2027-03-01', '2027-03-04', '2027-03-08']);
    await employee.post(`${at(program)}/sessions/${sessions[0].id}`, { done: true });
    const late = await employee.patch(at(program), { startsOn: null }, ifMatch(later.body.data.version));
    expect(code(late)).toEqual([409, 'hasBegun']);
  });

  test('has its sessions marked as done by whoever works in the file, and counts them', async () => {
    const program = await send({}, stage.boss);
    const [first] = await sessionsOf(program);
    const path = `${at(program)}/sessions/${first.id}`;
    const { employee, readOnly, branchAdmin } = stage.people;
    const done = await employee.post(path, { done: true });
    expect([done.status, done.body.data.sessionsDone]).toEqual([200, 1]);
    expect((await employee.post(path, { done: true })).body.data.sessionsDone).toBe(1);
    expect((await readOnly.post(path, { done: false })).status).toBe(403);
    expect((await branchAdmin.post(path, { done: false })).status).toBe(404);
    const other = await send();
    expect((await employee.post(`${at(other)}/sessions/${first.id}`, { done: false })).status).toBe(404);
    expect((await employee.post(path, { done: false })).body.data.sessionsDone).toBe(0);
    const log = await stage.boss.get('/api/audit-events?size=1&sort=-id');
    expect(log.body.data[0]).toMatchObject({
      resource: 'programs',
      recordId: program.id,
      changes: { sessionsDone: { before: 1, after: 0 } },
    });
  });

  test('its sessions are those of its client: they belong to nobody else, and go with the program to another', async () => {
    const { writer } = stage.app.database;
    const { id, clientId } = await send();
    const sessions = writer('program_sessions').where({ program_id: id });
    const other = await stage.newClient();
    await expect(sessions.clone().update({ client_id: other.id })).rejects.toThrow();
    expect(await sessions.clone().pluck('client_id')).toEqual(days.map(() => clientId));
    await writer('programs').where({ id }).update({ client_id: other.id });
    expect(await sessions.clone().pluck('client_id')).toEqual(days.map(() => other.id));
    await writer('programs').where({ id }).update({ client_id: clientId });
  });
});
