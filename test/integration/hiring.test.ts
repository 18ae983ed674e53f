import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anonymous,
  as,
  type Caller,
  everyProfile,
  ifMatch,
  type Json,
  signIn,
  type Who,
} from '../support/as.ts';
import { countBy } from '../support/directly.ts';
import { letterTo, tokenIn } from '../support/letters.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

describe.each(dialects)('somebody is hired, on %s', (dialect) => {
  let app: TestApp;
  let people: Record<Who, Caller>;
  beforeAll(async () => {
    app = await startApp(dialect);
    people = Object.fromEntries(
      await Promise.all(everyProfile.map(async (who) => [who, await as(app.url, who)] as const)),
    ) as Record<Who, Caller>;
  });
  afterAll(() => app.stop());

  const hire = (who: Who, email: string, more: object = {}) =>
    people[who].post('/api/professionals', {
      firstName: 'Nadia',
      lastName: 'Él-Amrani',
      email,
      language: 'en',
      profile: 'readOnly',
      branchIds: [2],
      ...more,
    });
  const problem = ({ body }: Json) => body.error.problems[0];

  test('7: you can add professional accounts as people are hired: only administrators, and never above themselves', async () => {
    const statuses = await Promise.all(
      everyProfile.map(async (who) => [who, (await hire(who, `${who}@hired.example`)).status]),
    );
    expect(Object.fromEntries(statuses)).toEqual({
      superAdmin: 201,
      branchAdmin: 201,
      manager: 403,
      employee: 403,
      readOnly: 403,
    });
    expect((await hire('branchAdmin', 'rise@hired.example', { profile: 'superAdmin' })).status).toBe(403);
    expect((await hire('branchAdmin', 'far@hired.example', { branchIds: [1] })).status).toBe(400);
  });

  test('whoever is hired gets one letter in their language, and chooses a password by its link, once', async () => {
    const { body } = await hire('superAdmin', 'invited@hired.example');
    const letter = await letterTo(app, 'invited@hired.example');
    expect(letter).toMatchObject({ kind: 'invitation', recipient_name: 'Nadia Él-Amrani' });
    expect(letter.subject).toBe('Your account at Clinique Boréale');
    const token = tokenIn(letter);
    const stored = JSON.stringify(await app.database.readers('password_links').select());
    expect(stored).not.toContain(token);
    const nobody = anonymous(app.url);
    expect((await nobody.post('/api/session', { email: 'invited@hired.example', password: '' })).status).toBe(
      400,
    );
    expect((await nobody.post('/api/password/link', { token })).body.data).toEqual({
      purpose: 'invitation',
      firstName: 'Nadia',
      language: 'en',
    });
    const choose = () => nobody.post('/api/password/reset', { token, password: 'une phrase longue' });
    const statuses = (await Promise.all([choose(), choose(), choose()])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([204, 400, 400]);
    const person = await signIn(app.url, 'invited@hired.example', 'une phrase longue');
    expect((await person.get('/api/me')).body.data.id).toBe(body.data.id);
  });

  test('an invitation can be sent again, which ends the one before, and is dead after an hour', async () => {
    const { body } = await hire('branchAdmin', 'again@hired.example');
    const first = tokenIn(await letterTo(app, 'again@hired.example'));
    const sent = await people.branchAdmin.post(`/api/professionals/${body.data.id}/invite`);
    expect([sent.status, sent.body.data.purpose]).toEqual([202, 'invitation']);
    const second = tokenIn(await letterTo(app, 'again@hired.example'));
    expect(second).not.toBe(first);
    const link = (token: string) => anonymous(app.url).post('/api/password/link', { token });
    expect([(await link(first)).status, (await link(second)).status]).toEqual([400, 200]);
    app.clock.now += 60 * 60_000;
    expect(problem(await link(second))).toEqual({ path: ['token'], code: 'linkExpired' });
    app.clock.now -= 60 * 60_000;
    for (const who of ['manager', 'employee', 'readOnly'] as const)
      expect((await people[who].post(`/api/professionals/${body.data.id}/invite`)).status).toBe(403);
    expect((await people.branchAdmin.post('/api/professionals/1/invite')).status).toBe(403);
    expect((await people.branchAdmin.post('/api/professionals/8/invite')).status).toBe(404);
  });

  test('11, 12: an address that is taken is refused, and each kind of owner has its own message', async () => {
    const client = await app.database
      .readers('clients')
      .where({ company_id: 1 })
      .whereNotNull('email')
      .first('email');
    const gone = await app.database
      .readers('professionals')
      .where({ company_id: 1, state: 'deleted' })
      .first('id', 'email');
    const elsewhere = 'super@other.example';
    const answers = [client.email, 'manager@cohort.example', elsewhere, gone.email];
    const problems: Json[] = [];
    for (const email of answers) problems.push(problem(await hire('superAdmin', email)));
    expect(problems).toEqual([
      { path: ['email'], code: 'emailOfClient' },
      { path: ['email'], code: 'emailOfProfessional' },
      { path: ['email'], code: 'emailOfProfessional' },
      { path: ['email'], code: 'emailOfDeleted', params: { professionalId: gone.id } },
    ]);
    expect(problem(await hire('branchAdmin', gone.email)).code).toBe('emailOfProfessional');
    const back = await people.superAdmin.post(`/api/professionals/${gone.id}/reactivate`);
    expect(back.status).toBe(200);
    expect((await people.superAdmin.get(`/api/professionals/${gone.id}`)).body.data.state).toBe('active');
  });

  test('13, 14: when every access is taken, a paid person is refused with the numbers and a reader is not', async () => {
    const used = await countBy(
      app.database,
      "select count(*) from professionals where company_id = 1 and state = 'active' and profile <> 'readOnly'",
    );
    const { seats_allowed } = await app.database.readers('companies').where({ id: 1 }).first('seats_allowed');
    await app.database.writer('companies').where({ id: 1 }).update({ seats_allowed: used });
    const refused = await hire('superAdmin', 'full@hired.example', { profile: 'employee' });
    expect([refused.status, problem(refused)]).toEqual([
      409,
      { path: ['profile'], code: 'noSeatFree', params: { used, allowed: used } },
    ]);
    expect((await hire('superAdmin', 'free@hired.example')).status).toBe(201);
    await app.database
      .writer('companies')
      .where({ id: 1 })
      .update({ seats_allowed: used + 1 });
    const race = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        hire('superAdmin', `race${index}@hired.example`, { profile: 'employee' }),
      ),
    );
    expect(race.filter(({ status }) => status === 201)).toHaveLength(1);
    await app.database.writer('companies').where({ id: 1 }).update({ seats_allowed });
  });

  test('23: you can modify all the information of the other professionals included in your company', async () => {
    const { body } = await hire('superAdmin', 'edited@hired.example');
    const path = `/api/professionals/${body.data.id}`;
    const change = {
      firstName: 'Nadine',
      lastName: 'Roy',
      email: 'changed@hired.example',
      phone: '514 555-0101',
      title: 'Kinésiologue',
      language: 'es',
      profile: 'readOnly',
      bundleId: 1,
      branchIds: [1, 2],
    };
    const changed = await people.superAdmin.patch(path, change, ifMatch(1));
    expect(changed.body.data).toMatchObject({
      ...change,
      branchIds: expect.arrayContaining([1, 2]),
      version: 2,
    });
    const elsewhere = await people.branchAdmin.patch(path, { email: 'mine@hired.example' }, ifMatch(2));
    expect([elsewhere.status, problem(elsewhere).code]).toEqual([403, 'worksElsewhere']);
    expect((await people.branchAdmin.patch(path, { phone: '1' }, ifMatch(2))).status).toBe(200);
    for (const who of ['manager', 'employee', 'readOnly'] as const)
      expect((await people[who].patch(path, { phone: '2' }, ifMatch(3))).status).toBe(403);
  });

  test('administrators say when somebody works, and each person does so for themselves', async () => {
    const { body } = await hire('superAdmin', 'week@hired.example');
    const path = `/api/professionals/${body.data.id}`;
    const monday = { weekday: 1, from: '13:00', to: '17:30' };
    const week = [
      { weekday: 3, from: '09:00', to: '12:00' },
      monday,
      { ...monday, from: '08:00', to: '12:00' },
    ];
    const changed = await people.superAdmin.patch(path, { availability: week }, ifMatch(1));
    expect(changed.body.data).toMatchObject({
      availability: [week[2], week[1], week[0]],
      weeklyMinutes: 690,
    });
    for (const [wrong, code] of [
      [[{ ...monday, to: '13:00' }], 'emptyRange'],
      [[monday, { ...monday, from: '17:00', to: '18:00' }], 'overlaps'],
      [[{ ...monday, to: '25:00' }], 'notATime'],
      [[{ ...monday, room: 'A' }], 'unknownKey'],
    ] as const)
      expect(problem(await people.superAdmin.patch(path, { availability: wrong }, ifMatch(2))).code).toBe(
        code,
      );
    const { user } = (await people.employee.get('/api/session')).body;
    expect((await people.employee.patch('/api/me', { availability: [monday] })).status).toBe(200);
    const own = (await people.employee.get(`/api/professionals/${user.id}`)).body.data;
    expect(own).toMatchObject({ availability: [monday], weeklyMinutes: 270 });
  });

  test('24: a change of branch acts on the very next request, and an administrator ends every open session', async () => {
    const manager = await as(app.url, 'manager');
    const count = async () => (await manager.get('/api/clients?size=1')).body.total;
    const before = await count();
    const { version } = (await people.superAdmin.get('/api/professionals/4')).body.data;
    await people.superAdmin.patch('/api/professionals/4', { branchIds: [3] }, ifMatch(version));
    expect(await count()).not.toBe(before);
    await people.superAdmin.patch('/api/professionals/4', { branchIds: [1] }, ifMatch(version + 1));
    expect(await count()).toBe(before);
    expect((await people.employee.post('/api/professionals/4/sign-out')).status).toBe(403);
    const ended = await people.superAdmin.post('/api/professionals/4/sign-out');
    expect(ended.body.data.ended).toBeGreaterThanOrEqual(1);
    expect((await manager.get('/api/clients?size=1')).status).toBe(401);
  });
});
