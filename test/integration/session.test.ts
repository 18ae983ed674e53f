import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymous, as, demoPassword, ifMatch, signIn } from '../support/as.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

describe.each(dialects)('a session on %s', (dialect) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(dialect);
  });
  afterAll(() => app.stop());

  const attempt = (email: string, password: string) =>
    anonymous(app.url).post('/api/session', { email, password });

  test('begins with the right password and gives the person, the company and what they may do', async () => {
    const { status, body, headers } = await attempt('SUPER@cohort.example ', demoPassword);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      user: { firstName: 'Henri', profile: 'superAdmin' },
      company: { name: 'Clinique Boréale', timeZone: 'America/Toronto' },
    });
    expect(body.permissions).toContain('administration.open');
    expect(headers.getSetCookie()[0]).toMatch(
      /^cohort=[\w-]{43}; Max-Age=43200; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/,
    );
  });

  test('is refused alike for an unknown address, a wrong password and a person who has left', async () => {
    const { id } = await app.database
      .readers('professionals')
      .where({ state: 'deleted', company_id: 1 })
      .first('id');
    const { email } = await app.database.readers('professionals').where({ id }).first('email');
    const answers = await Promise.all([
      attempt('nobody@cohort.example', demoPassword),
      attempt('manager@cohort.example', 'wrong'),
      attempt(email, demoPassword),
    ]);
    const seen = answers.map(({ status, body }) => ({ status, ...body.error, requestId: '' }));
    expect(seen).toEqual(
      Array(3).fill({
        status: 401,
        code: 'invalidCredentials',
        message: 'invalidCredentials',
        requestId: '',
      }),
    );
  });

  test('keeps only a hash of its token', async () => {
    const { cookie } = await as(app.url, 'superAdmin');
    const token = cookie.split('=')[1] ?? '';
    expect(JSON.stringify(await app.database.readers('sessions').select())).not.toContain(token);
  });

  test('has a cookie for https alone, tied to its host, when people come over https', async () => {
    const secure = await startApp(dialect, { environment: { BASE_URL: 'https://cohort.example' } });
    const { headers } = await anonymous(secure.url).post('/api/session', {
      email: 'super@cohort.example',
      password: demoPassword,
    });
    expect(headers.getSetCookie()[0]).toMatch(
      /^__Host-cohort=[\w-]{43};.* Path=\/;.* HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(headers.get('strict-transport-security')).toContain('max-age');
    await secure.stop();
  });

  test('has another token after each sign-in, whatever the browser sent before', async () => {
    const fixed = await fetch(`${app.url}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: `cohort=${'a'.repeat(43)}` },
      body: JSON.stringify({ email: 'super@cohort.example', password: demoPassword }),
    });
    expect(fixed.headers.getSetCookie()[0]).not.toContain('a'.repeat(43));
  });

  test('is dead at once after signing out', async () => {
    const person = await as(app.url, 'manager');
    expect((await person.delete('/api/session')).status).toBe(204);
    expect((await person.get('/api/session')).status).toBe(401);
  });

  test('ends after 30 idle minutes, and after 12 hours however busy', async () => {
    const idle = await as(app.url, 'manager');
    const busy = await as(app.url, 'manager');
    const began = app.clock.now;
    for (let minutes = 20; minutes <= 12 * 60; minutes += 20) {
      app.clock.now = began + minutes * 60_000;
      expect((await busy.get('/api/session')).status).toBe(200);
    }
    expect((await idle.get('/api/session')).status).toBe(401);
    app.clock.now += 60_000;
    expect((await busy.get('/api/session')).status).toBe(401);
    app.clock.now = began;
  });

  test('acts with the rights of the next request when a profile changes, and ends on that change', async () => {
    const boss = await as(app.url, 'superAdmin');
    const created = await boss.post('/api/professionals', {
      firstName: 'Ana',
      lastName: 'Prueba',
      email: 'ana@cohort.example',
      profile: 'branchAdmin',
      branchIds: [2],
    });
    const { id } = created.body.data;
    await app.database.writer('credentials').insert({
      professional_id: id,
      changed_at: 0,
      password_hash: (await app.database.readers('credentials').first('password_hash')).password_hash,
    });
    const ana = await signIn(app.url, 'ana@cohort.example');
    expect((await ana.get('/api/professionals')).status).toBe(200);
    expect((await boss.patch(`/api/professionals/${id}`, { profile: 'employee' }, ifMatch(1))).status).toBe(
      200,
    );
    expect((await ana.get('/api/professionals')).status).toBe(401);
    expect((await (await signIn(app.url, 'ana@cohort.example')).get('/api/professionals')).status).toBe(403);
    await app.database.writer('professionals').where({ id }).update({ state: 'deleted' });
    expect((await ana.get('/api/session')).status).toBe(401);
  });

  test('25: lets a person change their own settings and password, with the current one, and ends their other sessions', async () => {
    const [here, elsewhere] = [
      await signIn(app.url, 'readonly@cohort.example'),
      await signIn(app.url, 'readonly@cohort.example'),
    ];
    expect((await here.patch('/api/me', { language: 'es', theme: 'dark' })).body.data).toMatchObject({
      language: 'es',
      theme: 'dark',
    });
    expect((await here.patch('/api/me', { profile: 'superAdmin' })).status).toBe(400);
    expect(
      (await here.patch('/api/me', { password: 'une phrase longue', currentPassword: 'wrong' })).body.error
        .problems[0],
    ).toMatchObject({ path: ['currentPassword'] });
    expect(
      (await here.patch('/api/me', { password: 'court', currentPassword: demoPassword })).body.error
        .problems[0],
    ).toMatchObject({ path: ['password'], code: 'tooShort' });
    expect(
      (await here.patch('/api/me', { password: 'Éléphant-2026', currentPassword: demoPassword })).status,
    ).toBe(200);
    expect([(await here.get('/api/session')).status, (await elsewhere.get('/api/session')).status]).toEqual([
      200, 401,
    ]);
    const decomposed = 'Éléphant-2026'.normalize('NFD');
    expect((await attempt('readonly@cohort.example', decomposed)).status).toBe(200);
  });

  test('refuses what another site sends, and what is no JSON', async () => {
    const { cookie } = await as(app.url, 'superAdmin');
    const send = (headers: Record<string, string>, body = '{"name":"X"}') =>
      fetch(`${app.url}/api/branches`, {
        method: 'POST',
        headers: { Cookie: cookie, 'Content-Type': 'application/json', ...headers },
        body,
      }).then(({ status }) => status);
    expect(await send({ Origin: 'https://evil.example' })).toBe(403);
    expect(await send({ Origin: 'null' })).toBe(403);
    expect(await send({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    expect(await send({ 'Sec-Fetch-Site': 'same-site' })).toBe(403);
    expect(await send({ 'Content-Type': 'text/plain' })).toBe(415);
    expect(await send({ 'Content-Type': 'application/x-www-form-urlencoded' }, 'name=X')).toBe(415);
    expect(await send({ Origin: app.url }, '{"name":"Allowed"}')).toBe(201);
  });

  test('throttles an account after ten wrong passwords and lets the right one in after the wait', async () => {
    const wrong = await Promise.all(
      Array.from({ length: 12 }, () => attempt('employee@cohort.example', 'guess')),
    );
    expect(wrong.filter(({ status }) => status === 401)).toHaveLength(10);
    const blocked = await attempt('employee@cohort.example', demoPassword);
    expect(blocked.status).toBe(429);
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await attempt('manager@cohort.example', demoPassword)).status).toBe(200);
    app.clock.now += 16 * 60_000;
    expect((await attempt('employee@cohort.example', demoPassword)).status).toBe(200);
    app.clock.now -= 16 * 60_000;
  });

  test('counts by socket address, whatever a header claims', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 105; index += 15) {
      const batch = Array.from({ length: 15 }, (_, at) =>
        anonymous(app.url).post(
          '/api/session',
          { email: `spray${index + at}@x.example`, password: 'p' },
          { 'X-Forwarded-For': `10.0.0.${index + at}` },
        ),
      );
      statuses.push(...(await Promise.all(batch)).map(({ status }) => status));
    }
    expect(statuses).toContain(429);
    app.clock.now += 16 * 60_000;
  });

  test('is told nothing of others: every address but a few answers 401 to a stranger', async () => {
    const { body } = await anonymous(app.url).get('/api/openapi.json');
    for (const [path, methods] of Object.entries(body.paths as Record<string, object>)) {
      for (const method of Object.keys(methods)) {
        const isPublic = [
          '/api/session post',
          '/api/first-run get',
          '/api/first-run post',
          '/api/password/forgot post',
          '/api/password/link post',
          '/api/password/reset post',
          '/api/personal post',
          '/api/personal/entries post',
          '/api/public/templates/{token} get',
          '/api/openapi.json get',
          '/api/health/live get',
          '/api/health/ready get',
        ].includes(`${path} ${method}`);
        const response = await fetch(app.url + path.replace(/\{\w+\}/g, '1'), {
          method: method.toUpperCase(),
          headers: { 'Content-Type': 'application/json' },
          ...(method === 'get' ? {} : { body: '{}' }),
        });
        if (!isPublic)
          expect({ path, method, status: response.status }).toEqual({ path, method, status: 401 });
      }
    }
  });

  test('survives a request that is cut in its middle', async () => {
    const { port } = new URL(app.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"email"',
        );
        setTimeout(() => resolve(void socket.destroy()), 50);
      });
    });
    expect((await anonymous(app.url).get('/api/health/ready')).status).toBe(200);
  });
});
