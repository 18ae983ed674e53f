import { afterEach, describe, expect, test } from 'vitest';
import { readConfig } from '#server/config.ts';
import { databasePlace, openDatabase, transaction } from '#server/database.ts';
import { leaseMilliseconds } from '#server/mail/claims.ts';
import { type Message, send } from '#server/mail.ts';
import { as, listPath } from '../support/as.ts';
import { startChild } from '../support/childServer.ts';
import { testNow } from '../support/clock.ts';
import { dialects, newPlace } from '../support/places.ts';
import { type Manners, openPostOffice, type PostOffice, readable, until } from '../support/postOffice.ts';
import { type AppOptions, startApp, type TestApp } from '../support/startApp.ts';

const pace = { mail: 20, schedules: 60_000 };
const minute = 60_000;

const letter = (more: Partial<Message> = {}): Message => ({
  companyId: 1,
  kind: 'scheduleNotice',
  professionalId: 3,
  to: { name: 'Zoé "Z" Tremblay, Ph.D.', address: 'zoe@x.example' },
  subject: 'Été',
  text: 'Bonjour à tous',
  html: '<p>Bonjour à tous</p>',
  ...more,
});

describe.each(dialects)('the outbox on %s', (dialect) => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  async function open(manners: Manners = {}): Promise<PostOffice> {
    const office = await openPostOffice(manners);
    closing.push(() => office.close());
    return office;
  }

  async function start(url: string | undefined, more: AppOptions = {}): Promise<TestApp> {
    const environment = url ? { SMTP_URL: url, BASE_URL: 'http://clinic.example' } : {};
    const app = await startApp(dialect, { pace, environment, ...more });
    closing.push(() => app.stop());
    return app;
  }

  const post = ({ database, clock }: TestApp, message: Message) =>
    transaction(database, (tx) => send(tx, message, clock.now));
  const rowOf = async ({ database }: TestApp, id: number) => database.readers('outbox').where({ id }).first();
  const isIn = (app: TestApp, id: number, state: string) =>
    until(`message ${id} is ${state}`, async () => (await rowOf(app, id)).state === state);

  test('sends a message once, to one address, from the company’s sender, and writes down that it did', async () => {
    const office = await open();
    const app = await start(office.url);
    const id = await post(app, letter({ subject: 'Été\r\nBcc: evil@x.example' }));
    await isIn(app, id, 'sent');
    const [received] = office.received;
    expect(office.received).toHaveLength(1);
    expect(received).toMatchObject({ from: 'no-reply@clinic.example', to: ['zoe@x.example'] });
    expect(received?.raw).not.toMatch(/^(Cc|Bcc):/im);
    expect(readable(received?.raw ?? '')).toContain('Bonjour à tous');
    expect(await rowOf(app, id)).toMatchObject({ attempts: 1, last_error: null, sent_at: testNow });
    const shown = await (await as(app.url, 'superAdmin')).get(`/api/outbox/${id}`);
    expect(shown.body.data).toMatchObject({
      state: 'sent',
      subject: 'Été Bcc: evil@x.example',
      sender: 'Cohort <no-reply@clinic.example>',
      text: 'Bonjour à tous',
    });
  });

  test('forgets what a letter with a link to sign in by says, once it was sent', async () => {
    const office = await open();
    const app = await start(office.url);
    const id = await post(
      app,
      letter({ kind: 'passwordLink', text: 'secret-link', html: '<p>secret-link</p>' }),
    );
    await isIn(app, id, 'sent');
    expect(readable(office.received[0]?.raw ?? '')).toContain('secret-link');
    expect(JSON.stringify(await rowOf(app, id))).not.toContain('secret-link');
  });

  test('sends nothing of what was undone', async () => {
    const office = await open();
    const app = await start(office.url);
    await transaction(app.database, async (tx) => {
      await send(tx, letter(), app.clock.now);
      throw new Error('undone');
    }).catch(() => undefined);
    const id = await post(app, letter());
    await isIn(app, id, 'sent');
    expect(office.received).toHaveLength(1);
  });

  test('gives up on an address that is refused for good, and goes on with the others', async () => {
    const refuse = (address: string) =>
      address.startsWith('nobody') ? { code: 550, text: 'no such mailbox' } : undefined;
    const office = await open({ refuse });
    const app = await start(office.url);
    const lost = await post(app, letter({ to: { name: '', address: 'nobody@x.example' } }));
    const fine = await post(app, letter());
    await isIn(app, fine, 'sent');
    await isIn(app, lost, 'failed');
    expect((await rowOf(app, lost)).last_error).toContain('no such mailbox');
    expect(office.received.map(({ to }) => to)).toEqual([['zoe@x.example']]);
  });

  test('tries again after a while when it is put off, cut off or not answered, with the same Message-ID', async () => {
    let isBad = true;
    const refuse = () => (isBad ? { code: 451, text: 'come back later' } : undefined);
    let cuts = 0;
    const hold = () => {
      cuts += 1;
      return cuts === 1 ? Promise.reject(new Error('cut')) : Promise.resolve();
    };
    const office = await open({ refuse, hold });
    const app = await start(office.url);
    const id = await post(app, letter());
    await until('it was put off', async () =>
      String((await rowOf(app, id)).last_error).includes('come back later'),
    );
    isBad = false;
    await new Promise((resolve) => setTimeout(resolve, 10 * pace.mail));
    expect(await rowOf(app, id)).toMatchObject({ state: 'queued', attempts: 1, next_at: testNow + minute });
    app.clock.now += minute;
    await until('it was cut off', async () => (await rowOf(app, id)).next_at > testNow + minute);
    expect(office.received).toHaveLength(0);
    app.clock.now += 5 * minute;
    await isIn(app, id, 'sent');
    expect(await rowOf(app, id)).toMatchObject({ attempts: 3 });
    const { message_id } = await rowOf(app, id);
    expect(office.received.map(({ messageId }) => messageId)).toEqual([`<${message_id}@clinic.example>`]);
  });

  test('fails after a day and a half without a mail server, and tells no password', async () => {
    const office = await open();
    const url = new URL(office.url);
    await office.close();
    closing.pop();
    const app = await start(`smtp://user:hunter2@127.0.0.1:${url.port}`);
    const id = await post(app, letter());
    for (let attempt = 1; attempt <= 9; attempt += 1) {
      await until(`attempt ${attempt} is over`, async () => {
        const { attempts, lease_until } = await rowOf(app, id);
        return attempts === attempt && lease_until === 0;
      });
      app.clock.now += 1_440 * minute;
    }
    const row = await rowOf(app, id);
    expect(row.state).toBe('failed');
    expect(row.last_error).toBe('ESOCKET');
    expect(() => readConfig({ SMTP_URL: 'smpt://user:hunter2@x' })).toThrow(/SMTP_URL is wrong.*…@x/);
    expect(() => readConfig({ SMTP_URL: 'smtp://x' })).toThrow(/^BASE_URL is wrong/);
    expect(() => readConfig({ MAIL_FROM: 'a@b.example, c@d.example' })).toThrow(/^MAIL_FROM is wrong/);
  });

  test('is emptied by two servers without a letter sent twice', async () => {
    const office = await open();
    const place = await newPlace(dialect);
    closing.push(() => place.remove());
    const [one, two] = [await start(office.url, { place }), await start(office.url, { place })];
    const count = 40;
    const ids = await Promise.all(
      Array.from({ length: count }, (_, index) =>
        post(index % 2 ? one : two, letter({ to: { name: '', address: `p${index}@x.example` } })),
      ),
    );
    for (const id of ids) await isIn(one, id, 'sent');
    expect(office.received).toHaveLength(count);
    expect(new Set(office.received.map(({ to }) => to[0])).size).toBe(count);
  });

  test('loses nothing when the server is killed while it sends, and sends nothing again that was acknowledged', async () => {
    let isHeld = true;
    const held: (() => void)[] = [];
    const hold = () => (isHeld ? new Promise<void>((_, reject) => held.push(reject)) : Promise.resolve());
    const office = await open({ hold });
    const place = await newPlace(dialect);
    closing.push(() => place.remove());
    const environment = { ...place.environment, SMTP_URL: office.url, BASE_URL: 'http://clinic.example' };
    const database = openDatabase(databasePlace(readConfig(environment)));
    closing.push(() => database.close());
    const first = await startChild(environment);
    const id = await transaction(database, (tx) => send(tx, letter(), Date.now()));
    await until('the letter is on its way', () => office.attempts() === 1);
    await first.kill();
    for (const letGo of held) letGo();
    isHeld = false;
    expect((await database.readers('outbox').where({ id }).first()).state).toBe('queued');
    await database.writer('outbox').where({ id }).decrement('lease_until', leaseMilliseconds);
    const second = await startChild(environment);
    await until(
      'it was sent',
      async () => (await database.readers('outbox').where({ id }).first()).state === 'sent',
    );
    await second.kill();
    const third = await startChild(environment);
    const next = await database.writer.transaction((tx) =>
      send(tx, letter({ subject: 'Another' }), Date.now()),
    );
    await until(
      'the other one was sent',
      async () => (await database.readers('outbox').where({ id: next }).first()).state === 'sent',
    );
    await third.kill();
    expect(office.received).toHaveLength(2);
  });

  test('lets the letter under way end when the server is asked to stop', async () => {
    const hold = () => new Promise<void>((resolve) => setTimeout(resolve, 700));
    const office = await open({ hold });
    const place = await newPlace(dialect);
    closing.push(() => place.remove());
    const app = await startApp(dialect, {
      pace,
      place,
      environment: { SMTP_URL: office.url, BASE_URL: 'http://clinic.example' },
    });
    const id = await post(app, letter());
    await until('the letter is on its way', () => office.attempts() === 1);
    await app.stop();
    const database = openDatabase(databasePlace(readConfig(place.environment)));
    closing.push(() => database.close());
    expect((await database.readers('outbox').where({ id }).first()).state).toBe('sent');
  });

  test('keeps messages where there is no mail server; super administrators read all, others their own, and most nobody’s', async () => {
    const app = await start(undefined);
    const mine = await post(
      app,
      letter({ attachments: [{ name: 'a.csv', type: 'text/csv', content: Buffer.from('x') }] }),
    );
    const other = await post(app, letter({ professionalId: 1, subject: 'Confidentiel' }));
    await isIn(app, mine, 'kept');
    await isIn(app, other, 'kept');
    const [boss, branch, manager] = [
      await as(app.url, 'superAdmin'),
      await as(app.url, 'branchAdmin'),
      await as(app.url, 'manager'),
    ];
    const ids = (body: { data: { id: number }[] }) => body.data.map(({ id }) => id);
    expect(ids((await boss.get('/api/outbox?sort=id')).body)).toEqual([mine, other]);
    expect(ids((await boss.get(listPath('outbox', { q: 'confid' }))).body)).toEqual([other]);
    expect(ids((await branch.get('/api/outbox')).body)).toEqual([mine]);
    expect((await branch.get(`/api/outbox/${other}`)).status).toBe(404);
    expect((await manager.get('/api/outbox')).status).toBe(403);
    const shown = (await boss.get(`/api/outbox/${mine}`)).body.data;
    expect(shown).toMatchObject({ recipient: 'zoe@x.example', state: 'kept', sender: null });
    expect(shown.attachments).toEqual([{ name: 'a.csv', type: 'text/csv', size: 1 }]);
    expect((await boss.get('/api/outbox')).body.data[0]).not.toHaveProperty('text');
  });
});
