import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymous, as, type Caller, demoPassword, signIn } from '../support/as.ts';
import { countBy } from '../support/directly.ts';
import { letterTo, tokenIn } from '../support/letters.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

describe.each(dialects)('a forgotten password, on %s', (dialect) => {
  let app: TestApp;
  let nobody: Caller;
  beforeAll(async () => {
    app = await startApp(dialect, { environment: { BASE_URL: 'https://cohort.example/' } });
    nobody = anonymous(app.url);
  });
  afterAll(() => app.stop());

  const forgot = (email: string) => nobody.post('/api/password/forgot', { email });
  const letters = () => countBy(app.database, 'select count(*) from outbox');
  const answer = ({ status, body, headers }: Awaited<ReturnType<typeof forgot>>) => ({
    status,
    body,
    length: headers.get('content-length'),
  });

  test('is answered alike for every address, and only who works here gets a letter', async () => {
    const gone = await app.database
      .readers('professionals')
      .where({ company_id: 1, state: 'deleted' })
      .first('email');
    const client = await app.database.readers('clients').whereNotNull('email').first('email');
    const before = await letters();
    const answers = await Promise.all(
      ['nobody@x.example', gone.email, client.email, 'not an address', ' MANAGER@cohort.example'].map(forgot),
    );
    expect(new Set(answers.map((one) => JSON.stringify(answer(one)))).size).toBe(1);
    expect(answers[0]?.status).toBe(202);
    const letter = await letterTo(app, 'manager@cohort.example');
    expect(letter.text).toContain('https://cohort.example/choose-password#');
    expect(letter.html).toContain('https://cohort.example/choose-password#');
    expect(await letters()).toBe(before + 1);
  });

  test('takes as long for an unknown address as for a known one', async () => {
    const time = async (email: string) => {
      const began = performance.now();
      await forgot(email);
      return performance.now() - began;
    };
    const before = await letters();
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      app.clock.now += 16 * 60_000;
      known.push(await time('employee@cohort.example'));
      unknown.push(await time(`nobody${round}@x.example`));
    }
    const median = (times: number[]) => times.toSorted((a, b) => a - b)[5] ?? 0;
    expect(Math.abs(median(known) - median(unknown))).toBeLessThan(15);
    await expect.poll(letters).toBe(before + 10);
    app.clock.now += 16 * 60_000;
  });

  test('is throttled: three letters to an address, thirty questions from a place, in a quarter of an hour', async () => {
    const before = await letters();
    for (let round = 0; round < 6; round += 1)
      expect((await forgot('branch@cohort.example')).status).toBe(202);
    await expect.poll(letters).toBe(before + 3);
    const statuses: number[] = [];
    for (let round = 0; round < 30; round += 1) statuses.push((await forgot(`x${round}@x.example`)).status);
    expect(statuses[0]).toBe(202);
    expect(statuses.at(-1)).toBe(429);
    app.clock.now += 16 * 60_000;
  });

  test('leads to a new one: the old is dead, so is every session, and the link works once', async () => {
    const open = await as(app.url, 'readOnly');
    await forgot('readonly@cohort.example');
    const token = tokenIn(await letterTo(app, 'readonly@cohort.example'));
    const reset = (password: string) => nobody.post('/api/password/reset', { token, password });
    expect((await reset('court')).body.error.problems).toEqual([{ path: ['password'], code: 'tooShort' }]);
    expect((await reset('une phrase nouvelle')).status).toBe(204);
    expect((await reset('une autre phrase')).body.error.problems).toEqual([
      { path: ['token'], code: 'linkExpired' },
    ]);
    expect((await open.get('/api/session')).status).toBe(401);
    const old = await nobody.post('/api/session', {
      email: 'readonly@cohort.example',
      password: demoPassword,
    });
    expect(old.status).toBe(401);
    expect((await signIn(app.url, 'readonly@cohort.example', 'une phrase nouvelle')).cookie).toBeTruthy();
  });

  test('a link that never was, one of an hour ago, and one of somebody who has left are refused alike', async () => {
    await forgot('manager@cohort.example');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const token = tokenIn(await letterTo(app, 'manager@cohort.example'));
    const refusal = async (given: string) => {
      const { status, body } = await nobody.post('/api/password/reset', {
        token: given,
        password: 'une phrase longue',
      });
      return { status, problems: body.error.problems };
    };
    const never = await refusal('a'.repeat(43));
    expect(never).toEqual({ status: 400, problems: [{ path: ['token'], code: 'linkExpired' }] });
    expect(await refusal('short')).toEqual(never);
    app.clock.now += 61 * 60_000;
    expect(await refusal(token)).toEqual(never);
    app.clock.now -= 61 * 60_000;
    const boss = await as(app.url, 'superAdmin');
    await boss.post('/api/professionals/4/departure', { clients: 'archive' });
    expect(await refusal(token)).toEqual(never);
    expect((await nobody.post('/api/password/reset', { token, password: 'x', more: 1 })).status).toBe(400);
  });
});
