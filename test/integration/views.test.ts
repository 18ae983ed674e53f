import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, type Caller, everyProfile, ifMatch, type Json, signIn, type Who } from '../support/as.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const active = { combinator: 'and', rules: [{ field: 'state', operator: '=', value: 'active' }] };
const layout = {
  filter: active,
  sort: [{ field: 'lastActivityAt', order: 'desc' }],
  columns: [{ name: 'fullName', width: 240, pinned: true }, { name: 'branchId' }],
  density: 'compact',
};
const company = { to: 'company', right: 'view' };
const branch = (branchId: number, right = 'view') => ({ to: { branchId }, right });

describe.each(dialects)('views of the lists on %s', (dialect) => {
  let app: TestApp;
  let people: Record<Who, Caller>;
  let stranger: Caller;
  let turn = 0;
  beforeAll(async () => {
    app = await startApp(dialect);
    const callers = await Promise.all(
      everyProfile.map(async (who) => [who, await as(app.url, who)] as const),
    );
    people = Object.fromEntries(callers) as Record<Who, Caller>;
    stranger = await signIn(app.url, 'super@other.example');
  });
  afterAll(() => app.stop());

  const keep = async (who: Who, more: Json = {}): Promise<Json> => {
    turn += 1;
    const body = { name: `Vue ${turn}`, resource: 'clients', layout, ...more };
    const answer = await people[who].post('/api/views', body);
    expect({ status: answer.status, error: answer.body.error }).toEqual({ status: 201, error: undefined });
    return answer.body.data;
  };
  const read = (who: Who, { id }: Json) => people[who].get(`/api/views/${id}`);
  const current = async (who: Who, view: Json): Promise<Json> => (await read(who, view)).body.data;
  const change = async (who: Who, view: Json, body: Json) =>
    people[who].patch(
      `/api/views/${view.id}`,
      body,
      ifMatch((await current('superAdmin', view))?.version ?? view.version),
    );
  const share = async (who: Who, view: Json, shares: Json[]) =>
    people[who].post(
      `/api/views/${view.id}/share`,
      { shares },
      ifMatch((await current(who, view))?.version ?? view.version),
    );
  const seers = async (view: Json) => {
    const seen = await Promise.all(
      everyProfile.map(async (who) => {
        const { status } = await read(who, view);
        const listed: Json[] = (await people[who].get('/api/views?size=200')).body.data;
        expect(listed.some(({ id }) => id === view.id)).toBe(status === 200);
        return status === 200;
      }),
    );
    return everyProfile.filter((_, index) => seen[index]);
  };

  test('a view keeps filter, order, columns with their widths and pins, and density, exactly', async () => {
    const view = await keep('manager');
    expect(view).toMatchObject({ layout, isLocked: false, defaultFor: [], problems: [], shares: [] });
    expect((await current('manager', view)).layout).toEqual(layout);
    const next = { columns: [{ name: 'branchId' }] };
    expect(
      (await people.manager.patch(`/api/views/${view.id}`, { layout: next }, ifMatch(1))).body.data.layout,
    ).toEqual(next);
  });

  test('a view is its owner’s alone until it is shared, then of those with whom it is, and nobody’s elsewhere', async () => {
    const view = await keep('manager');
    expect(await seers(view)).toEqual(['manager']);
    const [own] = await app.database.readers('professional_branches').where({ professional_id: 4 });
    expect((await share('manager', view, [branch(own.branch_id)])).status).toBe(200);
    const there = await app.database
      .readers('professional_branches')
      .where({ branch_id: own.branch_id, company_id: 1 })
      .pluck('professional_id');
    const ids: Record<Who, number> = { superAdmin: 1, branchAdmin: 3, manager: 4, employee: 5, readOnly: 6 };
    expect(await seers(view)).toEqual(
      everyProfile.filter((who) => who === 'manager' || there.includes(ids[who])),
    );
    expect((await stranger.get(`/api/views/${view.id}`)).status).toBe(404);
    expect((await share('manager', view, [])).status).toBe(200);
    expect(await seers(view)).toEqual(['manager']);
  });

  test('only who may share reports shares views, and only super administrators with the whole company', async () => {
    const [ofEmployee, ofManager, ofSuper] = [
      await keep('employee'),
      await keep('manager'),
      await keep('superAdmin'),
    ];
    expect((await share('employee', ofEmployee, [branch(1)])).status).toBe(403);
    expect((await share('manager', ofManager, [company])).status).toBe(403);
    expect((await share('manager', ofManager, [branch(3)])).status).toBe(400);
    expect((await share('superAdmin', ofSuper, [company])).status).toBe(200);
    expect(await seers(ofSuper)).toEqual(everyProfile);
    expect(
      (await people.readOnly.post('/api/views', { name: 'x', resource: 'clients', layout })).status,
    ).toBe(403);
  });

  test('whoever only looks at a shared view cannot change it, and whoever may edit it can, until it is locked', async () => {
    const view = await keep('superAdmin');
    await share('superAdmin', view, [company]);
    expect((await current('manager', view))._can).toEqual({ edit: false, delete: false, share: false });
    expect((await change('manager', view, { name: 'Autre' })).status).toBe(403);
    await share('superAdmin', view, [{ to: 'company', right: 'edit' }]);
    expect((await change('manager', view, { name: `Autre ${view.id}` })).status).toBe(200);
    expect((await change('manager', view, { isLocked: true })).status).toBe(403);
    expect((await change('superAdmin', view, { isLocked: true })).status).toBe(200);
    expect((await current('manager', view))._can.edit).toBe(false);
    const refused = await change('manager', view, { name: 'Encore' });
    expect([refused.status, (await current('manager', view)).name]).toEqual([403, `Autre ${view.id}`]);
    const locked = await change('superAdmin', view, { layout: {} });
    expect([locked.status, locked.body.error.problems]).toEqual([
      400,
      [{ path: ['isLocked'], code: 'locked' }],
    ]);
    expect((await change('superAdmin', view, { isLocked: false, layout: {} })).status).toBe(200);
    expect((await people.manager.delete(`/api/views/${view.id}`, ifMatch(99))).status).toBe(403);
  });

  test('a profile begins with one view, which all of it sees, and super administrators alone say which', async () => {
    const [first, second] = [await keep('superAdmin'), await keep('superAdmin')];
    const early = await change('superAdmin', first, { defaultFor: ['manager'] });
    expect([early.status, early.body.error.problems]).toEqual([
      400,
      [{ path: ['defaultFor'], code: 'notShared' }],
    ]);
    for (const view of [first, second]) await share('superAdmin', view, [{ to: 'company', right: 'edit' }]);
    expect((await change('manager', first, { defaultFor: ['manager'] })).status).toBe(403);
    await change('superAdmin', first, { defaultFor: ['manager', 'employee'] });
    expect((await current('employee', first)).defaultFor).toEqual(['employee', 'manager']);
    await change('superAdmin', second, { defaultFor: ['manager'] });
    expect((await current('employee', first)).defaultFor).toEqual(['employee']);
    expect((await current('employee', second)).defaultFor).toEqual(['manager']);
    await share('superAdmin', second, [branch(1)]);
    expect((await current('superAdmin', second)).defaultFor).toEqual([]);
    await people.superAdmin.delete(
      `/api/views/${first.id}`,
      ifMatch((await current('superAdmin', first)).version),
    );
    expect(await app.database.readers('view_defaults').where({ company_id: 1 })).toEqual([]);
  });

  test.each([
    [
      'a filter',
      { filter: { combinator: 'and', rules: [{ field: 'shoeSize', operator: '=', value: 1 }] } },
      ['layout', 'filter', 'rules', 0],
    ],
    ['an order', { sort: [{ field: 'shoeSize', order: 'asc' }] }, ['layout', 'sort', 0]],
    ['a column', { columns: [{ name: 'fullName' }, { name: 'shoeSize' }] }, ['layout', 'columns', 1]],
  ])('%s by a field that there is not is refused, and its place is named', async (_, wrong, path) => {
    const answer = await people.manager.post('/api/views', { name: 'x', resource: 'clients', layout: wrong });
    expect(answer.status).toBe(400);
    expect(answer.body.error.problems).toEqual([expect.objectContaining({ path, code: 'unknownField' })]);
  });

  test('a view that asks for what is not for its reader says so to them, is unchanged, and its rows are refused', async () => {
    const secret = { combinator: 'and', rules: [{ field: 'bundleId', operator: 'notNull' }] };
    const view = await keep('superAdmin', {
      resource: 'professionals',
      layout: { filter: secret, columns: [{ name: 'fullName' }, { name: 'lastSignInAt' }] },
    });
    await share('superAdmin', view, [company]);
    const told = await current('manager', view);
    expect(told.layout).toEqual(view.layout);
    expect(told.problems).toEqual([
      expect.objectContaining({ path: ['layout', 'filter', 'rules', 0], code: 'deniedField' }),
      expect.objectContaining({ path: ['layout', 'columns', 1], code: 'deniedField' }),
    ]);
    expect((await current('superAdmin', view)).problems).toEqual([]);
    const { status } = await people.manager.post('/api/professionals/query', { filter: told.layout.filter });
    expect(status).toBe(403);
  });

  test('a view whose field has gone since is read, and says which', async () => {
    const view = await keep('manager');
    await app.database
      .writer('views')
      .where({ id: view.id })
      .update({ layout: JSON.stringify({ columns: [{ name: 'shoeSize' }] }) });
    expect((await current('manager', view)).problems).toEqual([
      expect.objectContaining({ path: ['layout', 'columns', 0], code: 'unknownField' }),
    ]);
  });

  test('one person has one view of a name for a list, and a view stays with its list', async () => {
    const view = await keep('manager', { name: 'À relancer' });
    const again = await people.manager.post('/api/views', {
      name: 'a relancer',
      resource: 'clients',
      layout,
    });
    expect([again.status, again.body.error.code]).toEqual([409, 'conflict']);
    await keep('manager', { name: 'À relancer', resource: 'groups', layout: {} });
    await keep('employee', { name: 'À relancer' });
    const moved = await change('manager', view, { resource: 'groups' });
    expect([moved.status, moved.body.error.problems]).toEqual([
      400,
      [{ path: ['resource'], code: 'unchangeable' }],
    ]);
  });
});
