import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ifMatch, type Json } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { type GroupStage, openGroupStage } from '../support/groups/stage.ts';
import { dialects } from '../support/places.ts';

describe.each(dialects)('an objective of a client on %s', (dialect) => {
  let stage: GroupStage;
  beforeAll(async () => {
    stage = await openGroupStage(dialect);
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    await stage.app.stop();
  });

  const write = async (clientId: number, more: object = {}): Promise<Json> =>
    (await stage.boss.post('/api/objectives', { clientId, title: 'Correr zzqx', ...more })).body.data;

  test('is written in the file, seen by those whom its author lets see it, and reached by a colleague’s word', async () => {
    const { boss, people, newClient } = stage;
    const client = await newClient({ responsibleId: 5 });
    const shared = await write(client.id, { dueOn: '2027-03-01', detail: 'En secreto zzqy' });
    const hidden = await write(client.id, { visibility: 'justMe' });
    const path = `/api/objectives/${shared.id}`;
    expect((await people.employee.get(path)).body.data).toMatchObject({
      title: 'Correr zzqx',
      state: 'open',
    });
    expect((await people.employee.get(`/api/objectives/${hidden.id}`)).status).toBe(404);
    expect((await people.branchAdmin.get(path)).status).toBe(404);
    const reached = await people.employee.patch(path, { state: 'reached' }, ifMatch(shared.version));
    expect(reached.body.data).toMatchObject({ state: 'reached', authorId: 1 });
    const opened = await people.employee.patch(
      path,
      { visibility: 'everybody' },
      ifMatch(reached.body.data.version),
    );
    expect([opened.status, opened.body.error.problems[0].code]).toEqual([403, 'onlyCreator']);
    const moved = await boss.patch(path, { clientId: 1 }, ifMatch(reached.body.data.version));
    expect([moved.status, moved.body.error.problems[0].code]).toEqual([400, 'staysInFile']);
    expect(JSON.stringify((await boss.get('/api/audit-events?size=50&sort=-at')).body)).not.toMatch(
      /zzq[xy]/,
    );
  });

  test('goes with the account when it is merged, is given out with the file, and loses its words when the person is erased', async () => {
    const { boss, newClient, app } = stage;
    const [into, from] = [await newClient(), await newClient()];
    const { id } = await write(from.id, { detail: 'zzqy' });
    expect((await boss.post(`/api/clients/${into.id}/merge`, { from: from.id })).body).toMatchObject({
      moved: { objectives: 1 },
    });
    const stored = () => app.database.readers('objectives').where({ id }).first();
    expect(await stored()).toMatchObject({ client_id: into.id, title: 'Correr zzqx' });
    expect(JSON.stringify((await boss.get(`/api/clients/${into.id}/data`)).body)).toContain('zzqy');
    await boss.post(`/api/clients/${into.id}/archive`);
    expect((await boss.post(`/api/clients/${into.id}/erase`)).status).toBe(204);
    expect(await stored()).toMatchObject({ title: '–', title_folded: '–', detail: null, search: '' });
  });
});
