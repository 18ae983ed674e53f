import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, type Caller, everyProfile, ifMatch, listPath, type Who } from '../support/as.ts';
import { countBy } from '../support/directly.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

/** Whose rows each demo sign-in may see, said once more in plain SQL. */
const inFile = (id: number) =>
  `id in (select client_id from client_professionals where professional_id = ${id} and state = 'active')`;
const clientsOf: Record<Who, string> = {
  superAdmin: 'true',
  branchAdmin: `(branch_id = 2 or ${inFile(3)})`,
  manager: `(branch_id = 1 or ${inFile(4)})`,
  employee: inFile(5),
  readOnly: inFile(6),
};
const groupOf = (id: number) =>
  `(responsible_id = ${id} or id in (select group_id from group_professionals where professional_id = ${id}))`;
const groupsOf: Record<Who, string> = {
  superAdmin: 'true',
  branchAdmin: `(branch_id = 2 or ${groupOf(3)})`,
  manager: `(branch_id = 1 or ${groupOf(4)})`,
  employee: groupOf(5),
  readOnly: groupOf(6),
};

describe.each(dialects)('row scope on %s', (dialect) => {
  let app: TestApp;
  let people: Record<Who, Caller>;
  beforeAll(async () => {
    app = await startApp(dialect);
    people = Object.fromEntries(
      await Promise.all(everyProfile.map(async (who) => [who, await as(app.url, who)])),
    ) as Record<Who, Caller>;
  });
  afterAll(() => app.stop());

  const clients = (who: Who, where = 'true') =>
    countBy(
      app.database,
      `select count(*) from clients where company_id = 1 and state <> 'deleted' and ${clientsOf[who]} and ${where}`,
    );

  test.each(everyProfile)(
    '%s sees the same clients in the grid, by search, by filter, and in a report',
    async (who) => {
      const expected = await clients(who);
      expect((await people[who].get('/api/clients?size=1')).body.total).toBe(expected);
      const run = (definition: object) => people[who].post('/api/reports/run', { definition });
      const all = { v: 2, source: 'clients', filter: { combinator: 'and', rules: [] } };
      expect((await run({ ...all, measures: [{ id: 'n', measure: 'count' }] })).body.rows).toEqual([
        [expected],
      ]);
      expect((await run({ ...all, columns: [{ field: 'fullName' }] })).body.total).toBe(expected);
      const byBranch = await run({
        ...all,
        groupBy: [{ id: 'b', field: 'branchId' }],
        measures: [{ id: 'n', measure: 'count' }],
      });
      expect(byBranch.body.rows.reduce((sum: number, row: number[]) => sum + Number(row[1]), 0)).toBe(
        expected,
      );
      const searched = await people[who].get('/api/clients?q=tremblay&size=200');
      expect(searched.body.total).toBe(await clients(who, "search like '%tremblay%'"));
      const filtered = await people[who].get(
        listPath('clients', {
          size: 1,
          filter: {
            combinator: 'or',
            rules: [
              { field: 'id', operator: '>', value: 0 },
              { field: 'state', operator: '=', value: 'active' },
            ],
          },
        }),
      );
      expect(filtered.body.total).toBe(expected);
    },
  );

  test.each(everyProfile)('%s opens a client within the scope and gets 404 outside it', async (who) => {
    const rows = await app.database.readers.raw(
      `select id, ${clientsOf[who]} as mine from clients where company_id = 1 and state <> 'deleted' order by id`,
    );
    const all: { id: number; mine: unknown }[] = Array.isArray(rows) ? rows : rows.rows;
    for (const { id, mine } of all.filter((_, index) => index % 25 === 0)) {
      expect({ id, status: (await people[who].get(`/api/clients/${id}`)).status }).toEqual({
        id,
        status: Number(mine) === 1 || mine === true ? 200 : 404,
      });
    }
  });

  test.each(everyProfile)('%s sees only own groups, and memberships of those alone', async (who) => {
    expect((await people[who].get('/api/groups?size=1')).body.total).toBe(
      await countBy(app.database, `select count(*) from groups where company_id = 1 and ${groupsOf[who]}`),
    );
    const memberships = await countBy(
      app.database,
      `select count(*) from group_members where group_id in (select id from groups where company_id = 1 and ${groupsOf[who]})`,
    );
    expect((await people[who].get('/api/memberships?size=1')).body.total).toBe(memberships);
  });

  test('a group that one may not see leaves no trace in any filter or count over its members', async () => {
    const hidden = await app.database
      .readers('groups')
      .where({ company_id: 1 })
      .whereNotIn('id', app.database.readers('groups').whereRaw(groupsOf.employee).select('id'))
      .select('id');
    const mine = await app.database
      .readers('client_professionals')
      .where({ professional_id: 5, state: 'active' })
      .select('client_id');
    const member = await app.database
      .readers('group_members')
      .whereIn(
        'group_id',
        hidden.map(({ id }) => id),
      )
      .whereIn(
        'client_id',
        mine.map(({ client_id }) => client_id),
      )
      .first();
    const ask = async (rule: object) =>
      (
        await people.employee.get(
          listPath('clients', { size: 200, filter: { combinator: 'and', rules: [rule] } }),
        )
      ).body.data.map(({ id }: { id: number }) => id);
    const inHidden = await ask({
      field: 'memberships',
      operator: '=',
      match: { mode: 'some' },
      value: { combinator: 'and', rules: [{ field: 'groupId', operator: '=', value: member.group_id }] },
    });
    expect(inHidden).toEqual([]);
    const before = await ask({
      field: 'memberships',
      operator: '=',
      match: { mode: 'none' },
      value: { combinator: 'and', rules: [] },
    });
    await app.database
      .writer('group_members')
      .whereIn(
        'group_id',
        hidden.map(({ id }) => id),
      )
      .delete();
    expect(
      await ask({
        field: 'memberships',
        operator: '=',
        match: { mode: 'none' },
        value: { combinator: 'and', rules: [] },
      }),
    ).toEqual(before);
  });

  test('"just me" notes are their author’s and the super administrators’; drafts are their author’s', async () => {
    const ids = async (who: Who) => new Set((await allIds(people[who], 'interventions')).map(Number));
    const [employee, boss] = [await ids('employee'), await ids('superAdmin')];
    const secret = await app.database
      .readers('interventions')
      .where({ company_id: 1, visibility: 'justMe' })
      .whereNot({ author_id: 5 })
      .select('id');
    const drafts = await app.database
      .readers('interventions')
      .where({ company_id: 1, published: 0 })
      .whereNot({ author_id: 5 })
      .select('id');
    expect(secret.length).toBeGreaterThan(3);
    for (const { id } of [...secret, ...drafts]) expect(employee.has(id)).toBe(false);
    for (const { id } of secret) expect(boss.has(id)).toBe(true);
  });

  test('a branch administrator administers own branches only, and nobody above', async () => {
    const { data } = (await people.branchAdmin.get('/api/professionals?size=200')).body;
    for (const person of data)
      expect(person.id === 3 || person.branches.some(({ id }: { id: number }) => id === 2)).toBe(true);
    const other = await app.database
      .readers('professionals')
      .where({ company_id: 1 })
      .whereNotIn(
        'id',
        data.map(({ id }: { id: number }) => id),
      )
      .first('id');
    expect((await people.branchAdmin.get(`/api/professionals/${other.id}`)).status).toBe(404);
    expect(
      (
        await people.branchAdmin.get(
          `/api/professionals/${other.id}/statistics?from=2026-11-01&to=2026-11-30`,
        )
      ).status,
    ).toBe(404);
    const raised = await people.branchAdmin.post('/api/professionals', {
      firstName: 'A',
      lastName: 'B',
      email: 'rise@x.example',
      profile: 'superAdmin',
      branchIds: [2],
    });
    expect(raised.status).toBe(403);
    const boss = data.find(({ profile }: { profile: string }) => profile === 'superAdmin');
    if (boss)
      expect(
        (
          await people.branchAdmin.patch(
            `/api/professionals/${boss.id}`,
            { title: 'x' },
            ifMatch(boss.version),
          )
        ).status,
      ).toBe(403);
    const away = await people.branchAdmin.post('/api/clients', {
      firstName: 'A',
      lastName: 'B',
      branchId: 1,
    });
    expect(away.status).toBe(400);
  });

  test('an employee’s new client is theirs, and they assign nobody else', async () => {
    const created = await people.employee.post('/api/clients', {
      firstName: 'Nouvelle',
      lastName: 'Cliente',
      branchId: 1,
    });
    expect(created.body.data).toMatchObject({
      responsibleId: 5,
      activeStakeholders: 1,
      state: 'active',
      hasAccess: false,
    });
    expect(
      (
        await people.employee.post('/api/clients', {
          firstName: 'A',
          lastName: 'B',
          branchId: 1,
          responsibleId: 4,
        })
      ).status,
    ).toBe(403);
    expect(
      (await people.employee.patch(`/api/clients/${created.body.data.id}`, { responsibleId: 4 }, ifMatch(1)))
        .status,
    ).toBe(403);
    const assigned = await people.manager.patch(
      `/api/clients/${created.body.data.id}`,
      { responsibleId: 4 },
      ifMatch(1),
    );
    expect(assigned.body.data).toMatchObject({ responsibleId: 4, activeStakeholders: 2 });
  });

  test('names of the other company occur in nothing that anybody here receives', async () => {
    const foreign = await app.database
      .readers('clients')
      .where({ company_id: 2 })
      .select('last_name', 'email');
    for (const who of everyProfile) {
      const answers = await Promise.all(
        [
          'clients',
          'professionals',
          'colleagues',
          'groups',
          'templates',
          'appointments',
          'interventions',
          'stakeholders',
          'memberships',
          'audit-events',
          'reports',
        ].map((name) => people[who].get(`/api/${name}?size=200`)),
      );
      const bytes = JSON.stringify(answers.map(({ body }) => body));
      for (const { email } of foreign.filter((row) => row.email)) expect(bytes).not.toContain(email);
    }
  });
});

async function allIds(person: Caller, resource: string): Promise<unknown[]> {
  const ids: unknown[] = [];
  for (let page = 1; ; page += 1) {
    const { data, total } = (await person.get(`/api/${resource}?size=200&page=${page}&sort=id`)).body;
    ids.push(...data.map(({ id }: { id: number }) => id));
    if (ids.length >= total) return ids;
  }
}
