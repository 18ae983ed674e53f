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
  const held = ['company_id', 'branch_id', 'state', 'last_name_folded', 'first_name_folded', 'search'];
  const row = (table: string) => held.map((column) => `${table}.${column}`).join(', ');
  const differing = `select c.id, s.id from clients as c full join clients_search as s on s.id = c.id
    where (${row('c')}) is distinct from (${row('s')})`;

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

  test('of whom words find, state, branch, name and total are those of the client as it now is', async () => {
    const names = ['Dqzub Zoé', 'Dqzub Éric', 'Adqzub Noé', 'Dqzuba Ève'];
    const clients: Json[] = [];
    for (const [n, name] of names.entries()) {
      const [lastName = '', firstName = ''] = name.split(' ');
      clients.push(await create(lastName, { firstName, branchId: 1 + (n % 2) }));
    }
    const [zoe, eric, noe, eve] = clients as [Json, Json, Json, Json];
    expect(await page({ state: 'active' })).toEqual([noe.id, eric.id, zoe.id, eve.id]);
    expect(await page({ state: 'active', branchId: 1 }, '-lastName,-firstName')).toEqual([zoe.id, noe.id]);
    await boss.post(`/api/clients/${zoe.id}/archive`, {});
    await boss.patch(`/api/clients/${noe.id}`, { branchId: 2, firstName: 'Aimé' }, ifMatch(noe.version));
    await boss.patch(`/api/clients/${eve.id}`, { lastName: 'Aa Dqzub' }, ifMatch(eve.version));
    expect(await page({ state: 'active' })).toEqual([eve.id, noe.id, eric.id]);
    expect(await page({ state: 'active', branchId: 1 })).toEqual([]);
    expect(await page({ state: 'archived', branchId: 1 })).toEqual([zoe.id]);
    await boss.post(`/api/clients/${zoe.id}/restore`, {});
    expect(await page({ branchId: 1 })).toEqual([zoe.id]);
    await isInStep();
  });

  /** The keys of those whom `dqzub` finds, by two filters and in order; the same are counted. */
  const page = async (rules: object, sort = 'lastName,firstName'): Promise<number[]> => {
    const filter = {
      combinator: 'and',
      rules: Object.entries(rules).map(([field, value]) => ({ field, operator: '=', value })),
    };
    const asked = `filter=${encodeURIComponent(JSON.stringify(filter))}&sort=${sort}&q=dqzub`;
    const { body } = await boss.get(`/api/clients?${asked}`);
    const { body: first } = await boss.get(`/api/clients?${asked}&size=1`);
    expect(first.total).toBe(body.data.length);
    return body.data.map(({ id }: Json) => id);
  };

  test('a branch administrator finds by words those of the branch alone, in its order, and counts no others', async () => {
    const own = await as(app.url, 'branchAdmin');
    const branches: number[] = (await own.get('/api/clients?size=200')).body.data.map(
      ({ branchId }: Json) => branchId,
    );
    const [theirs] = branches as [number];
    const other = branches.includes(1) ? 2 : 1;
    expect(branches).not.toContain(other);
    const seen = [];
    for (const firstName of ['Bé', 'Ab'])
      seen.push((await create('Khqupw', { firstName, branchId: theirs })).id);
    await create('Khqupw', { firstName: 'Ac', branchId: other });
    const { body } = await own.get('/api/clients?q=khqup&sort=lastName,firstName&size=1');
    expect([body.data.map(({ id }: Json) => id), body.total]).toEqual([[seen[1]], 2]);
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
