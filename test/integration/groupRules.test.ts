import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { all, rule, some } from '#reports/rules.ts';
import type { Caller, Json } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { type GroupStage, openGroupStage } from '../support/groups/stage.ts';
import { dialects, newPlace } from '../support/places.ts';
import { startApp } from '../support/startApp.ts';

const day = 86_400_000;
const pace = { mail: 60_000, schedules: 30 };

describe.each(dialects)('a group whose members a rule finds on %s', (dialect) => {
  let stage: GroupStage;
  let surname = 0;
  beforeAll(async () => {
    stage = await openGroupStage(dialect, { pace });
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    await stage.app.stop();
  });

  /** Clients of a surname that nobody else has, and the rule that finds them. */
  async function family(count: number, more: object = {}) {
    surname += 1;
    const lastName = `Zzregla${surname}x`;
    const ids: number[] = [];
    for (let n = 0; n < count; n += 1) ids.push((await stage.newClient({ lastName, ...more })).id);
    return { ids, lastName, filter: all(rule('lastName', '=', lastName)) };
  }

  const put = (who: Caller, id: number, body: object) => who.post(`/api/groups/${id}/rule`, body);
  const memberIds = async (id: number) => (await stage.members(id)).map(({ client_id }) => client_id);
  const until = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  /** As if the night had passed: the rule was last asked a day ago. */
  const longAgo = ({ app }: GroupStage, id: number) =>
    app.database
      .writer('groups')
      .where({ id })
      .update({ rule_refreshed_at: app.clock.now - day });
  const refreshedAt = async (id: number) =>
    (await stage.app.database.readers('groups').where({ id }).first('rule_refreshed_at')).rule_refreshed_at;

  test('takes those that fit, says so before, and keeps since when and why they are members', async () => {
    const { boss, newGroup, members, newClient, app } = stage;
    const { ids, filter, lastName } = await family(3);
    const { id } = await newGroup();
    const other = (await newClient()).id;
    await boss.post(`/api/groups/${id}/members`, { clientIds: [other, ids[0]] });
    const rehearsed = await put(boss, id, { filter, dryRun: true });
    expect(rehearsed.body.data).toEqual({ matched: 3, joined: 2, left: 0 });
    expect(await memberIds(id)).toHaveLength(2);
    expect((await put(boss, id, { filter })).body).toEqual(rehearsed.body);
    const sources = Object.fromEntries((await members(id)).map((each) => [each.client_id, each.source]));
    expect(ids.map((each) => sources[each])).toEqual(['bulk', 'rule', 'rule']);

    await app.database
      .writer('clients')
      .where({ id: ids[1] })
      .update({ last_name: 'Fuera', last_name_folded: 'fuera' });
    await app.database
      .writer('clients')
      .where({ id: ids[0] })
      .update({ last_name: 'Fuera', last_name_folded: 'fuera' });
    const late = (await newClient({ lastName })).id;
    const asked = await boss.post(`/api/groups/${id}/rule/state`, { state: 'live' });
    expect(asked.body.data).toEqual({ matched: 2, joined: 1, left: 1 });
    expect(await memberIds(id)).toEqual([ids[0], ids[2], other, late].sort((a, b) => Number(a) - Number(b)));
    expect((await boss.get(`/api/clients/${ids[1]}`)).status).toBe(200);
  });

  test('is asked anew once each night in the company’s time, however many servers there are', async () => {
    const place = await newPlace(dialect, 'demo');
    const first = await openGroupStage(dialect, { pace, place });
    const second = await startApp(dialect, { pace, place });
    try {
      const { boss, newGroup, newClient } = first;
      const { id } = await newGroup();
      await put(boss, id, { filter: all(rule('lastName', '=', 'Noctura')) });
      const late = (await newClient({ lastName: 'Noctura' })).id;
      const events = async () =>
        Number(
          (
            await first.app.database
              .readers('audit_events')
              .where({ resource: 'groups', record_id: id, action: 'bulk' })
              .count({ n: '*' })
          )[0]?.n,
        );
      await new Promise((resolve) => setTimeout(resolve, 5 * pace.schedules));
      expect(await first.members(id)).toEqual([]);
      await longAgo(first, id);
      await until(async () => (await first.members(id)).length === 1);
      await new Promise((resolve) => setTimeout(resolve, 5 * pace.schedules));
      expect((await first.members(id))[0]).toMatchObject({
        client_id: late,
        source: 'rule',
        since: first.app.clock.now,
      });
      expect(await events()).toBe(1);
    } finally {
      await first.app.stop();
      await second.stop();
      await place.remove();
    }
  });

  test('finds only whom its author may change, whoever has it asked, and is told to nobody else', async () => {
    const { boss, people, newGroup } = stage;
    const mine = await family(2, { responsibleId: 5 });
    const { id } = await newGroup({ responsibleId: 5 });
    await stage.app.database.writer('clients').where({ id: mine.ids[0] }).update({ responsible_id: null });
    await stage.app.database.writer('client_professionals').where({ client_id: mine.ids[0] }).delete();
    const set = await put(people.employee, id, { filter: mine.filter });
    expect(set.body.data).toEqual({ matched: 1, joined: 1, left: 0 });
    const asked = await boss.post(`/api/groups/${id}/rule/state`, { state: 'live' });
    expect(asked.body.data).toEqual({ matched: 1, joined: 0, left: 0 });
    expect(await memberIds(id)).toEqual([mine.ids[1]]);

    const own = (await people.employee.get(`/api/groups/${id}/rule`)).body.data;
    expect(own).toMatchObject({ state: 'live', isOwn: true, filter: mine.filter });
    expect((await boss.get(`/api/groups/${id}/rule`)).body.data.filter).toEqual(mine.filter);
    const told = (await people.manager.get(`/api/groups/${id}/rule`)).body.data;
    expect(told).toMatchObject({ state: 'live', isOwn: false, filter: null });
    const everything = JSON.stringify([
      (await people.manager.get(`/api/groups/${id}`)).body,
      await stage.app.database.readers('audit_events').where({ resource: 'groups', record_id: id }),
    ]);
    expect(everything).not.toContain(mine.lastName);
    expect((await people.branchAdmin.get(`/api/groups/${id}/rule`)).status).toBe(404);
    expect((await put(people.readOnly, id, { filter: mine.filter })).status).toBe(403);
    expect((await put(stage.stranger, id, { filter: mine.filter })).status).toBe(404);
  });

  test('finds for whoever leads branches the clients of these and those followed by oneself, and no other', async () => {
    const { people, newGroup, newClient } = stage;
    const { ids, filter, lastName } = await family(2, { branchId: 2 });
    const followed = (await newClient({ lastName, branchId: 1, responsibleId: 3 })).id;
    await newClient({ lastName, branchId: 1 });
    const { id } = await newGroup({ branchId: 2 });
    const rehearsed = await put(people.branchAdmin, id, { filter, dryRun: true });
    expect(rehearsed.body.data).toEqual({ matched: 3, joined: 3, left: 0 });
    expect((await put(people.branchAdmin, id, { filter })).body.data).toEqual(rehearsed.body.data);
    expect(await memberIds(id)).toEqual([...ids, followed]);
  });

  test('is checked like every filter: what is unknown, unfinished or not one’s own to ask is refused with its place', async () => {
    const { boss, people, newGroup } = stage;
    const { id } = await newGroup({ responsibleId: 5 });
    const codes = async (who: Caller, filter: unknown) => {
      const { status, body } = await put(who, id, { filter });
      return [status, body.error.problems.map(({ path, code }: Json) => [path.join('.'), code])];
    };
    expect(await codes(boss, all(rule('shoeSize', '=', 44)))).toEqual([
      400,
      [['filter.rules.0', 'unknownField']],
    ]);
    expect(await codes(boss, all())).toEqual([400, [['filter', 'required']]]);
    expect((await put(boss, id, { filter: all(rule('lastName', '=', 3)) })).status).toBe(400);
    expect((await put(boss, id, { filter: all(rule('lastName', '=', 'x')), more: 1 })).status).toBe(400);
    const forbidden = some('memberships', some('group', some('auditEvents', rule('id', '=', 1))));
    expect((await put(people.employee, id, { filter: all(forbidden) })).status).toBe(400);
    expect((await boss.get(`/api/groups/${id}/rule`)).body.data.state).toBe('none');
  });

  test('is frozen, kept up to date again, and dropped; what it found stays', async () => {
    const { boss, newGroup, newClient } = stage;
    const { ids, filter, lastName } = await family(1);
    const { id } = await newGroup();
    await put(boss, id, { filter });
    const refused = await boss.delete(`/api/groups/${id}/members/${ids[0]}`);
    expect([refused.status, refused.body.error.problems[0].code]).toEqual([409, 'keptByRule']);
    await boss.post(`/api/groups/${id}/rule/state`, { state: 'frozen' });
    const late = (await newClient({ lastName })).id;
    await longAgo(stage, id);
    await new Promise((resolve) => setTimeout(resolve, 5 * pace.schedules));
    expect(await memberIds(id)).toEqual(ids);
    expect((await boss.post(`/api/groups/${id}/rule/state`, { state: 'live' })).body.data.joined).toBe(1);
    expect((await boss.delete(`/api/groups/${id}/rule`)).status).toBe(204);
    expect(await memberIds(id)).toEqual([ids[0], late]);
    expect((await boss.get(`/api/groups/${id}/rule`)).body.data).toMatchObject({
      state: 'none',
      filter: null,
    });
    expect((await boss.post(`/api/groups/${id}/rule/state`, { state: 'live' })).status).toBe(404);
    expect((await boss.delete(`/api/groups/${id}/members/${ids[0]}`)).status).toBe(204);
  });

  test('whose author has left keeps its members as they are and says why', async () => {
    const { boss, people, newGroup, newClient, app } = stage;
    const { ids, filter, lastName } = await family(1, { responsibleId: 5 });
    const { id } = await newGroup({ responsibleId: 5 });
    await put(people.employee, id, { filter });
    await app.database.writer('professionals').where({ id: 5 }).update({ state: 'deleted' });
    await newClient({ lastName });
    const before = await refreshedAt(id);
    await longAgo(stage, id);
    await until(async () => (await refreshedAt(id)) === before);
    expect(await memberIds(id)).toEqual(ids);
    expect((await boss.get(`/api/groups/${id}/rule`)).body.data.trouble).toBe('authorMayNot');
    expect((await boss.post(`/api/groups/${id}/rule/state`, { state: 'live' })).status).toBe(409);
    expect((await put(boss, id, { filter })).body.data).toMatchObject({ matched: 2, joined: 1 });
    expect((await boss.get(`/api/groups/${id}/rule`)).body.data.trouble).toBe(null);
    await app.database.writer('professionals').where({ id: 5 }).update({ state: 'active' });
  });

  test('comes back with its rule when the group was deleted and is put back', async () => {
    const { boss, newGroup } = stage;
    const { ids, filter } = await family(2);
    const group = await newGroup();
    await put(boss, group.id, { filter });
    await boss.delete(`/api/groups/${group.id}`, { 'If-Match': `"${group.version}"` });
    await boss.post(`/api/groups/${group.id}/restore`);
    expect(await memberIds(group.id)).toEqual(ids);
    expect((await boss.get(`/api/groups/${group.id}/rule`)).body.data).toMatchObject({
      state: 'live',
      filter,
    });
  });

  test('brings whoever joins by it what the group gives: the basic program and the files that are shared', async () => {
    const { boss, newGroup, links, app } = stage;
    const sessions = [{ week: 1, name: 'Día 1', exercises: [] }];
    const plan = { name: 'De base', weeks: 2, sharing: 'company', sessions };
    const template = (await boss.post('/api/templates', plan)).body.data;
    const { ids, filter } = await family(2);
    const { id } = await newGroup({ basicTemplateId: template.id });
    await boss.post(`/api/groups/${id}/stakeholders`, { professionalId: 5, addToMembers: true });
    await put(boss, id, { filter });
    expect(await links(5, ids)).toEqual(ids);
    const programs = await app.database
      .readers('programs')
      .whereIn('client_id', ids)
      .pluck('joined_group_id');
    expect(programs).toEqual([id, id]);
  });
});
