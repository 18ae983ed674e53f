import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, type Caller, ifMatch, type Json } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const turns = [1, 2, 3, 4, 5, 6];

describe.each(dialects)('deleting at one instant on %s', (dialect) => {
  let app: TestApp;
  let boss: Caller;
  beforeAll(async () => {
    app = await startApp(dialect);
    boss = await as(app.url, 'superAdmin');
  });
  afterAll(async () => {
    expect(await brokenLinks(app.database)).toEqual([]);
    await app.stop();
  });

  async function archivedClient(): Promise<Json> {
    const made = await boss.post('/api/clients', { firstName: 'Ana', lastName: 'Zzborrar', branchId: 1 });
    return (await boss.post(`/api/clients/${made.body.data.id}/archive`, {})).body.data;
  }
  const remove = ({ id, version }: Json) => boss.delete(`/api/clients/${id}`, ifMatch(version));
  const eventsOf = async (id: number): Promise<string[]> =>
    app.database
      .readers('audit_events')
      .where({ resource: 'clients', record_id: id })
      .orderBy('id')
      .pluck('action');

  test.each(turns)('a client who is restored is not deleted all the same, turn %i', async () => {
    const client = await archivedClient();
    const [removed, restored] = await Promise.all([
      remove(client),
      boss.post(`/api/clients/${client.id}/restore`, {}),
    ]);
    expect([
      [204, 404],
      [412, 200],
    ]).toContainEqual([removed.status, restored.status]);
    expect((await boss.get(`/api/clients/${client.id}`)).status).toBe(restored.status);
  });

  test.each(turns)('a client is deleted once, and so it stands in the log, turn %i', async () => {
    const client = await archivedClient();
    const answers = await Promise.all([remove(client), remove(client), remove(client)]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect((await eventsOf(client.id)).filter((action) => action === 'delete')).toHaveLength(1);
  });
});
