import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, type Caller, ifMatch, type Json } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { sendFile } from '../support/importing.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const turns = [1, 2, 3, 4];

describe.each(dialects)('an import and single changes at one instant on %s', (dialect) => {
  let app: TestApp;
  let boss: Caller;
  let made = 0;
  beforeAll(async () => {
    app = await startApp(dialect);
    boss = await as(app.url, 'superAdmin');
  });
  afterAll(async () => {
    expect(await brokenLinks(app.database)).toEqual([]);
    await app.stop();
  });

  const names = ['Ana', 'Bea', 'Cleo', 'Dora'];
  const fileOf = (lastName: string, phones: string) =>
    ['Prénom;Nom;Téléphone', ...names.map((name, n) => `${name};${lastName};514 555-${phones}${n}`)].join(
      '\r\n',
    );
  const send = (lastName: string, phones: string, query = {}) =>
    sendFile(app.url, boss, { file: fileOf(lastName, phones), query });
  /** Four new clients, and the import that made them. */
  async function imported() {
    made += 1;
    const lastName = `Zzlista${made}`;
    const { undo } = (await send(lastName, '010')).body;
    return { lastName, undo, ids: await clientsIn(undo.id) };
  }
  const clientsIn = (bulkId: number): Promise<number[]> =>
    app.database
      .readers('bulk_action_rows')
      .where({ bulk_id: bulkId })
      .orderBy('client_id')
      .pluck('client_id');
  const takeBack = (undo: Json) => boss.post(`/api/bulk/${undo.id}/undo`);
  const address = (id: number, version: number) =>
    boss.patch(`/api/clients/${id}`, { address: 'rue X' }, ifMatch(version));
  const rows = (ids: number[]): Promise<Json[]> =>
    app.database.readers('clients').whereIn('id', ids).orderBy('id').select('phone', 'address', 'version');
  const succeeded = (answers: Json[]) => answers.filter(({ status }) => status < 300).length;

  test.each(turns)('whom somebody changes while the import is taken back stays, turn %i', async () => {
    const { ids, undo } = await imported();
    const [undone, ...patched] = await Promise.all([takeBack(undo), ...ids.map((id) => address(id, 1))]);
    expect(patched.filter(({ status }) => ![200, 404, 412].includes(status))).toEqual([]);
    expect([undone.status, undone.body.restored]).toEqual([200, 4 - succeeded(patched)]);
    expect(await rows(ids)).toHaveLength(succeeded(patched));
  });

  test.each(turns)(
    'in whose file somebody writes while the import is taken back stays, turn %i',
    async () => {
      const { ids, undo } = await imported();
      const write = (clientId: number) => boss.post('/api/objectives', { clientId, title: 'Courir' });
      const [undone, ...written] = await Promise.all([takeBack(undo), ...ids.map(write)]);
      expect(written.filter(({ status }) => ![201, 400, 409].includes(status))).toEqual([]);
      expect([undone.status, undone.body.restored]).toEqual([200, 4 - succeeded(written)]);
      expect(await rows(ids)).toHaveLength(succeeded(written));
    },
  );

  test.each(turns)('what is told to be put back is put back, turn %i', async () => {
    const { ids, lastName } = await imported();
    const phones = names.map((_, n) => `${ids[n]};514 555-077${n}`);
    const file = ['ID;Téléphone', ...phones].join('\r\n');
    const { undo } = (await sendFile(app.url, boss, { file, query: { update: true } })).body;
    expect([lastName, await clientsIn(undo.id)]).toEqual([lastName, ids]);
    const [undone, ...patched] = await Promise.all([takeBack(undo), ...ids.map((id) => address(id, 2))]);
    expect(patched.filter(({ status }) => ![200, 412].includes(status))).toEqual([]);
    expect([undone.status, undone.body.restored]).toEqual([200, 4 - succeeded(patched)]);
    const kept = (await rows(ids)).filter(({ address: where }) => where === 'rue X');
    expect(kept).toHaveLength(succeeded(patched));
  });

  test.each(turns)('a file that is overtaken while it changes clients is read again, turn %i', async () => {
    const { ids } = await imported();
    const file = ['ID;Téléphone', ...ids.map((id, n) => `${id};514 555-088${n}`)].join('\r\n');
    let isOver = false;
    const sent = sendFile(app.url, boss, { file, query: { update: true } }).finally(() => {
      isOver = true;
    });
    const others = ids.map(async (id) => {
      for (let version = 1; !isOver; version = (await boss.get(`/api/clients/${id}`)).body.data.version)
        await address(id, version);
    });
    expect([200, 503]).toContain((await sent).status);
    await Promise.all(others);
  });
});
