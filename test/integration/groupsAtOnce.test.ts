import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { all, rule } from '#reports/rules.ts';
import { ifMatch, type Json } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { type GroupStage, openGroupStage } from '../support/groups/stage.ts';
import { dialects } from '../support/places.ts';

const turns = [1, 2, 3];

describe.each(dialects)('what is done with a group at one instant on %s', (dialect) => {
  let stage: GroupStage;
  let made = 0;
  beforeAll(async () => {
    stage = await openGroupStage(dialect);
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    await stage.app.stop();
  });

  /** Three clients of a surname that nobody else has. */
  async function family(more: object = {}) {
    made += 1;
    const lastName = `Zzinstante${made}`;
    const ids: number[] = [];
    for (let n = 0; n < 3; n += 1) ids.push((await stage.newClient({ lastName, ...more })).id);
    return { ids, filter: all(rule('lastName', '=', lastName)) };
  }
  const bulk = (action: string, params: object, ids: number[]) =>
    stage.boss.post('/api/clients/bulk', { selection: { ids }, action, params });
  const remove = ({ id, version }: Json) => stage.boss.delete(`/api/groups/${id}`, ifMatch(version));
  const statuses = (answers: Json[]) => answers.map(({ status }) => status);

  test.each(turns)('new clients and those who are added all become members, turn %i', async () => {
    const { boss, newGroup, members } = stage;
    const { ids } = await family();
    const group = await newGroup({ addsNewClients: true });
    const create = () => boss.post('/api/clients', { firstName: 'Ana', lastName: 'Nueva', branchId: 1 });
    const answers = await Promise.all([
      bulk('addToGroup', { groupId: group.id }, ids),
      create(),
      create(),
      create(),
    ]);
    expect(statuses(answers)).toEqual([200, 201, 201, 201]);
    expect(await members(group.id)).toHaveLength(6);
    await boss.patch(`/api/groups/${group.id}`, { addsNewClients: false }, ifMatch(group.version));
  });

  test.each(turns)('who is added while it is deleted comes back with it, turn %i', async () => {
    const { boss, newGroup, members } = stage;
    const { ids } = await family();
    const group = await newGroup();
    const [added, removed] = await Promise.all([
      bulk('addToGroup', { groupId: group.id }, ids),
      remove(group),
    ]);
    expect(removed.status).toBe(204);
    expect([200, 400]).toContain(added.status);
    expect((await boss.post(`/api/groups/${group.id}/restore`)).status).toBe(204);
    expect(await members(group.id)).toHaveLength(added.body.changed ?? 0);
  });

  test.each(turns)('it is deleted once, also while its rule is set, turn %i', async () => {
    const { boss, newGroup, members } = stage;
    const { filter } = await family();
    const group = await newGroup();
    const [ruled, ...removed] = await Promise.all([
      boss.post(`/api/groups/${group.id}/rule`, { filter }),
      remove(group),
      remove(group),
    ]);
    const isGone = ({ status }: Json) => status === 404 || status === 412;
    expect([removed.filter(isGone).length, removed.find((each) => !isGone(each))?.status]).toEqual([1, 204]);
    await boss.post(`/api/groups/${group.id}/restore`);
    expect(await members(group.id)).toHaveLength(ruled.body.data?.joined ?? 0);
  });

  test.each(turns)('a membership ends once, turn %i', async () => {
    const { boss, newGroup } = stage;
    const { ids } = await family();
    const { id } = await newGroup();
    await bulk('addToGroup', { groupId: id }, ids);
    const [many, one] = await Promise.all([
      bulk('removeFromGroup', { groupId: id }, ids),
      boss.delete(`/api/groups/${id}/members/${ids[0]}`),
    ]);
    expect([many.status, many.body.changed + Number(one.status === 204)]).toEqual([200, 3]);
  });

  test.each(turns)('who is added and found by the rule joins once, turn %i', async () => {
    const { boss, newGroup } = stage;
    const { ids, filter } = await family();
    const { id } = await newGroup();
    const [added, ruled] = await Promise.all([
      bulk('addToGroup', { groupId: id }, ids),
      boss.post(`/api/groups/${id}/rule`, { filter }),
    ]);
    expect(statuses([added, ruled])).toEqual([200, 200]);
    expect(added.body.changed + ruled.body.data.joined).toBe(3);
  });

  test.each(turns)(
    'who sets a rule and who changes members’ files do not wait crosswise, turn %i',
    async () => {
      const { boss, newGroup } = stage;
      const { ids, filter } = await family();
      await bulk('addStakeholder', { professionalId: 2 }, ids);
      const { id } = await newGroup();
      const answers = await Promise.all([
        boss.post(`/api/groups/${id}/rule`, { filter }),
        ...ids.map((client) => boss.delete(`/api/clients/${client}/stakeholders/2`)),
      ]);
      expect(statuses(answers)).toEqual([200, 204, 204, 204]);
    },
  );

  test.each(turns)(
    'who shares it and who changes members’ files do not wait crosswise, turn %i',
    async () => {
      const { boss, newGroup, links } = stage;
      const { ids } = await family();
      const { id } = await newGroup();
      await bulk('addToGroup', { groupId: id }, ids);
      const [shared, added] = await Promise.all([
        boss.post(`/api/groups/${id}/stakeholders`, { professionalId: 4, addToMembers: true }),
        bulk('addStakeholder', { professionalId: 4 }, ids),
      ]);
      expect(statuses([shared, added])).toEqual([200, 200]);
      expect(shared.body.data.members.changed + added.body.changed).toBe(3);
      const ended = await Promise.all([
        boss.delete(`/api/groups/${id}/stakeholders/4?fromMembers=true`),
        ...ids.map((client) => boss.delete(`/api/clients/${client}/stakeholders/4`)),
      ]);
      expect(statuses(ended)).toEqual([200, 204, 204, 204]);
      expect(await links(4, ids)).toEqual([]);
    },
  );
});
