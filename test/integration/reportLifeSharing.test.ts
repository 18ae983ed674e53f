import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, type Caller, everyProfile, ifMatch, signIn, type Who } from '../support/as.ts';
import { dialects } from '../support/places.ts';
import {
  activeClients,
  eventsOf,
  kept,
  reload,
  shareWith,
  withBranch,
  withCompany,
  withPerson,
} from '../support/savedReports.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const ids: Record<Who, number> = { superAdmin: 1, branchAdmin: 3, manager: 4, employee: 5, readOnly: 6 };
/** Of the branch of the manager, of Laval, gone, and of another company. */
const nearby = 5;
const elsewhere = 3;
const gone = 9;
const foreign = 21;

describe.each(dialects)('sharing a report on %s', (dialect) => {
  let app: TestApp;
  let people: Record<Who, Caller>;
  let stranger: Caller;
  beforeAll(async () => {
    app = await startApp(dialect);
    const callers = await Promise.all(
      everyProfile.map(async (who) => [who, await as(app.url, who)] as const),
    );
    people = Object.fromEntries(callers) as Record<Who, Caller>;
    stranger = await signIn(app.url, 'super@other.example');
    await app.database.writer('professional_branches').where({ professional_id: ids.readOnly }).delete();
    await app.database.writer('professional_branches').insert({
      company_id: 1,
      professional_id: ids.readOnly,
      branch_id: 1,
    });
  });
  afterAll(() => app.stop());

  const branchOf = async (professionalId: number): Promise<number[]> =>
    (await app.database.readers('professional_branches').where({ professional_id: professionalId })).map(
      ({ branch_id }) => branch_id,
    );

  const sees = async (who: Who, id: number) => {
    const one = await people[who].get(`/api/reports/${id}`);
    const listed = (await people[who].get('/api/reports?size=200')).body.data;
    expect(listed.some((row: { id: number }) => row.id === id)).toBe(one.status === 200);
    expect((await people[who].get(`/api/reports/${id}/run`)).status).toBe(one.status);
    return one.status === 200;
  };
  const seers = async (id: number) => {
    const seen = await Promise.all(everyProfile.map((who) => sees(who, id)));
    return everyProfile.filter((_, index) => seen[index]);
  };

  test('nobody but its owner sees a report that is not shared, not even a super administrator', async () => {
    expect(await seers((await kept(people.employee)).id)).toEqual(['employee']);
    expect(await seers((await kept(people.manager)).id)).toEqual(['manager']);
  });

  test('shared with the company it is seen by everybody there and by nobody elsewhere, each with own rows', async () => {
    const { id } = await kept(people.superAdmin);
    expect((await shareWith(people.superAdmin, id, [withCompany()])).status).toBe(200);
    expect(await seers(id)).toEqual(everyProfile);
    expect((await stranger.get(`/api/reports/${id}`)).status).toBe(404);
    expect((await stranger.get(`/api/reports/${id}/run`)).status).toBe(404);
    for (const who of everyProfile) {
      const shared = (await people[who].get(`/api/reports/${id}/run`)).body.rows;
      const own = (await people[who].post('/api/reports/run', { definition: activeClients })).body.rows;
      expect({ who, rows: shared }).toEqual({ who, rows: own });
    }
  });

  test('shared with a branch it is seen by who works there, and no more by who has moved away', async () => {
    const { id } = await kept(people.superAdmin);
    await shareWith(people.superAdmin, id, [withBranch(2)]);
    const there = await Promise.all(everyProfile.map(async (who) => (await branchOf(ids[who])).includes(2)));
    expect(await seers(id)).toEqual(everyProfile.filter((_, index) => there[index]));
    const links = app.database.writer('professional_branches');
    const away = { professional_id: ids.branchAdmin, branch_id: 2 };
    await links.clone().where(away).delete();
    expect(await sees('branchAdmin', id)).toBe(false);
    await links.clone().insert({ company_id: 1, ...away });
    expect(await sees('branchAdmin', id)).toBe(true);
  });

  test('shared with one person it is seen by that person alone, and withdrawn it is gone at once', async () => {
    const { id } = await kept(people.manager);
    await shareWith(people.manager, id, [withPerson(nearby)]);
    expect(await seers(id)).toEqual(['manager', 'employee']);
    expect((await shareWith(people.manager, id, [])).body.data).toEqual([]);
    expect(await seers(id)).toEqual(['manager']);
  });

  test('who may only see it changes nothing; who may edit it changes what it says, and not with whom it is shared', async () => {
    const { id } = await kept(people.manager);
    await shareWith(people.manager, id, [withPerson(nearby)]);
    expect((await reload(people.employee, id))._can).toEqual({ edit: false, delete: false, share: false });
    const change = { description: 'Autrement' };
    expect((await people.employee.patch(`/api/reports/${id}`, change, ifMatch(2))).status).toBe(403);
    await shareWith(people.manager, id, [withPerson(nearby, 'edit'), withPerson(ids.readOnly, 'edit')]);
    expect((await reload(people.employee, id))._can).toEqual({ edit: true, delete: false, share: false });
    expect((await people.employee.patch(`/api/reports/${id}`, change, ifMatch(3))).status).toBe(200);
    expect((await people.employee.delete(`/api/reports/${id}`, ifMatch(4))).status).toBe(403);
    expect((await people.employee.post(`/api/reports/${id}/archive`, { on: true }, ifMatch(4))).status).toBe(
      403,
    );
    expect((await shareWith(people.employee, id, [])).status).toBe(403);
    expect((await people.employee.get(`/api/reports/${id}/shares`)).status).toBe(403);
    expect((await reload(people.employee, id)).shares).toBeNull();
    expect((await people.readOnly.patch(`/api/reports/${id}`, change, ifMatch(4))).status).toBe(403);
    expect((await reload(people.manager, id))._can).toEqual({ edit: true, delete: true, share: true });
  });

  test('an editor whose share is withdrawn between reading and writing writes nothing', async () => {
    const { id } = await kept(people.manager);
    await shareWith(people.manager, id, [withPerson(nearby, 'edit')]);
    const { version } = await reload(people.employee, id);
    await shareWith(people.manager, id, []);
    const change = await people.employee.patch(`/api/reports/${id}`, { name: 'Volé' }, ifMatch(version));
    expect(change.status).toBe(404);
    expect((await reload(people.manager, id)).name).toBe('Clients actifs');
  });

  test('a super administrator takes care of whatever is in sight, and of what those have left behind who have gone', async () => {
    const { id } = await kept(people.manager);
    await shareWith(people.manager, id, [withPerson(ids.superAdmin)]);
    expect((await reload(people.superAdmin, id))._can).toEqual({ edit: true, delete: true, share: true });
    expect((await shareWith(people.superAdmin, id, [withCompany()])).status).toBe(200);
    expect(await seers(id)).toEqual(everyProfile);
    await app.database.writer('reports').where({ id }).update({ owner_id: gone });
    await shareWith(people.superAdmin, id, []);
    expect(await seers(id)).toEqual(['superAdmin']);
  });

  test('a manager shares with own branches and who works there; a super administrator with everybody', async () => {
    const { id } = await kept(people.manager);
    const refused = await shareWith(people.manager, id, [withPerson(nearby), withCompany()]);
    expect([refused.status, refused.body.error.problems]).toEqual([
      403,
      [{ path: ['shares', 1, 'to'], code: 'notAllowed' }],
    ]);
    expect((await shareWith(people.manager, id, [withBranch(1), withPerson(nearby)])).status).toBe(200);
    const { id: own } = await kept(people.superAdmin);
    const all = [withCompany(), withBranch(3), withPerson(elsewhere)];
    expect((await shareWith(people.superAdmin, own, all)).status).toBe(200);
  });

  test('somebody elsewhere, gone, of another company or nobody at all: the same refusal, which tells nothing', async () => {
    const { id } = await kept(people.manager);
    const answers = await Promise.all(
      [elsewhere, gone, foreign, 99_999_999].map((each) => shareWith(people.manager, id, [withPerson(each)])),
    );
    const branches = await Promise.all(
      [2, 4, 99_999_999].map((each) => shareWith(people.manager, id, [withBranch(each)])),
    );
    const said = [...answers, ...branches].map(({ status, body }) => ({
      status,
      error: { ...body.error, requestId: '' },
    }));
    for (const each of said) expect(each).toEqual(said[0]);
    expect(said[0]).toMatchObject({
      status: 400,
      error: { problems: [{ path: ['shares', 0, 'to'], code: 'unknownReference' }] },
    });
    const shares = await app.database.readers('report_shares').where({ report_id: id });
    expect(shares).toEqual([]);
  });

  test('a foreign company can neither share nor be shared with, and cannot even be stored', async () => {
    const { id } = await kept(people.superAdmin);
    await shareWith(people.superAdmin, id, [withCompany()]);
    for (const answer of [
      await stranger.post(`/api/reports/${id}/share`, { shares: [] }, ifMatch(2)),
      await stranger.get(`/api/reports/${id}/shares`),
      await stranger.get(`/api/reports/${id}/versions`),
      await stranger.post(`/api/reports/${id}/favourite`, { on: true }),
      await stranger.post(`/api/reports/${id}/archive`, { on: true }, ifMatch(2)),
      await stranger.post(`/api/reports/${id}/restore`, { version: 1 }, ifMatch(2)),
      await stranger.post(`/api/reports/${id}/preview-share`, { professionalId: 1 }),
    ])
      expect(answer.status).toBe(404);
    const theirs = { report_id: id, audience: 'person', professional_id: foreign, access: 'view' };
    for (const company_id of [1, 2])
      await expect(app.database.writer('report_shares').insert({ company_id, ...theirs })).rejects.toThrow();
  });

  test('the list is replaced as a whole, names its people, keeps what was there, and refuses doubles and the owner', async () => {
    const { id } = await kept(people.manager);
    await shareWith(people.manager, id, [withPerson(nearby)]);
    await app.database.writer('report_shares').insert({
      company_id: 1,
      report_id: id,
      audience: 'branch',
      branch_id: 2,
      access: 'view',
    });
    const listed = await people.manager.get(`/api/reports/${id}/shares`);
    expect(listed.body.data).toEqual([
      { to: { professionalId: nearby }, right: 'view', label: 'Camille Roy' },
    ]);
    expect(listed.headers.get('etag')).toBe('"2"');
    const again = await shareWith(people.manager, id, [withPerson(nearby, 'edit'), withBranch(1)]);
    expect(again.body.data).toHaveLength(2);
    expect(again.headers.get('etag')).toBe('"3"');
    const kept3 = await people.superAdmin.get(`/api/reports/${id}`);
    expect(kept3.status).toBe(200);
    expect(kept3.body.data.shares.map(({ to }: { to: object }) => to)).toEqual(
      expect.arrayContaining([{ branchId: 2 }, { branchId: 1 }, { professionalId: nearby }]),
    );
    for (const [shares, code] of [
      [[withPerson(nearby), withPerson(nearby, 'edit')], 'doubleShare'],
      [[withPerson(ids.manager)], 'sharedWithOwner'],
    ] as const)
      expect((await shareWith(people.manager, id, [...shares])).body.error.problems[0].code).toBe(code);
  });

  test('bad input is refused with its place, and nothing is stored', async () => {
    const { id } = await kept(people.superAdmin);
    for (const [body, path] of [
      [{}, ['shares']],
      [{ shares: [{ to: 'everybody', right: 'view' }] }, ['shares', 0, 'to']],
      [{ shares: [{ to: 'company', right: 'own' }] }, ['shares', 0, 'right']],
      [{ shares: [{ to: { branchId: 1, professionalId: 3 }, right: 'view' }] }, ['shares', 0, 'to']],
      [{ shares: [], more: 1 }, ['more']],
    ] as const) {
      const answer = await people.superAdmin.post(`/api/reports/${id}/share`, body, ifMatch(1));
      expect({ status: answer.status, path: answer.body.error.problems[0].path.slice(0, 3) }).toEqual({
        status: 400,
        path,
      });
    }
    expect((await people.superAdmin.post(`/api/reports/${id}/share`, { shares: [] })).status).toBe(428);
    const stale = await people.superAdmin.post(`/api/reports/${id}/share`, { shares: [] }, ifMatch(7));
    expect([stale.status, stale.body.current.version]).toEqual([412, 1]);
    expect((await people.superAdmin.patch(`/api/reports/${id}`, { shares: [] }, ifMatch(1))).status).toBe(
      400,
    );
  });

  test.each(everyProfile)('%s shares an own report only where the profile may', async (who) => {
    if (who === 'readOnly') return expect((await people.readOnly.post('/api/reports', {})).status).toBe(403);
    const { id, _can } = await kept(people[who]);
    const may = who !== 'employee';
    expect(_can.share).toBe(may);
    expect((await shareWith(people[who], id, [])).status).toBe(may ? 200 : 403);
  });

  test('each change of the shares is one event in the log, with before and after', async () => {
    const { id } = await kept(people.superAdmin);
    await shareWith(people.superAdmin, id, [withPerson(nearby)]);
    await shareWith(people.superAdmin, id, [withPerson(nearby, 'edit')]);
    const changes = (await eventsOf(people.superAdmin, 'reports', id)).map((event) => event.changes.shares);
    const camille = { to: { professionalId: nearby }, label: 'Camille Roy' };
    expect(changes).toEqual([
      { after: [] },
      { before: [], after: [{ ...camille, right: 'view' }] },
      { before: [{ ...camille, right: 'view' }], after: [{ ...camille, right: 'edit' }] },
    ]);
  });

  test('two who replace the shares of one version at once: one does, the other is told to look again', async () => {
    const { id } = await kept(people.superAdmin);
    const answers = await Promise.all(
      [withBranch(1), withBranch(2)].map((share) =>
        people.superAdmin.post(`/api/reports/${id}/share`, { shares: [share] }, ifMatch(1)),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await reload(people.superAdmin, id)).shares).toHaveLength(1);
  });

  test('a shared report that names what its reader may not read is refused, naming it', async () => {
    const definition = {
      v: 2,
      source: 'subscriptionInvoices',
      filter: { combinator: 'and', rules: [] },
      columns: [{ field: 'total' }],
    };
    const { id } = await kept(people.superAdmin, { definition });
    await shareWith(people.superAdmin, id, [withCompany()]);
    const refused = await people.manager.get(`/api/reports/${id}/run`);
    expect([refused.status, refused.body.error.code, refused.body.error.problems]).toEqual([
      422,
      'invalidReport',
      [{ path: ['source'], code: 'deniedField', params: { name: 'subscriptionInvoices' } }],
    ]);
  });

  test('the reference of the API tells each of these calls, what it takes and that it names a version', async () => {
    const { paths } = (await people.manager.get('/api/openapi.json')).body;
    for (const name of ['reports', 'boards']) {
      const { post } = paths[`/api/${name}/{id}/share`];
      expect(post.parameters.map((each: { name: string }) => each.name)).toEqual(['id', 'If-Match']);
      expect(JSON.stringify(post.requestBody)).toContain('professionalId');
      expect(JSON.stringify(paths[`/api/${name}/{id}/shares`].get.responses['2XX'])).toContain('label');
    }
    for (const [path, method] of [
      ['/api/reports/{id}/preview-share', 'post'],
      ['/api/reports/{id}/versions', 'get'],
      ['/api/reports/{id}/restore', 'post'],
      ['/api/reports/{id}/archive', 'post'],
      ['/api/reports/{id}/favourite', 'post'],
      ['/api/reports/starters/{starter}/favourite', 'post'],
      ['/api/reports/suggestions', 'post'],
      ['/api/boards/home', 'get'],
    ] as const)
      expect({ path, told: 'content' in paths[path][method].responses['2XX'] }).toEqual({ path, told: true });
  });
});
