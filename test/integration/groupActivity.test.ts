import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymous, as, type Caller, ifMatch, type Json } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { type GroupStage, openGroupStage } from '../support/groups/stage.ts';
import { dialects } from '../support/places.ts';
import { until } from '../support/postOffice.ts';

const day = 86_400_000;

describe.each(dialects)('what a group receives on %s', (dialect) => {
  let stage: GroupStage;
  let nobody: Caller;
  let groupId: number;
  let clientIds: number[];
  beforeAll(async () => {
    stage = await openGroupStage(dialect, { pace: { mail: 60_000, schedules: 30 } });
    nobody = anonymous(stage.app.url);
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    await stage.app.stop();
  });

  async function group(count: number): Promise<void> {
    const { newGroup, newClient, boss } = stage;
    groupId = (await newGroup({ title: 'Secreto' })).id;
    clientIds = [];
    for (let n = 0; n < count; n += 1) {
      const email = `m${groupId}.${n}@x.example`;
      clientIds.push(
        (await newClient({ firstName: `Mia${n}`, lastName: `Única${n}`, email, language: 'es' })).id,
      );
    }
    await boss.post(`/api/groups/${groupId}/members`, { clientIds });
  }

  const letters = (): Promise<Json[]> =>
    stage.app.database
      .readers('outbox')
      .where('recipient', 'like', `m${groupId}.%`)
      .whereIn('kind', ['announcement', 'challenge'])
      .orderBy('id');
  const tokenOf = ({ text }: Json): string => /#([\w-]{43})/.exec(text)?.[1] ?? '';
  const open = (token: string) => nobody.post('/api/personal', { token });

  test('147: an announcement can be sent to the clients of a group: one letter for each, never a shared address, each with a link of its own', async () => {
    await group(3);
    const { boss } = stage;
    const noAddress = await stage.newClient({ firstName: 'Sin' });
    await boss.post(`/api/groups/${groupId}/members`, { clientIds: [noAddress.id] });
    const made = await boss.post('/api/announcements', {
      groupId,
      title: 'Cambio de hora',
      text: 'A las 18 h.',
    });
    expect(made.body.data).toMatchObject({ waiting: false, recipients: 4, reached: 3, read: 0 });
    const sent = await letters();
    expect(sent.map(({ recipient }) => recipient)).toEqual(
      clientIds.map((_, n) => `m${groupId}.${n}@x.example`),
    );
    expect(new Set(sent.map(tokenOf)).size).toBe(3);
    for (const [n, letter] of sent.entries()) {
      const whole = JSON.stringify(letter);
      expect(whole).not.toContain('Secreto');
      for (const other of [0, 1, 2].filter((each) => each !== n)) expect(whole).not.toContain(`nica${other}`);
      expect(letter.subject).toContain('Cambio de hora');
    }
    const rows = await stage.app.database.readers('personal_links').select('*');
    expect(JSON.stringify(rows)).not.toContain(tokenOf(sent[0]));
  });

  test('130: members never see other members: each reads it by the own link, and who has read it is told to professionals only', async () => {
    const { boss, people } = stage;
    const id = (await boss.get('/api/announcements?size=1&sort=-createdAt')).body.data[0].id;
    const [letter] = await letters();
    const page = (await open(tokenOf(letter))).body.data;
    expect(page).toMatchObject({
      kind: 'announcement',
      title: 'Cambio de hora',
      text: 'A las 18 h.',
      firstName: 'Mia0',
    });
    for (const secret of ['Secreto', 'Única1', 'Mia1', 'recipients', 'read'])
      expect(JSON.stringify(page)).not.toContain(secret);
    expect((await boss.get(`/api/announcements/${id}`)).body.data.read).toBe(1);
    const told = (await boss.get(`/api/announcements/${id}/recipients`)).body.data;
    expect(told.filter(({ readAt }: Json) => readAt !== null).map(({ clientId }: Json) => clientId)).toEqual([
      clientIds[0],
    ]);
    const hidden = await people.employee.get(`/api/announcements/${id}/recipients`);
    const never = await people.employee.get('/api/announcements/999999/recipients');
    expect([hidden.status, hidden.body.error.code, never.status]).toEqual([404, 'notFound', 404]);
    expect((await nobody.get(`/api/announcements/${id}/recipients`)).status).toBe(401);
  });

  test('unknown, revoked, expired and altered links answer alike, and a new link ends the former', async () => {
    const { boss, app } = stage;
    const id = (await boss.get('/api/announcements?size=1&sort=-createdAt')).body.data[0].id;
    const [first, second, third] = (await letters()).map(tokenOf) as [string, string, string];
    await boss.delete(`/api/announcements/${id}/links/${clientIds[0]}`);
    await boss.post(`/api/announcements/${id}/links`, { clientId: clientIds[1] });
    const renewed = tokenOf((await letters()).at(-1));
    await app.database
      .writer('personal_links')
      .where({ client_id: clientIds[2] })
      .update({ expires_at: app.clock.now });
    const altered = `${renewed.slice(0, -2)}${renewed.endsWith('AA') ? 'BB' : 'AA'}`;
    const answers = [];
    for (const token of ['x'.repeat(43), '', first, second, third, altered]) {
      const { status, body } = await open(token);
      answers.push([status, { ...body.error, requestId: '' }]);
    }
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(400);
    expect((await open(renewed)).status).toBe(200);
    expect((await nobody.post('/api/personal', { token: renewed, more: 1 })).status).toBe(400);
    expect(
      (await nobody.post('/api/personal/entries', { token: renewed, enteredOn: '2026-11-01', value: 1 }))
        .status,
    ).toBe(400);
  });

  test('one that waits for its hour can be changed, reaches who is a member then, and not once more', async () => {
    await group(1);
    const { boss, app, newClient } = stage;
    const publishAt = app.clock.now + 60_000;
    const made = (await boss.post('/api/announcements', { groupId, title: 'Luego', text: 'x', publishAt }))
      .body.data;
    expect(made).toMatchObject({ waiting: true, recipients: 0 });
    const path = `/api/announcements/${made.id}`;
    expect((await boss.patch(path, { text: 'y' }, ifMatch(1))).status).toBe(200);
    const late = await newClient({ email: `m${groupId}.9@x.example` });
    await boss.post(`/api/groups/${groupId}/members`, { clientIds: [late.id] });
    expect(await letters()).toHaveLength(0);
    app.clock.now = publishAt + 1;
    await until('it is published', async () => (await letters()).length === 2);
    const published = (await boss.get(path)).body.data;
    expect(published).toMatchObject({ waiting: false, recipients: 2, text: 'y' });
    const changed = await boss.patch(path, { text: 'z' }, ifMatch(published.version));
    expect([changed.status, changed.body.error.problems[0].code]).toEqual([409, 'alreadyPublished']);
  });

  test('announcements and challenges are for who acts on the group: not for read only, nor for who may not see it', async () => {
    await group(1);
    const { boss, people } = stage;
    const bodies = {
      announcements: { groupId, title: 'T', text: 'x' },
      challenges: {
        groupId,
        title: 'T',
        startsOn: '2026-11-01',
        endsOn: '2026-12-31',
        metric: 'm',
        unit: 'u',
        goal: 1,
      },
    };
    for (const [name, body] of Object.entries(bodies)) {
      expect((await people.readOnly.post(`/api/${name}`, body)).status).toBe(403);
      const hidden = await people.employee.post(`/api/${name}`, body);
      const never = await people.employee.post(`/api/${name}`, { ...body, groupId: 999_999 });
      expect([hidden.status, { ...hidden.body.error, requestId: '' }]).toEqual([
        400,
        { ...never.body.error, requestId: '' },
      ]);
      await boss.post(`/api/groups/${groupId}/stakeholders`, { professionalId: 5 });
      expect((await people.employee.post(`/api/${name}`, body)).status).toBe(201);
      await boss.delete(`/api/groups/${groupId}/stakeholders/5`);
    }
  });

  test('148: a challenge can be created for the clients of a group: the members take part, late ones too, and enter what they do', async () => {
    await group(3);
    const { boss, app, newClient } = stage;
    const today = new Date(app.clock.now - 12 * 3_600_000).toISOString().slice(0, 10);
    const ends = new Date(app.clock.now + 20 * day).toISOString().slice(0, 10);
    const made = await boss.post('/api/challenges', {
      groupId,
      title: 'Caminar',
      startsOn: today,
      endsOn: ends,
      metric: 'distance',
      unit: 'km',
      goal: 10,
      rankingShown: true,
    });
    const { id } = made.body.data;
    const late = await newClient();
    await boss.post(`/api/groups/${groupId}/members`, { clientIds: [late.id] });
    const tokens = (await letters()).map(tokenOf);
    const enter = (n: number, value: number, enteredOn = today) =>
      nobody.post('/api/personal/entries', { token: tokens[n], enteredOn, value });
    expect((await enter(0, 4)).body.data).toMatchObject({
      progress: 4,
      rank: 1,
      entries: [{ enteredOn: today, value: 4 }],
    });
    await enter(1, 7.5);
    await boss.post(`/api/challenges/${id}/entries`, { clientId: clientIds[2], enteredOn: today, value: 1 });
    const own = (await open(tokens[0] ?? '')).body.data;
    expect(own).toMatchObject({ kind: 'challenge', progress: 4, rank: 2, goal: 10 });
    for (const secret of ['Única1', 'Mia1', 'Secreto', '7.5', String(clientIds[1])])
      expect(JSON.stringify(own)).not.toContain(secret);
    expect(Object.keys(own)).not.toContain('participants');
    const wrong = [
      await enter(0, 0),
      await enter(0, -1),
      await enter(0, 1, '2020-01-01'),
      await enter(0, 1, ends),
    ];
    expect(wrong.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    const ranking = (await boss.get(`/api/challenges/${id}/ranking`)).body.data;
    expect(ranking.map(({ clientId, rank, progress }: Json) => [clientId, rank, progress])).toEqual([
      [clientIds[1], 1, 7.5],
      [clientIds[0], 2, 4],
      [clientIds[2], 3, 1],
      [late.id, 4, 0],
    ]);
  });

  test('a number entered by mistake is found and taken away, and a challenge that lasts longer keeps its links alive', async () => {
    await group(1);
    const { boss, app } = stage;
    const dayAt = (ms: number) => new Date(ms - 12 * 3_600_000).toISOString().slice(0, 10);
    const today = dayAt(app.clock.now);
    const made = await boss.post('/api/challenges', {
      groupId,
      title: 'Nadar',
      startsOn: today,
      endsOn: today,
      metric: 'distance',
      unit: 'km',
      goal: 10,
    });
    const { id } = made.body.data;
    const [token = ''] = (await letters()).map(tokenOf);
    for (const value of [1, 100])
      await nobody.post('/api/personal/entries', { token, enteredOn: today, value });
    const path = `/api/challenges/${id}/participants/${clientIds[0]}/entries`;
    const [mistaken, right] = (await boss.get(path)).body.data;
    expect([mistaken, right]).toMatchObject([{ value: 100 }, { enteredOn: today, value: 1 }]);
    const other = await as(app.url, 'branchAdmin');
    expect((await other.get(path)).status).toBe(404);
    expect((await boss.delete(`/api/challenges/${id}/entries/${mistaken.id}`)).status).toBe(204);
    expect((await boss.get(path)).body.data).toEqual([right]);
    const [line] = (await boss.get(`/api/challenges/${id}/ranking`)).body.data;
    expect(line).toMatchObject({ progress: 1, canBeWrittenTo: true });

    const { version } = (await boss.get(`/api/challenges/${id}`)).body.data;
    const endsOn = dayAt(app.clock.now + 60 * day);
    expect((await boss.patch(`/api/challenges/${id}`, { endsOn }, ifMatch(version))).status).toBe(200);
    app.clock.now += 50 * day;
    const later = await open(token);
    app.clock.now -= 50 * day;
    expect(later.body.data).toMatchObject({ endsOn, progress: 1 });
  });

  test('a goal that is reached together is nobody’s own: a page tells what one has brought and the goal of all, of others nothing; professionals see all of it', async () => {
    await group(2);
    const { boss, app, newClient } = stage;
    const today = new Date(app.clock.now - 12 * 3_600_000).toISOString().slice(0, 10);
    const days = { startsOn: today, endsOn: '2027-12-31' };
    const asked = {
      groupId,
      title: 'Juntos',
      ...days,
      metric: 'distance',
      unit: 'km',
      goal: 80,
      together: true,
    };
    const { id } = (await boss.post('/api/challenges', asked)).body.data;
    const tokens = (await letters()).map(tokenOf);
    const enter = async (n: number, value: number) =>
      (await nobody.post('/api/personal/entries', { token: tokens[n], enteredOn: today, value })).body.data;
    await enter(1, 36);
    const own = await enter(0, 4);
    expect(own).toMatchObject({ together: true, goal: 80, progress: 4, rank: null });
    expect(JSON.stringify(own)).not.toMatch(/36|40/);
    const late = await newClient();
    await boss.post(`/api/groups/${groupId}/members`, { clientIds: [late.id] });
    const ranking = (await boss.get(`/api/challenges/${id}/ranking`)).body.data;
    expect(ranking.map(({ progress, goal }: Json) => [progress, goal])).toEqual([
      [36, 80],
      [4, 80],
      [0, 80],
    ]);
    const followed = (await boss.get(`/api/groups/${groupId}/follow-up`)).body.data;
    const brought = followed.map(({ challengeProgress }: Json) => challengeProgress);
    expect(brought.toSorted()).toEqual([0, 0.05, 0.45]);
  });

  test('in the demo company too everybody has a challenge’s whole goal before them, reached alone or together', async () => {
    const differing = await stage.app.database
      .readers('challenge_participants as p')
      .join('challenges as c', 'c.id', 'p.challenge_id')
      .whereRaw('p.goal <> c.goal')
      .pluck('p.id');
    const together = await stage.app.database.readers('challenges').where({ together: 1 }).pluck('id');
    expect([differing, together.length > 0]).toEqual([[], true]);
  });

  test('where the ranking is not shown a member does not learn the own place', async () => {
    await group(2);
    const body = {
      groupId,
      title: 'D',
      startsOn: '2026-01-01',
      endsOn: '2027-12-31',
      metric: 'm',
      unit: 'u',
      goal: 5,
    };
    const { id } = (await stage.boss.post('/api/challenges', body)).body.data;
    const [token = ''] = (await letters()).map(tokenOf);
    expect((await open(token)).body.data).toMatchObject({ rank: null, progress: 0 });
    const { version } = (await stage.boss.get(`/api/challenges/${id}`)).body.data;
    const moved = await stage.boss.patch(`/api/challenges/${id}`, { endsOn: '2025-01-01' }, ifMatch(version));
    expect(moved.body.error.problems[0].path).toEqual(['endsOn']);
    expect((await stage.boss.delete(`/api/challenges/${id}`, ifMatch(version))).status).toBe(204);
    expect((await open(token)).status).toBe(400);
  });

  test('a deleted group’s links are dead, and live again with it', async () => {
    await group(1);
    const { boss } = stage;
    await boss.post('/api/announcements', { groupId, title: 'Hola', text: 'x' });
    const [token = ''] = (await letters()).map(tokenOf);
    expect((await open(token)).status).toBe(200);
    await boss.delete(`/api/groups/${groupId}`, ifMatch(1));
    expect((await open(token)).status).toBe(400);
    await boss.post(`/api/groups/${groupId}/restore`);
    expect((await open(token)).status).toBe(200);
  });
});
