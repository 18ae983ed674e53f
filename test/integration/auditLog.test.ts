import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLog } from '#server/audit/verify.ts';
import { as, type Caller, everyProfile, ifMatch, type Json, listPath, type Who } from '../support/as.ts';
import { dialects, newPlace, type TestPlace } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const hour = 3_600_000;

describe.each(dialects)('the audit log, on %s', (dialect) => {
  let app: TestApp;
  let place: TestPlace;
  let people: Record<Who, Caller>;
  beforeAll(async () => {
    place = await newPlace(dialect);
    app = await startApp(dialect, { place });
    people = Object.fromEntries(
      await Promise.all(everyProfile.map(async (who) => [who, await as(app.url, who)] as const)),
    ) as Record<Who, Caller>;
  });
  afterAll(async () => {
    await app.stop();
    await place.remove();
  });

  const boss = () => people.superAdmin;
  const rule = (field: string, value: unknown) => ({ field, operator: '=', value });
  const events = async (...rules: object[]): Promise<Json[]> =>
    (await boss().get(listPath('audit-events', { size: 200, filter: { combinator: 'and', rules } }))).body
      .data;
  const openings = (id: number) =>
    events(rule('resource', 'clients'), rule('recordId', id), rule('action', 'open'));

  test('knows who opened which client’s file, once an hour, and shows it to administrators alone', async () => {
    const { employee } = people;
    const [{ id, fullName }] = (await employee.get('/api/clients?size=1')).body.data;
    expect(await openings(id)).toEqual([]);
    for (let times = 0; times < 3; times += 1) await employee.get(`/api/clients/${id}`);
    const { user } = (await employee.get('/api/session')).body;
    expect(await openings(id)).toMatchObject([{ actorId: user.id, action: 'open', label: fullName }]);
    app.clock.now += hour / 3;
    await people.manager.get('/api/session');
    await employee.get(`/api/clients/${id}`);
    expect(await openings(id)).toHaveLength(1);
    await boss().get(`/api/clients/${id}`);
    expect((await openings(id)).map(({ actorId }) => actorId).sort()).toEqual([1, user.id].sort());
    const { data } = (await boss().get(`/api/clients/${id}/history`)).body;
    expect(data.filter(({ action }: Json) => action === 'open')).toEqual([]);
  });

  test('writes nothing of a file that was not opened: listed, out of sight, or none', async () => {
    const { data } = (await boss().get('/api/clients?size=200')).body;
    const own = (await people.employee.get('/api/clients?size=200')).body.data.map(({ id }: Json) => id);
    const foreign = data.find(({ id }: Json) => !own.includes(id));
    expect((await people.employee.get(`/api/clients/${foreign.id}`)).status).toBe(404);
    expect((await people.employee.get('/api/clients/999999')).status).toBe(404);
    expect(await openings(foreign.id)).toEqual([]);
    expect(await openings(own.at(-1))).toEqual([]);
  });

  test('is searched by who did it, what it was done to and what was written, whatever the accents, and taken along', async () => {
    const branch = (await boss().get('/api/branches/2')).body.data;
    const changed = { address: '12, côte de la Réussite' };
    await boss().patch('/api/branches/2', changed, ifMatch(branch.version));
    for (const q of ['reussite', branch.name.toLowerCase(), 'gauthier cote']) {
      const { data } = (await boss().get(listPath('audit-events', { q }))).body;
      expect(data).toContainEqual(
        expect.objectContaining({ resource: 'branches', recordId: 2, action: 'update', label: branch.name }),
      );
    }
    expect((await boss().get(listPath('audit-events', { q: 'zzzz' }))).body.total).toBe(0);
    const file = await boss().get('/api/audit-events/export?format=csv&q=reussite');
    expect([file.status, file.body.trim().split('\n').length]).toEqual([200, 2]);
  });

  test('cannot be rewritten, and a check names the first event that was', async () => {
    const check = async () => (await boss().get('/api/audit-events/verification')).body.data;
    const { events: count, firstBroken } = await check();
    expect(firstBroken).toBeNull();
    expect(count).toBe((await boss().get('/api/audit-events?size=1')).body.total);
    for (const who of everyProfile.filter((each) => each !== 'superAdmin'))
      expect((await people[who].get('/api/audit-events/verification')).status).toBe(403);
    const log = app.database.writer;
    await expect(log('audit_events').where({ sequence: 2 }).update({ actor_id: 3 })).rejects.toThrow();
    await unlock();
    const rows: Json[] = await log('audit_events').where({ company_id: 1 }).orderBy('sequence').select();
    for (const { id, sequence, hash: _hash, search: _search, ...row } of rows.slice(0, 24)) {
      const column = Object.keys(row)[Number(sequence) % Object.keys(row).length] ?? '';
      const put = (value: unknown) =>
        log('audit_events')
          .where({ id })
          .update({ [column]: value });
      await put(differentFrom(column, row[column]));
      const found = { events: sequence - 1, firstBroken: { sequence, id } };
      expect([column, await verifyLog(app.database.readers, 1)]).toEqual([column, found]);
      await put(row[column]);
    }
    expect((await check()).firstBroken).toBeNull();
  });

  test('misses an event that was moved or taken out, and the command says where', async () => {
    const log = app.database.writer;
    const check = () => verifyLog(app.database.readers, 1);
    const rows: Json[] = await log('audit_events').where({ company_id: 1 }).orderBy('sequence').select();
    const [, second, third] = rows as [Json, Json, Json];
    const move = ({ id }: Json, sequence: number) => log('audit_events').where({ id }).update({ sequence });
    const swap = async (one: Json, other: Json) => {
      await move(one, -1);
      await move(other, one.sequence);
      await move(one, other.sequence);
    };
    await swap(second, third);
    expect((await check()).firstBroken).toEqual({ sequence: 2, id: third.id });
    await move(second, -1);
    await move(third, 3);
    await move(second, 2);
    expect((await check()).firstBroken).toBeNull();
    expect(command()).toMatchObject({ status: 0, stdout: expect.stringMatching(/ events, whole$/m) });
    const last = rows.at(-1) as Json;
    await log('audit_events').where({ id: last.id }).delete();
    expect((await check()).firstBroken).toEqual({ sequence: last.sequence, id: null });
    await log('audit_events').where({ id: third.id }).delete();
    expect((await check()).firstBroken).toEqual({ sequence: 3, id: rows[3].id });
    expect(command()).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(`broken at event 3: row ${rows[3].id} of audit_events`),
    });
  });

  const command = () =>
    spawnSync(process.execPath, ['--import', 'tsx', 'server/verifyAudit.ts'], {
      env: { PATH: process.env.PATH, ...place.environment },
      encoding: 'utf8',
    });

  /** A key without a row, the next number, or one more letter. */
  const differentFrom = (column: string, value: unknown): unknown => {
    if (column === 'company_id') return 2;
    if (column.endsWith('_id') && column !== 'request_id') return 9_999;
    return typeof value === 'number' ? -value : `${value ?? ''} `;
  };

  /** As somebody would who has the database's file and its owner's rights. */
  async function unlock(): Promise<void> {
    const { writer } = app.database;
    if (dialect === 'postgres')
      for (const name of ['append_only', 'no_update'])
        await writer.raw(`drop trigger audit_events_${name} on audit_events`);
    else for (const verb of ['update', 'delete']) await writer.raw(`drop trigger audit_events_no_${verb}`);
  }
});
