import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GroupStage, openGroupStage } from '../support/groups/stage.ts';
import { dialects } from '../support/places.ts';

describe.each(dialects)('a client who is created without a branch on %s', (dialect) => {
  let stage: GroupStage;
  beforeAll(async () => {
    stage = await openGroupStage(dialect);
  });
  afterAll(() => stage.app.stop());

  const body = { firstName: 'Inès', lastName: 'Sans-Branche' };

  test('is filed under the only branch of who creates it, and is in the sight of its leaders and groups', async () => {
    const { people, boss, newGroup, members } = stage;
    const group = await newGroup({ addsNewClients: true });
    const made = await people.employee.post('/api/clients', body);
    expect(made.body.data.branchId).toBe(1);
    expect((await people.manager.get(`/api/clients/${made.body.data.id}`)).status).toBe(200);
    expect((await members(group.id)).map(({ client_id }) => client_id)).toEqual([made.body.data.id]);
    expect((await people.manager.post('/api/clients', body)).body.data.branchId).toBe(1);
    expect((await boss.post('/api/clients', body)).body.data.branchId).toBe(null);
  });

  test('is refused to a leader of several branches, who is told which field is missing', async () => {
    const { people, app } = stage;
    await app.database
      .writer('professional_branches')
      .insert({ company_id: 1, professional_id: 4, branch_id: 2 });
    const { status, body: answer } = await people.manager.post('/api/clients', body);
    expect([status, answer.error.problems]).toEqual([400, [{ path: ['branchId'], code: 'required' }]]);
  });
});
