import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyProfile, type Json, type Who } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { clientRows, unstamped } from '../support/bulk/rows.ts';
import { openStage, type Stage, seenBy, undo } from '../support/bulk/stage.ts';
import { dialects } from '../support/places.ts';

const leaders: Who[] = ['superAdmin', 'branchAdmin', 'manager'];
const writers: Who[] = [...leaders, 'employee'];
const allowed: Record<string, Who[]> = {
  assign: leaders,
  transfer: ['superAdmin', 'branchAdmin'],
  addStakeholder: writers,
  addToGroup: writers,
  removeFromGroup: writers,
  archive: writers,
  restore: writers,
  setBranch: writers,
  tag: writers,
  untag: writers,
};
const ownBranch: Record<Who, number> = {
  superAdmin: 1,
  branchAdmin: 2,
  manager: 1,
  employee: 1,
  readOnly: 1,
};

describe.each(dialects)('whose clients, and who may, on %s', (dialect) => {
  let stage: Stage;
  const rows = () => clientRows(stage.app.database);
  beforeAll(async () => {
    stage = await openStage(dialect);
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    await stage.app.stop();
  });

  test.each(everyProfile)(
    '%s may do what one by one would be allowed, to the clients in sight',
    async (who) => {
      const caller = stage.people[who];
      const seen = new Set(await seenBy(caller));
      const groupId = (await caller.get('/api/groups?size=1')).body.data[0]?.id ?? 1;
      const paramsOf: Record<string, object> = {
        assign: { professionalId: 2 },
        transfer: { from: 5, to: 2 },
        addStakeholder: { professionalId: 2 },
        addToGroup: { groupId },
        removeFromGroup: { groupId },
        setBranch: { branchId: ownBranch[who] },
        tag: { tag: 'vip' },
        untag: { tag: 'vip' },
      };
      const matched = stage.ids.filter((id) => seen.has(id)).length;
      for (const [action, profiles] of Object.entries(allowed)) {
        const { status, body } = await stage.bulk(caller, action, paramsOf[action] ?? {}, { dryRun: true });
        const expected = profiles.includes(who) ? [200, matched, undefined] : [403, undefined, 'notAllowed'];
        expect([action, status, body.matched, body.error?.code]).toEqual([action, ...expected]);
      }
    },
  );

  test('a manager hands over own clients, and not those of somebody else', async () => {
    const { people, bulk } = stage;
    const more = { selection: { ids: await seenBy(people.manager, 5) } };
    await bulk(people.manager, 'addStakeholder', { professionalId: 4 }, more);
    const handed = await bulk(people.manager, 'transfer', { from: 4, to: 2 }, more);
    expect(handed.body.changed).toBe(5);
    const taken = await bulk(people.manager, 'transfer', { from: 2, to: 4 }, more);
    expect([taken.status, taken.body.error.problems[0].path]).toEqual([403, ['params', 'from']]);
    expect((await undo(people.manager, handed)).body.restored).toBe(5);
  });

  test('who archives a file that others are in leaves it, sees it no more, and gets it back by undoing', async () => {
    const { people, boss, bulk } = stage;
    const before = unstamped(await rows());
    const more = { selection: { ids: await seenBy(people.employee) } };
    const acted = await bulk(people.employee, 'archive', {}, more);
    const [left] = acted.body.partly;
    expect(left).toMatchObject({ reason: 'leftFile', count: expect.any(Number) });
    const [id] = left.sampleIds;
    expect((await people.employee.get(`/api/clients/${id}`)).status).toBe(404);
    expect((await boss.get(`/api/clients/${id}`)).body.data.state).toBe('active');
    expect((await undo(people.employee, acted)).body).toEqual({ restored: acted.body.changed, left: [] });
    expect(unstamped(await rows())).toEqual(before);
  });

  test('an action is undone by whoever took it or by an administrator of all its clients; for others it never was', async () => {
    const { people, boss, bulk, stranger } = stage;
    const selection = { ids: await seenBy(people.manager, 5) };
    const acted = await bulk(people.manager, 'addStakeholder', { professionalId: 2 }, { selection });
    expect(acted.body.changed).toBeGreaterThan(0);
    const never = await boss.post('/api/bulk/999999/undo');
    for (const who of [people.branchAdmin, people.employee, stranger]) {
      const { status, body } = await undo(who, acted);
      expect([status, { ...body.error, requestId: '' }]).toEqual([
        404,
        { ...never.body.error, requestId: '' },
      ]);
    }
    expect((await undo(people.readOnly, acted)).status).toBe(403);
    expect((await undo(boss, acted)).body.restored).toBe(acted.body.changed);
  });

  test('what has left the sight of who acted is neither put back nor named', async () => {
    const { people, boss, bulk, changed } = stage;
    const selection = { ids: await seenBy(people.branchAdmin, 30) };
    const acted = await bulk(people.branchAdmin, 'assign', { professionalId: 2 }, { selection });
    const gone = (await changed(acted)).slice(0, 3);
    const moved = await bulk(boss, 'setBranch', { branchId: 3 }, { selection: { ids: gone } });
    const stillSeen = (await seenBy(people.branchAdmin)).filter((id) => gone.includes(id));
    const undone = await undo(people.branchAdmin, acted);
    expect(undone.body.restored).toBe(acted.body.changed - moved.body.changed);
    expect(undone.body.left.map(({ id }: Json) => id)).toEqual(stillSeen);
  });

  test.each([
    ['a professional of another company', 'assign', 'professionalId', 'colleagues'],
    ['a stranger as stakeholder', 'addStakeholder', 'professionalId', 'colleagues'],
    ['a transfer to a stranger', 'transfer', 'to', 'colleagues'],
    ['a transfer from a stranger', 'transfer', 'from', 'colleagues'],
    ['a group of another company', 'addToGroup', 'groupId', 'groups'],
    ['a branch of another company', 'setBranch', 'branchId', 'branches'],
  ])('%s is answered as one that never was', async (_, action, param, resource) => {
    const { boss, bulk, stranger } = stage;
    const foreign = (await stranger.get(`/api/${resource}?size=1`)).body.data[0].id;
    const others = action === 'transfer' ? { from: 2, to: 3 } : {};
    const told = await bulk(boss, action, { ...others, [param]: foreign });
    const never = await bulk(boss, action, { ...others, [param]: 999_999 });
    expect([told.status, told.body.error.problems]).toEqual([
      400,
      [{ path: ['params', param], code: 'unknownReference' }],
    ]);
    expect({ ...told.body.error, requestId: '' }).toEqual({ ...never.body.error, requestId: '' });
  });

  test('nothing new is given to who has left, whose clients can still be taken over', async () => {
    const { app, boss, bulk } = stage;
    const where = { company_id: 1, state: 'deleted' };
    const { id } = await app.database.readers('professionals').where(where).first('id');
    for (const [action, params] of [
      ['assign', { professionalId: id }],
      ['addStakeholder', { professionalId: id }],
      ['transfer', { from: 2, to: id }],
    ] as const)
      expect((await bulk(boss, action, params)).body.error.problems[0].code).toBe('unknownReference');
    expect((await bulk(boss, 'transfer', { from: id, to: 2 }, { dryRun: true })).status).toBe(200);
  });

  test('a group out of sight is answered as one that never was, to join and to leave', async () => {
    const { people, boss, bulk } = stage;
    const groups = async (who: Who) =>
      (await people[who].get('/api/groups?size=200')).body.data.map(({ id }: Json) => id);
    const seen = await groups('employee');
    const groupId = (await groups('superAdmin')).find((id: number) => !seen.includes(id));
    for (const action of ['addToGroup', 'removeFromGroup']) {
      const hidden = await bulk(people.employee, action, { groupId });
      const never = await bulk(people.employee, action, { groupId: 999_999 });
      expect(hidden.status).toBe(400);
      expect({ ...hidden.body.error, requestId: '' }).toEqual({ ...never.body.error, requestId: '' });
    }
    expect((await bulk(boss, 'addToGroup', { groupId }, { dryRun: true })).status).toBe(200);
  });

  test('clients of another company, out of sight or that never were are as if they had not been named', async () => {
    const { people, boss, bulk, stranger, ids } = stage;
    const before = await rows();
    const theirs = { ids: [...(await seenBy(stranger, 5)), 999_999] };
    const acted = await bulk(boss, 'archive', {}, { selection: theirs });
    expect(acted.body).toEqual({ matched: 0, changed: 0, unchanged: 0, skipped: [], partly: [] });
    const own = new Set(await seenBy(people.employee));
    const hidden = { ids: ids.filter((id) => !own.has(id)) };
    expect((await bulk(people.employee, 'archive', {}, { selection: hidden })).body.matched).toBe(0);
    expect(await rows()).toEqual(before);
  });

  const everything = { combinator: 'and', rules: [] };
  const ofCompany = { combinator: 'and', rules: [{ field: 'company_id', operator: '=', value: 2 }] };
  const many = Array.from({ length: 5_001 }, (_, index) => index + 1);
  const one = { ids: [1] };

  test.each([
    ['an action that there is not', { selection: one, action: 'delete' }, ['action']],
    ['nobody', { selection: { ids: [] }, action: 'archive' }, ['selection', 'ids']],
    ['too many', { selection: { ids: many }, action: 'archive' }, ['selection', 'ids']],
    ['a key that is none', { selection: { ids: ['1'] }, action: 'archive' }, ['selection', 'ids', 0]],
    [
      'another company',
      { selection: { ...one, companyId: 2 }, action: 'archive' },
      ['selection', 'companyId'],
    ],
    ['no selection', { selection: {}, action: 'archive' }, ['selection', 'ids']],
    ['no count', { selection: { filter: everything }, action: 'archive' }, ['selection', 'expectedTotal']],
    [
      'a column',
      { selection: { filter: ofCompany, expectedTotal: 1 }, action: 'archive' },
      ['filter', 'rules', 0],
    ],
    ['a state', { selection: one, action: 'archive', params: { state: 'deleted' } }, ['params', 'state']],
    ['nobody to assign to', { selection: one, action: 'assign' }, ['params']],
    [
      'a version',
      { selection: one, action: 'assign', params: { professionalId: 2, version: 9 } },
      ['params', 'version'],
    ],
    [
      'SQL',
      { selection: one, action: 'assign', params: { professionalId: '2 or 1=1' } },
      ['params', 'professionalId'],
    ],
    [
      'from and to the same',
      { selection: one, action: 'transfer', params: { from: 2, to: 2 } },
      ['params', 'to'],
    ],
    ['a clock', { selection: one, action: 'archive', now: 0 }, ['now']],
    ['a word for yes', { selection: one, action: 'archive', dryRun: 'yes' }, ['dryRun']],
  ])('%s is refused at its place', async (_, body, path) => {
    const answer = await stage.boss.post('/api/clients/bulk', body);
    expect([answer.status, answer.body.error.code]).toEqual([400, 'invalidInput']);
    expect(answer.body.error.problems[0].path.slice(0, path.length)).toEqual(path);
  });

  test('an undo takes no words, and no key that none can have', async () => {
    const { boss } = stage;
    const worded = await boss.post('/api/bulk/1/undo', { to: 5 });
    expect([worded.status, worded.body.error.problems]).toEqual([
      400,
      [{ path: ['to'], code: 'unknownKey' }],
    ]);
    for (const id of ['abc', '0', '-1', '1e3', '%00'])
      expect((await boss.post(`/api/bulk/${id}/undo`)).status).toBe(404);
  });
});
