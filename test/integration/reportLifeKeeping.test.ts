import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  as,
  type Caller,
  everyProfile,
  ifMatch,
  type Json,
  listPath,
  signIn,
  type Who,
} from '../support/as.ts';
import { dialects } from '../support/places.ts';
import {
  activeClients,
  eventsOf,
  kept,
  reload,
  shareWith,
  withCompany,
  withPerson,
} from '../support/savedReports.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const byBranch = {
  ...activeClients,
  groupBy: [{ id: 'b', field: 'branchId' }],
  sort: [{ by: 'n', direction: 'desc' }],
};
const created = (last: number) => ({
  field: 'createdAt',
  operator: 'inPeriod',
  value: { last, unit: 'day' },
});
const narrowed = (...rules: object[]) => ({
  ...byBranch,
  filter: { combinator: 'and', rules: [...activeClients.filter.rules, ...rules] },
});

describe.each(dialects)('keeping a report on %s', (dialect) => {
  let app: TestApp;
  let people: Record<Who, Caller>;
  let boss: Caller;
  beforeAll(async () => {
    app = await startApp(dialect);
    const callers = await Promise.all(
      everyProfile.map(async (who) => [who, await as(app.url, who)] as const),
    );
    people = Object.fromEntries(callers) as Record<Who, Caller>;
    boss = people.superAdmin;
    await boss.patch('/api/me', { language: 'en' });
  });
  afterAll(() => app.stop());

  const change = async (who: Caller, id: number, body: object) => {
    const { version } = await reload(who, id);
    const answer = await who.patch(`/api/reports/${id}`, body, ifMatch(version));
    expect(answer.status).toBe(200);
    return answer.body.data;
  };
  const versions = async (who: Caller, id: number, query = '') =>
    (await who.get(`/api/reports/${id}/versions${query}`)).body;
  const listed = async (who: Caller, query: object) =>
    (await who.get(listPath('reports', { size: 200, ...query }))).body.data.map(({ id }: Json) => id);

  describe('its versions', () => {
    test('each tells its sentence, its author, and what it says that the one before did not', async () => {
      const { id } = await kept(boss);
      await change(boss, id, { definition: narrowed(created(30)) });
      await change(boss, id, { name: 'Nouveaux', definition: narrowed(created(45)) });
      const { data, total } = await versions(boss, id);
      expect(total).toBe(3);
      expect(data.map(({ version }: Json) => version)).toEqual([3, 2, 1]);
      expect(data[0]).toMatchObject({
        name: 'Nouveaux',
        author: { id: 1, label: 'Henri Gauthier' },
        problems: [],
        changes: {
          name: { before: 'Clients actifs', after: 'Nouveaux' },
          added: [],
          removed: [],
          unsaid: [],
        },
      });
      expect(data[0].changes.changed).toHaveLength(1);
      expect(data[0].changes.changed[0].before).toContain('the last 30 days');
      expect(data[0].changes.changed[0].after).toContain('the last 45 days');
      expect(data[1].changes).toMatchObject({ removed: [], changed: [], unsaid: [] });
      expect(data[1].changes.added).toEqual([
        expect.stringContaining('where Created'),
        'grouped by Branch',
        expect.stringContaining('sorted by'),
      ]);
      expect(data[2]).toMatchObject({ name: 'Clients actifs', changes: null });
      const { body } = await boss.post('/api/reports/check', { definition: narrowed(created(45)) });
      expect(data[0].sentence).toBe(body.sentence);
    });

    test('what no sentence tells is named all the same, and ids of rules are no change', async () => {
      const { id } = await kept(boss, { definition: byBranch });
      await change(boss, id, { definition: { ...byBranch, chart: { kind: 'bar', x: 'b', y: ['n'] } } });
      const rules = activeClients.filter.rules.map((rule) => ({ ...rule, id: 'other' }));
      const filter = { ...activeClients.filter, rules };
      await change(boss, id, { definition: { ...byBranch, filter, totals: { grand: true } } });
      const { data } = await versions(boss, id);
      expect(data[0].changes).toEqual({ added: [], removed: [], changed: [], unsaid: ['chart', 'totals'] });
      expect(data[1].changes).toEqual({ added: [], removed: [], changed: [], unsaid: ['chart'] });
    });

    test('what changes nothing of what it says makes no version: sharing, putting away, saving it as it is', async () => {
      const { id } = await kept(boss);
      await shareWith(boss, id, [withCompany()]);
      await boss.post(`/api/reports/${id}/archive`, { on: true }, ifMatch(2));
      await change(boss, id, { name: 'Clients actifs' });
      expect((await reload(boss, id)).version).toBe(4);
      expect((await versions(boss, id)).total).toBe(1);
    });

    test('they come in pages, newest first, and the last of a page is held against the first of the next', async () => {
      const { id } = await kept(boss);
      for (const name of ['b', 'c', 'd']) await change(boss, id, { name });
      const first = await versions(boss, id, '?size=2');
      const second = await versions(boss, id, '?size=2&page=2');
      expect([first.total, ...[...first.data, ...second.data].map(({ version }: Json) => version)]).toEqual([
        4, 4, 3, 2, 1,
      ]);
      expect(first.data[1].changes.name).toEqual({ before: 'b', after: 'c' });
      expect((await boss.get(`/api/reports/${id}/versions?size=0`)).status).toBe(400);
      expect((await boss.get(`/api/reports/${id}/versions?all=1`)).status).toBe(400);
    });

    test('one that can no longer run has its problems in place of a sentence, and nothing is held against it', async () => {
      const { id } = await kept(boss);
      const broken = { ...activeClients, source: 'goneForGood' };
      const old = app.database.writer('report_versions').where({ report_id: id, version: 1 });
      await old.update({ definition: JSON.stringify(broken) });
      await change(boss, id, { name: 'Encore' });
      const { data } = await versions(boss, id);
      expect(data[1]).toMatchObject({
        sentence: null,
        problems: [{ path: ['source'], code: 'unknownSource' }],
      });
      expect(data[0].sentence).toMatch(/clients/i);
      expect(data[0].changes).toEqual({
        name: { before: 'Clients actifs', after: 'Encore' },
        added: [],
        removed: [],
        changed: [],
        unsaid: [],
      });
    });

    test('restoring one makes it the newest, equal in all that it says, under If-Match and with an event', async () => {
      const first = await kept(boss, { definition: narrowed(created(30)), description: 'Au début' });
      const { id } = first;
      await change(boss, id, { name: 'Autre', description: null, definition: activeClients });
      const restore = (body: object, headers = {}) => boss.post(`/api/reports/${id}/restore`, body, headers);
      expect((await restore({ version: 1 })).status).toBe(428);
      expect((await restore({ version: 1 }, ifMatch(1))).status).toBe(412);
      const unknown = await restore({ version: 9 }, ifMatch(2));
      expect([unknown.status, unknown.body.error.problems]).toEqual([
        400,
        [{ path: ['version'], code: 'unknownVersion' }],
      ]);
      const { status, body, headers } = await restore({ version: 1 }, ifMatch(2));
      expect([status, headers.get('etag')]).toEqual([200, '"3"']);
      const { name, description, definition } = first;
      expect(body.data).toMatchObject({ name, description, definition, version: 3 });
      const { data } = await versions(boss, id);
      expect(data.map(({ version }: Json) => version)).toEqual([3, 2, 1]);
      expect({ ...data[0], version: 1, at: 0, changes: null }).toEqual({ ...data[2], at: 0 });
      const events = await eventsOf(boss, 'reports', id);
      expect(events.map(({ action }) => action)).toEqual(['create', 'update', 'update']);
      expect(events[2].changes.name).toEqual({ before: 'Autre', after: name });
    });

    test('they are for who may change the report: former ones may hold what was taken out before sharing', async () => {
      const { id } = await kept(people.manager);
      await shareWith(people.manager, id, [withPerson(5)]);
      expect((await people.employee.get(`/api/reports/${id}/versions`)).status).toBe(403);
      expect(
        (await people.employee.post(`/api/reports/${id}/restore`, { version: 1 }, ifMatch(2))).status,
      ).toBe(403);
      await shareWith(people.manager, id, [withPerson(5, 'edit')]);
      const { data } = await versions(people.employee, id);
      expect(data[0].author.label).toBe('Luc Desrosiers');
      expect((await people.readOnly.get(`/api/reports/${id}/versions`)).status).toBe(403);
      expect((await people.branchAdmin.get(`/api/reports/${id}/versions`)).status).toBe(404);
    });

    test('they go with the report', async () => {
      const { id, version } = await kept(boss);
      await shareWith(boss, id, [withCompany()]);
      await people.employee.post(`/api/reports/${id}/favourite`, { on: true });
      expect((await boss.delete(`/api/reports/${id}`, ifMatch(version + 1))).status).toBe(204);
      for (const table of ['report_versions', 'report_shares', 'report_favourites'])
        expect(await app.database.readers(table).where({ report_id: id })).toEqual([]);
    });
  });

  describe('putting it away', () => {
    test('leaves it out of the list and the search unless it is asked for, and lets it be found by key', async () => {
      const { id } = await kept(boss, { name: 'Rangement zébré' });
      const away = await boss.post(`/api/reports/${id}/archive`, { on: true }, ifMatch(1));
      expect(away.body.data).toMatchObject({ archivedAt: app.clock.now, version: 2 });
      expect(await listed(boss, {})).not.toContain(id);
      const named = [{ field: 'name', operator: 'beginsWith', value: 'Rangement' }];
      expect(await listed(boss, { filter: { combinator: 'and', rules: named } })).toEqual([]);
      const found = async () => (await boss.get('/api/search?q=zebre')).body.data;
      expect(await found()).toEqual([]);
      const rules = [{ field: 'archivedAt', operator: 'notNull' }];
      expect(await listed(boss, { filter: { combinator: 'and', rules } })).toContain(id);
      const nested = { combinator: 'or', rules: [...rules, { field: 'archivedAt', operator: 'null' }] };
      expect(await listed(boss, { filter: { combinator: 'and', rules: [nested] } })).toContain(id);
      expect(await listed(boss, { ids: String(id) })).toEqual([id]);
      expect((await boss.get(`/api/reports/${id}`)).status).toBe(200);
      const back = await boss.post(`/api/reports/${id}/archive`, { on: false }, ifMatch(2));
      expect(back.body.data.archivedAt).toBeNull();
      expect(await listed(boss, {})).toContain(id);
      expect(await found()).toHaveLength(1);
    });

    test('asks for If-Match and a right, and is an event in the log', async () => {
      const { id } = await kept(boss);
      const path = `/api/reports/${id}/archive`;
      expect((await boss.post(path, { on: true })).status).toBe(428);
      expect((await boss.post(path, { on: true }, ifMatch(9))).status).toBe(412);
      expect((await boss.post(path, { on: 'yes' }, ifMatch(1))).status).toBe(400);
      expect((await people.readOnly.post(path, { on: true }, ifMatch(1))).status).toBe(403);
      expect((await people.manager.post(path, { on: true }, ifMatch(1))).status).toBe(404);
      expect((await boss.patch(`/api/reports/${id}`, { archivedAt: 1 }, ifMatch(1))).status).toBe(400);
      await boss.post(path, { on: true }, ifMatch(1));
      const [, event] = await eventsOf(boss, 'reports', id);
      expect(event).toMatchObject({ action: 'update', changes: { archivedAt: { before: null } } });
    });
  });

  describe('marking it', () => {
    test('is each person’s own, also of who only reads, and can be filtered and sorted by', async () => {
      const { id } = await kept(boss);
      await shareWith(boss, id, [withCompany()]);
      for (const who of everyProfile) {
        const before = await reload(people[who], id);
        expect(before.isFavourite).toBe(false);
        const marked = await people[who].post(`/api/reports/${id}/favourite`, { on: true });
        expect(marked.body.data).toEqual({ isFavourite: true });
        const { isFavourite, version } = await reload(people[who], id);
        expect([isFavourite, version]).toEqual([true, before.version]);
        const rules = [{ field: 'isFavourite', operator: '=', value: true }];
        expect(await listed(people[who], { filter: { combinator: 'and', rules } })).toEqual([id]);
        expect((await listed(people[who], { sort: '-isFavourite' }))[0]).toBe(id);
      }
      await people.employee.post(`/api/reports/${id}/favourite`, { on: false });
      expect((await reload(people.employee, id)).isFavourite).toBe(false);
      expect((await reload(people.manager, id)).isFavourite).toBe(true);
    });

    test('twice is once, with one event; and a report that is lost from sight is lost from the marks', async () => {
      const { id } = await kept(boss);
      await shareWith(boss, id, [withPerson(5)]);
      const mark = (on: boolean) => people.employee.post(`/api/reports/${id}/favourite`, { on });
      await Promise.all([mark(true), mark(true)]);
      const events = async () =>
        (await eventsOf(boss, 'reports', id)).filter(({ changes }) => changes.isFavourite?.after);
      expect(await events()).toHaveLength(1);
      await shareWith(boss, id, []);
      expect((await mark(false)).status).toBe(404);
      const run = await people.employee.post('/api/reports/run', {
        definition: {
          v: 2,
          source: 'reportFavourites',
          filter: { combinator: 'and', rules: [] },
          columns: [{ field: 'reportId' }, { field: 'professionalId' }],
        },
      });
      for (const [report, person] of run.body.rows) expect([report, person.id]).toEqual([null, 5]);
    });

    test('the gallery’s reports are marked by name', async () => {
      const mark = (who: Who, name: string, on = true) =>
        people[who].post(`/api/reports/starters/${name}/favourite`, { on });
      expect((await mark('manager', 'busyHours')).body.data).toEqual({ isFavourite: true });
      await mark('manager', 'busyHours');
      const marked = async (who: Who) =>
        (await people[who].get('/api/reports/starters')).body.data
          .filter(({ isFavourite }: Json) => isFavourite)
          .map(({ id }: Json) => id);
      expect(await marked('manager')).toEqual(['busyHours']);
      expect(await marked('superAdmin')).toEqual([]);
      await mark('manager', 'busyHours', false);
      expect(await marked('manager')).toEqual([]);
      for (const name of ['noSuch', 'constructor', '1'])
        expect((await mark('manager', name)).status).toBe(404);
    });
  });

  describe('running it', () => {
    const noted = async (id: number, runs: number): Promise<Json> => {
      for (let tries = 0; tries < 100; tries += 1) {
        const report = await reload(boss, id);
        if (report.runCount === runs) return report;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error('the run was never noted');
    };

    test('by anybody, in any of the ways of running a saved one, is noted without a version or an event', async () => {
      const { id } = await kept(boss);
      await shareWith(boss, id, [withCompany()]);
      expect(await reload(boss, id)).toMatchObject({ lastRunAt: null, lastRunMs: null, runCount: 0 });
      const before = (await eventsOf(boss, 'reports', id)).length;
      await people.readOnly.get(`/api/reports/${id}/run`);
      const once = await noted(id, 1);
      expect(once).toMatchObject({ lastRunAt: app.clock.now, version: 2, updatedAt: once.createdAt });
      expect(once.lastRunMs).toBeGreaterThanOrEqual(0);
      await boss.post('/api/reports/run', { report: { id } });
      await noted(id, 2);
      await boss.post('/api/reports/run', { report: { id }, definition: activeClients });
      await noted(id, 3);
      await boss.post('/api/reports/run', { report: { id }, definition: byBranch });
      await boss.post('/api/reports/run', { report: { id }, overlay: { branchIds: [1] } });
      expect((await noted(id, 4)).version).toBe(2);
      expect(await eventsOf(boss, 'reports', id)).toHaveLength(before);
    });

    test('goes well where it cannot be noted', async () => {
      const { id } = await kept(boss);
      const locked = await app.database.writer.transaction();
      if (dialect === 'sqlite') await locked.raw('delete from schema_migrations where 1 = 0');
      else await locked('reports').where({ id }).forUpdate();
      try {
        const { status, body } = await boss.get(`/api/reports/${id}/run`);
        expect([status, body.rows.length]).toEqual([200, 1]);
      } finally {
        await locked.rollback();
      }
      await noted(id, 1);
    });

    test('by its name is answered with what was run; a report out of sight is none', async () => {
      const { id } = await kept(people.manager);
      const mine = (await people.manager.post('/api/reports/run', { report: { id } })).body;
      expect(mine.asked).toEqual({ name: 'Clients actifs', definition: activeClients });
      const starter = { report: { starter: 'busyHours' } };
      const gallery = (await people.manager.post('/api/reports/run', starter)).body;
      expect(gallery.asked.name).toBe('Jours et heures achalandés');
      for (const report of [{ id: 99_999_999 }, { id }, { starter: 'nope' }])
        expect((await people.employee.post('/api/reports/run', { report })).status).toBe(404);
      const both = { ...starter, definition: activeClients };
      expect((await boss.post('/api/reports/run', both)).body.asked).toBeUndefined();
      expect((await boss.post('/api/reports/run', {})).status).toBe(400);
      const stranger = await signIn(app.url, 'super@other.example');
      expect((await stranger.post('/api/reports/run', { report: { id } })).status).toBe(404);
    });
  });
});
