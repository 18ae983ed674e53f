import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymous, signIn } from '../support/as.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const company = {
  companyName: 'Clinique Neuve',
  timeZone: 'America/Toronto',
  firstName: 'Ève',
  lastName: 'Première',
  email: 'Eve@neuve.example',
  password: 'une bonne phrase',
  language: 'fr',
};

describe.each(dialects)('the first run in production on %s', (dialect) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(dialect, { content: 'empty', environment: { NODE_ENV: 'production' } });
  });
  afterAll(() => app.stop());

  const create = (body: object) => anonymous(app.url).post('/api/first-run', body);

  test('finds no company, no account and no password', async () => {
    expect((await anonymous(app.url).get('/api/first-run')).body).toEqual({ needed: true });
    expect(await app.database.readers('credentials').select()).toEqual([]);
    await expect(signIn(app.url, 'super@cohort.example')).rejects.toThrow('401');
  });

  test('creates the company and its administrator for the printed code alone, and once', async () => {
    const code = app.setupCode ?? '';
    expect(code.length).toBeGreaterThanOrEqual(12);
    expect((await create({ ...company, code: 'guess' })).status).toBe(403);
    expect(
      (await create({ ...company, code, timeZone: 'Mars/Olympus' })).body.error.problems[0],
    ).toMatchObject({ path: ['timeZone'] });
    expect((await create({ ...company, code, password: 'court' })).status).toBe(400);
    const answers = await Promise.all([
      create({ ...company, code }),
      create({ ...company, code, email: 'other@neuve.example' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await anonymous(app.url).get('/api/first-run')).body).toEqual({ needed: false });
    expect((await app.database.readers('companies').select()).length).toBe(1);
  });

  test('then lets the administrator in, to an empty company', async () => {
    const { email } = await app.database.readers('professionals').first('email');
    const eve = await signIn(app.url, email, company.password);
    expect((await eve.get('/api/session')).body).toMatchObject({
      user: { profile: 'superAdmin' },
      company: { name: 'Clinique Neuve' },
    });
    expect((await eve.get('/api/clients')).body).toEqual({ data: [], total: 0 });
  });
});
