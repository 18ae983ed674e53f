import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, type Caller, everyProfile, ifMatch, type Json, type Who } from '../support/as.ts';
import { countBy } from '../support/directly.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

describe.each(dialects)('administration, on %s', (dialect) => {
  let app: TestApp;
  let people: Record<Who, Caller>;
  beforeAll(async () => {
    app = await startApp(dialect);
    people = Object.fromEntries(
      await Promise.all(everyProfile.map(async (who) => [who, await as(app.url, who)] as const)),
    ) as Record<Who, Caller>;
  });
  afterAll(() => app.stop());

  const problem = ({ body }: Json) => body.error.problems[0];
  const boss = () => people.superAdmin;

  test('1: access to the section "Administration" and everything in it is limited to account administrators', async () => {
    const paths = [
      '/api/professionals',
      '/api/bundles',
      '/api/company',
      '/api/audit-events',
      '/api/outbox',
      '/api/professionals/5/departure',
    ];
    for (const path of paths) {
      const statuses = await Promise.all(
        everyProfile.map(async (who) => [who, (await people[who].get(path)).status]),
      );
      expect({ path, ...Object.fromEntries(statuses) }).toEqual({
        path,
        superAdmin: 200,
        branchAdmin: path.endsWith('departure') ? 404 : 200,
        manager: 403,
        employee: 403,
        readOnly: 403,
      });
    }
    expect((await people.branchAdmin.get('/api/branches')).body.data.map(({ id }: Json) => id)).toEqual([2]);
    for (const who of ['branchAdmin', 'manager', 'employee', 'readOnly'] as const) {
      expect((await people[who].patch('/api/company', { name: 'X' }, ifMatch(1))).status).toBe(403);
      expect((await people[who].post('/api/branches', { name: 'X' })).status).toBe(403);
      expect((await people[who].get('/api/branches/2/use')).status).toBe(403);
      expect((await people[who].post('/api/branches/2/move', { to: 1 })).status).toBe(403);
    }
  });

  test('the company’s name, zone, week and language change for everybody at their next request', async () => {
    const { data } = (await boss().get('/api/company')).body;
    const used = await countBy(
      app.database,
      "select count(*) from professionals where company_id = 1 and state = 'active' and profile <> 'readOnly'",
    );
    expect(data).toMatchObject({ name: 'Clinique Boréale', seatsUsed: used, _can: { edit: true } });
    expect((await people.branchAdmin.get('/api/company')).body.data._can.edit).toBe(false);
    const change = {
      name: 'Clinique Australe',
      timeZone: 'America/Halifax',
      weekStart: 1,
      language: 'en',
      managersMayCreateGroups: true,
      noFollowUpDays: 45,
    };
    expect((await boss().patch('/api/company', change)).status).toBe(428);
    const changed = await boss().patch('/api/company', change, ifMatch(data.version));
    expect(changed.body.data).toMatchObject({ ...change, version: data.version + 1 });
    const stale = await boss().patch('/api/company', change, ifMatch(data.version));
    expect([stale.status, stale.body.current.name]).toEqual([412, 'Clinique Australe']);
    const session = (await people.manager.get('/api/session')).body;
    expect(session.company).toMatchObject({ name: 'Clinique Australe', timeZone: 'America/Halifax' });
    expect(session.permissions).toContain('groups.create');
    const wrong = await boss().patch('/api/company', { timeZone: 'Mars/Base' }, ifMatch(data.version + 1));
    expect(problem(wrong)).toEqual({ path: ['timeZone'], code: 'notAZone' });
    expect((await boss().patch('/api/company', { seatsAllowed: 99 }, ifMatch(data.version + 1))).status).toBe(
      400,
    );
    const { name, timeZone, weekStart, language, managersMayCreateGroups, noFollowUpDays } = data;
    const back = { name, timeZone, weekStart, language, managersMayCreateGroups, noFollowUpDays };
    expect((await boss().patch('/api/company', back, ifMatch(data.version + 1))).status).toBe(200);
    const [event] = (await boss().get('/api/audit-events?sort=-id&size=1')).body.data;
    expect([event.resource, event.changes.name]).toEqual([
      'company',
      { before: 'Clinique Australe', after: 'Clinique Boréale' },
    ]);
  });

  test('165: the company says which taxes stand on new invoices: each once, changed by super administrators alone', async () => {
    const { data } = (await boss().get('/api/company')).body;
    const qst = { name: 'QST', number: null, rate: 9.975 };
    const put = (taxes: object[]) => boss().patch('/api/company', { taxes }, ifMatch(data.version));
    expect((await people.branchAdmin.patch('/api/company', { taxes: [] }, ifMatch(1))).status).toBe(403);
    expect(problem(await put([qst, qst]))).toEqual({ path: ['taxes'], code: 'taxTwice' });
    expect(problem(await put([{ ...qst, rate: 101 }]))).toMatchObject({ path: ['taxes', 0, 'rate'] });
    expect((await put([qst])).body.data.taxes).toEqual([qst]);
    expect((await boss().get('/api/clients/7/balance')).body.data.taxes).toEqual([qst]);
    await boss().patch('/api/company', { taxes: data.taxes }, ifMatch(data.version + 1));
    expect((await boss().get('/api/company')).body.data.taxes).toEqual(data.taxes);
  });

  test('166: administrators say what is measured; what is put away is no longer offered, and its values stay', async () => {
    const said = { name: 'Force de préhension', unit: 'kg', normLow: 20 };
    for (const who of ['manager', 'employee', 'readOnly'] as const)
      expect((await people[who].post('/api/measurement-definitions', said)).status).toBe(403);
    const { data: kind } = (await boss().post('/api/measurement-definitions', said)).body;
    const second = await boss().post('/api/measurement-definitions', { name: 'force de PREHENSION' });
    expect([second.status, problem(second)]).toEqual([409, { path: ['name'], code: 'taken' }]);
    const value = { clientId: 7, definitionId: kind.id, value: 31.5 };
    const { data: measured } = (await boss().post('/api/measurements', value)).body;
    const path = `/api/measurement-definitions/${kind.id}`;
    expect(problem(await boss().patch(path, { normHigh: 10 }, ifMatch(1)))).toEqual({
      path: ['normHigh'],
      code: 'emptyRange',
    });
    const away = await boss().patch(path, { name: said.name, archived: true }, ifMatch(1));
    expect([away.status, away.body.data.archived]).toEqual([200, true]);
    const offered = (await boss().get('/api/measurement-definitions?size=200')).body.data;
    expect(offered.map(({ id }: Json) => id)).not.toContain(kind.id);
    expect((await boss().get(`/api/measurements/${measured.id}`)).body.data.definition).toEqual({
      id: kind.id,
      label: said.name,
    });
  });

  test('39, 42: a branch in use stays open until its people and all else are moved, and its past stays its own', async () => {
    const created = (await boss().post('/api/branches', { name: 'Repentigny' })).body.data;
    const { data: branch } = (await boss().get('/api/branches/3')).body;
    const use = (await boss().get('/api/branches/3/use')).body.data;
    expect(use.clients).toBe(
      await countBy(
        app.database,
        "select count(*) from clients where branch_id = 3 and state = 'active' and company_id = 1",
      ),
    );
    const close = (version: number) => boss().patch('/api/branches/3', { active: false }, ifMatch(version));
    const refused = await close(branch.version);
    expect([refused.status, problem(refused)]).toEqual([
      409,
      { path: ['active'], code: 'branchInUse', params: use },
    ]);
    const past = () =>
      countBy(app.database, "select count(*) from appointments where branch_id = 3 and state = 'attended'");
    const before = await past();
    for (const to of [3, 99_999_999])
      expect(problem(await boss().post('/api/branches/3/move', { to }))).toEqual({
        path: ['to'],
        code: 'unknownReference',
      });
    const moved = await boss().post('/api/branches/3/move', { to: created.id, deactivate: true });
    expect(moved.body.data.moved).toEqual(use);
    expect((await boss().get('/api/branches/3')).body.data.active).toBe(false);
    expect((await boss().get(`/api/branches/${created.id}/use`)).body.data).toEqual(use);
    expect(Object.values((await boss().get('/api/branches/3/use')).body.data)).toEqual([0, 0, 0, 0, 0]);
    expect(await past()).toBe(before);
    const client = { firstName: 'A', lastName: 'B', branchId: 3 };
    expect(problem(await boss().post('/api/clients', client))).toEqual({
      path: ['branchId'],
      code: 'unknownReference',
    });
    const etienne = (await boss().get('/api/professionals/7')).body.data;
    expect(etienne.branchIds).toEqual([created.id]);
    expect((await boss().delete('/api/branches/3', ifMatch(branch.version + 1))).status).toBe(409);
    expect((await boss().delete('/api/branches/1', ifMatch(1))).status).toBe(409);
  });

  test('10: what a bundle turns off is gone from rights, lists, reports and the catalog of whoever has it, at once', async () => {
    const features = { programs: false, reports: false, billing: false, groups: false };
    const bundle = (await boss().post('/api/bundles', { name: 'Nu', features })).body.data;
    expect(bundle).toMatchObject({ features, accounts: 0 });
    const rights = async () => (await people.employee.get('/api/session')).body.permissions as string[];
    const sources = async () =>
      (await people.employee.get('/api/reports/catalog')).body.sources.map(({ name }: Json) => name);
    const before = { rights: await rights(), sources: await sources() };
    expect(before.rights).toEqual(expect.arrayContaining(['groups.list', 'templates.list', 'reports.run']));
    const { version } = (await boss().get('/api/professionals/5')).body.data;
    await boss().patch('/api/professionals/5', { bundleId: bundle.id }, ifMatch(version));

    expect((await rights()).filter((right) => /^(groups|templates|reports|boards)\./.test(right))).toEqual(
      [],
    );
    const off = ['groups', 'memberships', 'templates', 'programs', 'reports', 'boards', 'clientInvoices'];
    expect((await sources()).filter((name: string) => off.includes(name))).toEqual([]);
    for (const path of ['groups', 'templates', 'reports', 'boards', 'memberships'])
      expect([path, (await people.employee.get(`/api/${path}`)).status]).toEqual([path, 403]);
    const report = { v: 2, source: 'clients', filter: { combinator: 'and', rules: [] } };
    expect((await people.employee.post('/api/reports/run', { definition: report })).status).toBe(403);
    expect((await people.employee.get('/api/clients')).status).toBe(200);
    const through = encodeURIComponent(
      JSON.stringify({
        combinator: 'and',
        rules: [{ field: 'memberships.count', operator: '>', value: 0 }],
      }),
    );
    expect((await people.employee.get(`/api/clients?filter=${through}`)).status).toBe(400);

    const used = await boss().delete(`/api/bundles/${bundle.id}`, ifMatch(1));
    expect([used.status, problem(used)]).toEqual([
      409,
      { path: [], code: 'bundleInUse', params: { accounts: 1 } },
    ]);
    const on = { programs: true, reports: true, billing: true, groups: true };
    await boss().patch(`/api/bundles/${bundle.id}`, { features: on }, ifMatch(1));
    expect({ rights: await rights(), sources: await sources() }).toEqual(before);
    await boss().patch('/api/professionals/5', { bundleId: null }, ifMatch(version + 1));
    expect({ rights: await rights(), sources: await sources() }).toEqual(before);
    expect((await boss().delete(`/api/bundles/${bundle.id}`, ifMatch(2))).status).toBe(204);
  });

  test('2: note that a company can have more than one administrator', async () => {
    const { data } = (await boss().get('/api/professionals?size=200')).body;
    expect(data.filter(({ profile }: Json) => profile === 'superAdmin').length).toBeGreaterThan(1);
    const other = data.find(({ profile, state }: Json) => profile === 'employee' && state === 'active');
    const raised = await boss().patch(
      `/api/professionals/${other.id}`,
      { profile: 'superAdmin' },
      ifMatch(other.version),
    );
    expect(raised.body.data.profile).toBe('superAdmin');
  });
});
