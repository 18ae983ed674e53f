import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anonymous,
  as,
  type Caller,
  everyProfile,
  ifMatch,
  type Json,
  listPath,
  type Who,
} from '../support/as.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const [camille, leaver] = [5, 8];
const everybody = 200;

describe.each(dialects)('what was promised to administrators, on %s', (dialect) => {
  let app: TestApp;
  let people: Record<Who, Caller>;
  let branchAdmin: number;
  beforeAll(async () => {
    app = await startApp(dialect);
    people = Object.fromEntries(
      await Promise.all(everyProfile.map(async (who) => [who, await as(app.url, who)] as const)),
    ) as Record<Who, Caller>;
    branchAdmin = (await people.branchAdmin.get('/api/me')).body.data.id;
  });
  afterAll(() => app.stop());

  const idsOf = async (who: Who, resource: string, rules: Json[] = []) => {
    const filter = { combinator: 'and', rules };
    const ids: number[] = [];
    for (let page = 1; ; page += 1) {
      const { data, total } = (await people[who].get(listPath(resource, { page, size: everybody, filter })))
        .body;
      ids.push(...data.map(({ id }: Json) => id));
      if (page * everybody >= total) return ids.toSorted((one, other) => one - other);
    }
  };
  const stored = async (sql: string, bindings: (string | number)[] = []): Promise<number[]> => {
    const answer = await app.database.readers.raw(sql, bindings);
    const rows: { id: number }[] = dialect === 'sqlite' ? answer : answer.rows;
    return rows.map(({ id }) => Number(id)).toSorted((one, other) => one - other);
  };

  test('3, 30: Administration lists the company’s professionals, all of them and nobody else’s', async () => {
    expect(await idsOf('superAdmin', 'professionals')).toEqual(
      await stored('select id from professionals where company_id = 1'),
    );
    for (const id of await stored('select id from professionals where company_id = 2'))
      expect((await people.superAdmin.get(`/api/professionals/${id}`)).status).toBe(404);
  });

  test('4: a branch administrator sees in Administration only professionals, clients and groups of own branches', async () => {
    const own = 'select branch_id from professional_branches where professional_id = ?';
    expect(await idsOf('branchAdmin', 'professionals')).toEqual(
      await stored(
        `select distinct p.id as id from professionals p join professional_branches b on b.professional_id = p.id
          where p.company_id = 1 and b.branch_id in (${own})`,
        [branchAdmin],
      ),
    );
    expect(await idsOf('branchAdmin', 'clients')).toEqual(
      await stored(
        `select c.id as id from clients c where c.company_id = 1 and c.state <> 'deleted' and (c.branch_id in (${own}) or exists
          (select 1 from client_professionals l where l.client_id = c.id and l.professional_id = ? and l.state = 'active'))`,
        [branchAdmin, branchAdmin],
      ),
    );
    const groups = await stored(`select id from groups where branch_id not in (${own}) and company_id = 1`, [
      branchAdmin,
    ]);
    const seen = await idsOf('branchAdmin', 'groups');
    const helps = await stored(
      'select group_id as id from group_professionals where professional_id = ? union select id from groups where responsible_id = ?',
      [branchAdmin, branchAdmin],
    );
    expect(seen.filter((id) => groups.includes(id) && !helps.includes(id))).toEqual([]);
  });

  test('9: adding asks for a profile, one of the five', async () => {
    const add = (email: string, more: object) =>
      people.superAdmin.post('/api/professionals', {
        firstName: 'Nadia',
        lastName: 'Roy',
        email,
        branchIds: [2],
        ...more,
      });
    for (const profile of everyProfile)
      expect([profile, (await add(`${profile}@nine.example`, { profile })).status]).toEqual([profile, 201]);
    for (const more of [{}, { profile: 'owner' }, { profile: null }]) {
      const { status, body } = await add('none@nine.example', more);
      expect([status, body.error.problems[0].path]).toEqual([400, ['profile']]);
    }
  });

  test('16: deleting asks what to do with the person’s clients, and does nothing before that is said', async () => {
    for (const [body, path] of [
      [{}, ['clients']],
      [{ clients: 'forget' }, ['clients']],
      [{ clients: 'transfer' }, ['to']],
    ] as const) {
      const answer = await people.superAdmin.post(`/api/professionals/${leaver}/departure`, body);
      expect([answer.status, answer.body.error.problems[0].path]).toEqual([400, path]);
    }
    expect((await people.superAdmin.get(`/api/professionals/${leaver}`)).body.data.state).toBe('active');
  });

  test('20, 22: whoever else follows a client still sees the file unchanged, and who comes back gets notes, programs and all', async () => {
    const [client] = await stored(
      `select min(l.client_id) as id from client_professionals l where l.professional_id = ? and l.state = 'active'
        and exists (select 1 from clients c where c.id = l.client_id and c.state = 'active')`,
      [leaver],
    );
    await people.superAdmin.post(`/api/clients/${client}/stakeholders`, { professionalId: camille });
    const file = async () => {
      const seen = (await people.employee.get(`/api/clients/${client}`)).body.data;
      const rule = { field: 'clientId', operator: '=', value: client };
      const { version, updatedAt, responsible, responsibleId, activeStakeholders, _can, ...same } = seen;
      return [
        same,
        await idsOf('employee', 'interventions', [rule]),
        await idsOf('employee', 'programs', [rule]),
      ];
    };
    const own = async () => ({
      notes: await stored('select id from interventions where author_id = ?', [leaver]),
      programs: await stored('select id from programs where author_id = ?', [leaver]),
      files: await stored(
        "select client_id as id from client_professionals where professional_id = ? and state = 'active'",
        [leaver],
      ),
    });
    const [fileBefore, ownBefore] = [await file(), await own()];
    expect(ownBefore.files.length).toBeGreaterThan(10);
    expect(
      (await people.superAdmin.post(`/api/professionals/${leaver}/departure`, { clients: 'archive' })).status,
    ).toBe(200);
    expect(await file()).toEqual(fileBefore);
    expect((await own()).files).toEqual([]);
    expect((await people.superAdmin.post(`/api/professionals/${leaver}/reactivate`)).status).toBe(200);
    expect(await own()).toEqual(ownBefore);
    expect(await file()).toEqual(fileBefore);
  });

  test('26, 27: a super administrator changes the profile of anybody, administrators included; who runs a branch raises nobody above', async () => {
    for (const profile of ['employee', 'superAdmin', 'branchAdmin']) {
      const path = `/api/professionals/${branchAdmin}`;
      const { version } = (await people.superAdmin.get(path)).body.data;
      const changed = await people.superAdmin.patch(path, { profile }, ifMatch(version));
      expect([changed.status, changed.body.data.profile]).toEqual([200, profile]);
    }
    people.branchAdmin = await as(app.url, 'branchAdmin');
    const [colleague] = (await idsOf('branchAdmin', 'professionals')).filter((id) => id !== branchAdmin);
    const path = `/api/professionals/${colleague}`;
    const { version } = (await people.branchAdmin.get(path)).body.data;
    const raised = await people.branchAdmin.patch(path, { profile: 'superAdmin' }, ifMatch(version));
    expect(raised.status).toBe(403);
  });

  test('39, 40: a professional and a group have a branch, which an administrator changes', async () => {
    const path = `/api/professionals/${camille}`;
    const { version, branchIds } = (await people.superAdmin.get(path)).body.data;
    const moved = await people.superAdmin.patch(path, { branchIds: [2] }, ifMatch(version));
    expect([moved.status, moved.body.data.branchIds]).toEqual([200, [2]]);
    await people.superAdmin.patch(path, { branchIds }, ifMatch(version + 1));
    const made = await people.superAdmin.post('/api/groups', {
      title: 'Du matin',
      responsibleId: 1,
      branchId: 2,
    });
    expect([made.status, made.body.data.branchId]).toEqual([201, 2]);
  });

  test('45: a super administrator lists and opens all clients of the company, also those of others', async () => {
    const all = await stored("select id from clients where company_id = 1 and state <> 'deleted'");
    expect(await idsOf('superAdmin', 'clients')).toEqual(all);
    for (const id of all.filter((_, index) => index % 97 === 0))
      expect((await people.superAdmin.get(`/api/clients/${id}`)).status).toBe(200);
  });

  test('49, 50: an employee sees the files where active, a manager all clients of own branches too', async () => {
    const active = `exists (select 1 from client_professionals l where l.client_id = c.id and l.professional_id = ? and l.state = 'active')`;
    const seen = "select c.id as id from clients c where c.company_id = 1 and c.state <> 'deleted'";
    expect(await idsOf('employee', 'clients')).toEqual(await stored(`${seen} and ${active}`, [camille]));
    const manager = (await people.manager.get('/api/me')).body.data.id;
    expect(await idsOf('manager', 'clients')).toEqual(
      await stored(
        `${seen} and (${active} or c.branch_id in (select branch_id from professional_branches where professional_id = ?))`,
        [manager, manager],
      ),
    );
  });

  test('62: only professionals create client accounts; there is no way to sign up', async () => {
    const body = { firstName: 'Zoé', lastName: 'Libre', email: 'zoe@free.example' };
    expect((await anonymous(app.url).post('/api/clients', body)).status).toBe(401);
    expect((await people.readOnly.post('/api/clients', body)).status).toBe(403);
    const paths = Object.keys((await anonymous(app.url).get('/api/openapi.json')).body.paths);
    expect(paths.filter((path) => /sign-?up|register/i.test(path))).toEqual([]);
  });

  test('157, 158: an administrator creates custom reports, more specific than any quick statistic', async () => {
    const definition = {
      v: 2,
      source: 'clients',
      filter: {
        combinator: 'and',
        rules: [
          { field: 'state', operator: '=', value: 'active' },
          { field: 'branchId', operator: '=', value: 2 },
          { field: 'age', operator: '>=', value: 65 },
        ],
      },
      columns: [{ field: 'fullName' }],
    };
    const saved = await people.superAdmin.post('/api/reports', { name: 'Aînés de Laval', definition });
    expect(saved.status).toBe(201);
    const kept = (await people.superAdmin.get(`/api/reports/${saved.body.data.id}`)).body.data.definition;
    const run = await people.superAdmin.post('/api/reports/run', { definition: kept });
    expect(run.body.ids.toSorted((one: number, other: number) => one - other)).toEqual(
      await idsOf('superAdmin', 'clients', definition.filter.rules),
    );
  });
});
