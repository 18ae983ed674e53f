import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, type Caller, ifMatch, type Json } from '../support/as.ts';
import { sendFile } from '../support/importing.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

describe.each(dialects)('searching clients on %s', (dialect) => {
  let app: TestApp;
  let boss: Caller;
  beforeAll(async () => {
    app = await startApp(dialect);
    boss = await as(app.url, 'superAdmin');
  });
  afterAll(() => app.stop());

  const found = async (q: string, who = boss): Promise<{ ids: number[]; total: number }> => {
    const { body } = await who.get(`/api/clients?sort=id&size=200&q=${encodeURIComponent(q)}`);
    return { ids: body.data.map(({ id }: Json) => id), total: body.total };
  };
  const create = async (lastName: string, more: object = {}): Promise<Json> =>
    (await boss.post('/api/clients', { firstName: 'Wqx', lastName, branchId: 1, ...more })).body.data;
  /** SQLite compares its index with every row itself, and refuses where they differ. */
  const isInStep = async (): Promise<void> => {
    const { writer } = app.database;
    if (dialect === 'sqlite')
      await writer.raw(`insert into clients_search (clients_search, rank) values ('integrity-check', 1)`);
    else expect((await writer.raw(differing)).rows).toEqual([]);
  };
  const differing = `select c.id, s.rowid from clients as c full join clients_search as s on s.rowid = c.id
    where c.search is distinct from s.search`;

  test('a client is found by any part of a name as soon as it is there, and by the new one as soon as it is changed', async () => {
    const client = await create('Vörzkbyl', { phone: '438 555-0177' });
    expect((await found('orzkb')).ids).toEqual([client.id]);
    expect((await found('rzk 0177')).ids).toEqual([client.id]);
    expect((await found('zk')).ids).toContain(client.id);
    await boss.patch(`/api/clients/${client.id}`, { lastName: 'Plumqvist' }, ifMatch(client.version));
    expect((await found('orzkb')).total).toBe(0);
    expect((await found('UMQV')).ids).toEqual([client.id]);
    await isInStep();
  });

  test.each([
    '514-598-7731',
    '(514) 598-7731',
    '5145987731',
    '+1 514.598.7731',
    '598-7731',
    '5987731',
    '514 598 7731',
  ])(
    'a client is found by a telephone number that is typed as %s, however it was written down',
    async (typed) => {
      const written = ['514 598-7731', '514.598.7731', '5145987731'];
      const ids = [];
      for (const phone of written) ids.push((await create('Téléphone', { phone })).id);
      await create('Autre', { phone: '514 598-7713' });
      expect((await found(typed)).ids).toEqual(expect.arrayContaining(ids));
      expect((await found(typed)).total % written.length).toBe(0);
    },
  );

  test.each([
    ['612345678', '612995678'],
    ['0612345678', '061 99234 5678'],
    ['+4989123456', '498 991 3456'],
    ['71829384', '718 9384'],
  ])('%s, which is not of here, is looked for as it is typed, and %s is not found', async (phone, other) => {
    const { id } = await create('Ailleurs', { phone });
    await create('Ailleurs', { phone: other });
    expect((await found(phone)).ids).toEqual([id]);
  });

  test('an imported list is found at once, and no longer when it is taken back', async () => {
    const file = `prénom,nom\n${Array.from({ length: 30 }, (_, n) => `Jkwq${n},Xyzzyk`).join('\n')}\n`;
    const imported = await sendFile(app.url, boss, { file });
    expect((await found('zzyk')).total).toBe(30);
    await isInStep();
    await boss.post(`/api/bulk/${imported.body.undo.id}/undo`);
    expect((await found('zzyk')).total).toBe(0);
    await isInStep();
  });

  test('of a search whose words very many have, the page and the total are as exact as of any other', async () => {
    const file = `prénom,nom\n${Array.from({ length: 2_100 }, (_, n) => `Many${n},Hqvwk${n % 7}`).join('\n')}\n`;
    await sendFile(app.url, boss, { file });
    const { body } = await boss.get('/api/clients?sort=id&size=200&page=11&q=hqvwk');
    expect([body.data.length, body.total]).toEqual([100, 2_100]);
    expect((await found('hqvwk3')).total).toBe(300);
    expect((await boss.get('/api/clients?q=hqvwk&page=90')).body).toMatchObject({ data: [], total: 2_100 });
    await isInStep();
  });

  test('who may not see a client does not find it, and does not learn from a total that it is there', async () => {
    await create('Tqvortex');
    const employee = await as(app.url, 'employee');
    expect(await found('tqvort', employee)).toEqual({ ids: [], total: 0 });
    expect(await found('tq', employee)).toEqual({ ids: [], total: 0 });
  });

  test.runIf(dialect === 'sqlite')('of an erased client no letters stay in the index', async () => {
    const client = await create('Жщыфэ');
    await boss.patch(`/api/clients/${client.id}`, { firstName: 'Ъюжщч' }, ifMatch(client.version));
    expect((await letters()).includes('щы')).toBe(true);
    await boss.post(`/api/clients/${client.id}/archive`, {});
    expect((await boss.post(`/api/clients/${client.id}/erase`, {})).status).toBe(204);
    const kept = await letters();
    for (const piece of ['щы', 'жщ', 'юж']) expect(kept.includes(piece)).toBe(false);
    await isInStep();
  });

  /** What the index holds, as it lies on the disk. */
  const letters = async (): Promise<string> => {
    const rows: { block: Buffer }[] = await app.database.readers('clients_search_data').select('block');
    return rows.map(({ block }) => block.toString('utf8')).join('\n');
  };
});
