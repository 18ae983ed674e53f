import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type Json, listPath } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
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

  test('tells of an act in more branches than one statement has events for, each in its own, and the log is whole', async () => {
    const { app, boss, bulk } = stage;
    const spread = await spreadOut(401);
    const { total: before } = (await boss.get(listPath('audit-events', { q: 'gauthier' }))).body;
    const more = { selection: { ids: spread.map(({ id }) => id) } };
    const acted = await bulk(boss, 'addStakeholder', { professionalId: 6 }, more);
    expect(acted.body.changed).toBe(spread.length);
    const told: Json[] = await app.database
      .readers('audit_events as e')
      .join('audit_event_clients as c', 'c.event_id', 'e.id')
      .whereIn('c.client_id', more.selection.ids)
      .orderBy('c.client_id')
      .select('c.client_id as id', 'e.branch_id', 'e.changes');
    expect(told.map(({ id, branch_id }) => ({ id, branch_id }))).toEqual(spread);
    for (const { id, changes } of told) expect(JSON.parse(changes).clients.after[0].ids).toEqual([id]);
    const { total } = (await boss.get(listPath('audit-events', { q: 'gauthier' }))).body;
    expect(total - before).toBe(spread.length);
    expect((await boss.get('/api/audit-events/verification')).body.data.firstBroken).toBeNull();
    expect(await brokenLinks(app.database)).toEqual([]);
  });

  /** New branches with one client in each. */
  async function spreadOut(count: number): Promise<{ id: number; branch_id: number }[]> {
    const { writer, readers } = stage.app.database;
    const { id: _branch, ...branch } = await readers('branches').where({ company_id: 1 }).first();
    const { id: _client, ...client } = await readers('clients')
      .where({ company_id: 1, state: 'active' })
      .first();
    const named = (name: string) =>
      Array.from({ length: count }, (_each, n) => ({
        ...branch,
        name: `${name} ${n}`,
        name_folded: `${name} ${n}`.toLowerCase(),
      }));
    await writer.batchInsert('branches', named('Poste'), 50);
    const branches: number[] = await writer('branches')
      .where('name', 'like', 'Poste %')
      .orderBy('id')
      .pluck('id');
    const alike = { ...client, email: null, username: null, last_name: 'Partout' };
    await writer.batchInsert(
      'clients',
      branches.map((branch_id) => ({ ...alike, branch_id })),
      20,
    );
    return writer('clients').where({ last_name: 'Partout' }).orderBy('id').select('id', 'branch_id');
  }
});
