import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ifMatch, type Json } from '../support/as.ts';
import { type GroupStage, openGroupStage } from '../support/groups/stage.ts';
import { dialects } from '../support/places.ts';

describe.each(dialects)('an intervention code on %s', (dialect) => {
  let stage: GroupStage;
  beforeAll(async () => {
    stage = await openGroupStage(dialect);
  });
  afterAll(() => stage.app.stop());

  const create = async (code: string): Promise<Json> =>
    (await stage.boss.post('/api/intervention-codes', { code, name: 'Bilan', price: 9_000 })).body.data;
  const listed = async (): Promise<string[]> =>
    (await stage.people.employee.get('/api/intervention-codes?size=200')).body.data.map(
      ({ code }: Json) => code,
    );

  test('is added by an administrator, with its price, and raises the balance of a file', async () => {
    const { id } = await create('BILAN');
    const client = await stage.newClient({ responsibleId: 5 });
    const note = {
      clientId: client.id,
      kind: 'text',
      codeId: id,
      published: true,
      happenedAt: 1_700_000_000_000,
    };
    expect((await stage.people.employee.post('/api/interventions', note)).status).toBe(201);
    const { body } = await stage.people.employee.get(`/api/clients/${client.id}/balance`);
    expect(body.data).toMatchObject({ billable: 9_000 });
    const refused = await stage.people.manager.post('/api/intervention-codes', { code: 'X', name: 'X' });
    expect(refused.status).toBe(403);
  });

  test('reads unlike every other one of the company', async () => {
    await create('SUIVI-É');
    const again = await stage.boss.post('/api/intervention-codes', { code: 'suivi-e', name: 'Autre' });
    expect([again.status, again.body.error.problems[0]]).toMatchObject([
      409,
      { path: ['code'], code: 'taken' },
    ]);
    const elsewhere = await stage.stranger.post('/api/intervention-codes', {
      code: 'suivi-e',
      name: 'Autre',
    });
    expect(elsewhere.status).toBe(201);
  });

  test('is put away: nobody chooses it any more, and what was done under it keeps it', async () => {
    const { id, version } = await create('ANCIEN');
    const client = await stage.newClient({ responsibleId: 5 });
    const note = { clientId: client.id, kind: 'text', codeId: id, published: true };
    const written = await stage.people.employee.post('/api/interventions', note);
    expect(await listed()).toContain('ANCIEN');
    await stage.boss.patch(`/api/intervention-codes/${id}`, { archived: true }, ifMatch(version));
    expect(await listed()).not.toContain('ANCIEN');
    const kept = await stage.people.employee.get(`/api/interventions/${written.body.data.id}`);
    expect(kept.body.data.code).toEqual({ id, label: 'Bilan' });
  });
});
