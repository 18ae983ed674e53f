import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type Json, listPath } from '../support/as.ts';
import { openStage, type Stage, seenBy, undo } from '../support/bulk/stage.ts';
import { dialects } from '../support/places.ts';

describe.each(dialects)('the history of a client on %s', (dialect) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(dialect);
  });
  afterAll(() => stage.app.stop());

  const history = async (who: Caller, id: number): Promise<Json[]> =>
    (await who.get(`/api/clients/${id}/history`)).body.data;

  test('tells what was done to many as if it had been done to this one, and what was undone', async () => {
    const { boss, bulk, changed } = stage;
    const acted = await bulk(boss, 'assign', { professionalId: 2 });
    const [id = 0] = await changed(acted);
    const [newest] = await history(boss, id);
    const { responsible } = newest.changes;
    expect(newest).toMatchObject({
      action: 'bulk',
      actor: { id: 1 },
      changes: { responsibleId: { after: 2 } },
    });
    expect(responsible.after).toEqual({ id: 2, label: expect.stringMatching(/\S+ \S+/) });
    await undo(boss, acted);
    const [last, before] = await history(boss, id);
    expect(last).toMatchObject({ action: 'undo', changes: { responsibleId: { before: 2 } } });
    expect(last.changes.responsible).toEqual({ before: responsible.after, after: responsible.before });
    expect(before.id).toBe(newest.id);
  });

  test('is told to who may read the log of the client’s branch, who reads of no other client there', async () => {
    const { app, people, boss, bulk, changed } = stage;
    const mine = await seenBy(people.branchAdmin);
    const acted = await bulk(boss, 'addStakeholder', { professionalId: 6 });
    const all = await changed(acted);
    const inBranch = await app.database
      .readers('clients')
      .where({ branch_id: 2 })
      .whereIn('id', all)
      .pluck('id');
    const [own = 0] = inBranch;
    expect((await history(people.branchAdmin, own))[0]).toMatchObject({ action: 'bulk', branchId: 2 });
    const hidden = all.find((id) => !mine.includes(id));
    expect((await people.branchAdmin.get(`/api/clients/${hidden}/history`)).status).toBe(404);
    expect((await people.manager.get(`/api/clients/${own}/history`)).status).toBe(403);
    const listed = await people.branchAdmin.get(listPath('audit-events', { sort: '-id', size: 5 }));
    const summary = { action: 'bulk', changes: { clients: { after: inBranch.length } } };
    expect(listed.body.data[0]).toMatchObject(summary);
    expect(JSON.stringify(listed.body)).not.toContain('"ids"');
    await undo(boss, acted);
  });

  test('does not tell of a group to who may not see it, nor does the client’s version', async () => {
    const { app, people, boss, bulk } = stage;
    const first = (table: string, where: object) =>
      app.database
        .readers(table)
        .where({ company_id: 1, ...where })
        .first('id');
    const group = await first('groups', { branch_id: 1 });
    const { id } = await first('clients', { branch_id: 2, state: 'active' });
    const more = { selection: { ids: [id] } };
    await bulk(boss, 'removeFromGroup', { groupId: group.id }, more);
    const { version } = (await boss.get(`/api/clients/${id}`)).body.data;
    const seen = await history(people.branchAdmin, id);
    await bulk(boss, 'addToGroup', { groupId: group.id }, more);
    const told = { resource: 'groups', recordId: group.id, changes: { group: { after: { id: group.id } } } };
    expect((await history(boss, id))[0]).toMatchObject(told);
    expect(await history(people.branchAdmin, id)).toEqual(seen);
    expect((await boss.get(`/api/clients/${id}`)).body.data.version).toBe(version);
  });
});
