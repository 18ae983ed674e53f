import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startersIn } from '#reports/starters/index.ts';
import { as, type Caller, everyProfile, ifMatch, type Json, signIn, type Who } from '../support/as.ts';
import { dialects } from '../support/places.ts';
import { eventsOf, kept, reload, shareWith, withCompany, withPerson } from '../support/savedReports.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const tile = (id: string, report: object, more: object = {}) => ({ id, report, size: 'medium', ...more });
const one = { tiles: [tile('a', { starter: 'clientsNotSeen' })] };

describe.each(dialects)('boards on %s', (dialect) => {
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
  });
  afterAll(() => app.stop());

  const made = async (who: Who, more: object = {}) =>
    (await people[who].post('/api/boards', { name: 'Suivi', layout: one, ...more })).body.data;
  const run = (who: Who, body: object) => people[who].post('/api/reports/run', body);

  describe('what a board holds', () => {
    test('is kept and given back as it was sent, in its order', async () => {
      const { id } = await kept(boss);
      const layout = {
        tiles: [
          tile('b', { id }, { title: 'Mes clients', size: 'wide' }),
          tile('a', { starter: 'busyHours' }, { keeps: ['period', 'branches'] }),
        ],
        period: { last: 3, unit: 'month' },
        branchIds: [1, 3],
      };
      const board = await made('superAdmin', { layout });
      expect(board).toMatchObject({ name: 'Suivi', layout, isHome: false, ownerId: 1, shares: [] });
      expect((await reload(boss, board.id, 'boards')).layout).toEqual(layout);
    });

    test.each([
      ['two tiles of one id', { tiles: [...one.tiles, ...one.tiles] }, ['layout', 'tiles'], 'doubleId'],
      [
        'an unknown size',
        { tiles: [tile('a', { id: 1 }, { size: 'huge' })] },
        ['layout', 'tiles', 0, 'size'],
      ],
      ['a tile of nothing', { tiles: [tile('a', {})] }, ['layout', 'tiles', 0, 'report', 'id']],
      [
        'a tile of two things',
        { tiles: [tile('a', { id: 1, starter: 'x' })] },
        ['layout', 'tiles', 0, 'report'],
      ],
      ['an unknown key', { ...one, colour: 'red' }, ['layout', 'colour'], 'unknownKey'],
      ['a period that is none', { ...one, period: { last: 0, unit: 'day' } }, ['layout', 'period']],
      [
        'too many tiles',
        { tiles: Array.from({ length: 25 }, (_, n) => tile(`t${n}`, { id: 1 })) },
        ['layout'],
      ],
    ] as [string, object, (string | number)[], string?][])(
      '%s is refused with its place',
      async (_, layout, path, code) => {
        const { status, body } = await boss.post('/api/boards', { name: 'B', layout });
        const [problem] = body.error.problems;
        expect([status, problem.path.slice(0, path.length)]).toEqual([400, path]);
        if (code) expect(problem.code).toBe(code);
      },
    );

    test('a report or branch out of sight is refused like none at all; what was there before may stay', async () => {
      const { id } = await kept(boss);
      const refused = async (layout: object) => {
        const { status, body } = await people.manager.post('/api/boards', { name: 'B', layout });
        return { status, problems: body.error.problems };
      };
      const unknown = (path: (string | number)[]) => ({
        status: 400,
        problems: [{ path: ['layout', ...path], code: 'unknownReference' }],
      });
      for (const each of [id, 99_999_999])
        expect(await refused({ tiles: [...one.tiles, tile('b', { id: each })] })).toEqual(
          unknown(['tiles', 1, 'report']),
        );
      expect(await refused({ tiles: [tile('b', { starter: 'constructor' })] })).toEqual(
        unknown(['tiles', 0, 'report']),
      );
      for (const each of [3, 4, 99_999_999])
        expect(await refused({ ...one, branchIds: [each] })).toEqual(unknown(['branchIds']));
      const board = await made('superAdmin', {
        layout: { tiles: [tile('b', { id })], branchIds: [3] },
      });
      await shareWith(boss, board.id, [withPerson(4, 'edit')], 'boards');
      const layout = { tiles: [...one.tiles, tile('b', { id })], branchIds: [3] };
      const edited = await people.manager.patch(`/api/boards/${board.id}`, { layout }, ifMatch(2));
      expect([edited.status, edited.body.data?.layout]).toEqual([200, layout]);
    });
  });

  describe('sharing a board', () => {
    test('opens the board and none of its reports: each is run with the rights of who looks', async () => {
      const { id } = await kept(boss);
      const board = await made('superAdmin', { layout: { tiles: [tile('b', { id }), ...one.tiles] } });
      expect((await people.employee.get(`/api/boards/${board.id}`)).status).toBe(404);
      await shareWith(boss, board.id, [withCompany()], 'boards');
      for (const who of everyProfile) {
        const seen = await reload(people[who], board.id, 'boards');
        expect(seen.layout.tiles).toHaveLength(2);
        expect(seen._can).toEqual({
          edit: who === 'superAdmin',
          delete: who === 'superAdmin',
          share: who === 'superAdmin',
        });
        const statuses = await Promise.all(
          seen.layout.tiles.map(async ({ report }: Json) => (await run(who, { report })).status),
        );
        expect(statuses).toEqual([who === 'superAdmin' ? 200 : 404, 200]);
      }
      const stranger = await signIn(app.url, 'super@other.example');
      expect((await stranger.get(`/api/boards/${board.id}`)).status).toBe(404);
    });

    test('follows the rules of reports, and is an event in the log', async () => {
      const board = await made('manager');
      const share = (shares: object[]) => shareWith(people.manager, board.id, shares, 'boards');
      expect((await share([withCompany()])).status).toBe(403);
      expect((await share([withPerson(3)])).body.error.problems[0].code).toBe('unknownReference');
      expect((await share([withPerson(5, 'edit')])).status).toBe(200);
      const change = { name: 'Ensemble' };
      const path = `/api/boards/${board.id}`;
      expect((await people.employee.patch(path, change, ifMatch(2))).status).toBe(200);
      expect((await people.employee.delete(path, ifMatch(3))).status).toBe(403);
      expect((await people.employee.get(`${path}/shares`)).status).toBe(403);
      expect((await people.manager.get(`${path}/shares`)).body.data).toEqual([
        { to: { professionalId: 5 }, right: 'edit', label: 'Camille Roy' },
      ]);
      const events = await eventsOf(boss, 'boards', board.id);
      expect(events.map(({ changes }) => Object.keys(changes))[1]).toEqual(['shares']);
      expect((await people.manager.delete(path, ifMatch(3))).status).toBe(204);
      expect(await app.database.readers('board_shares').where({ board_id: board.id })).toEqual([]);
    });
  });

  describe('the home page', () => {
    const home = async (who: Who) => (await people[who].get('/api/boards/home')).body.data;

    test.each(['superAdmin', 'branchAdmin', 'manager'] as Who[])(
      'of %s begins with reports of the gallery, each of which that profile can run',
      async (who) => {
        const { isDefault, layout } = await home(who);
        expect(isDefault).toBe(true);
        expect(layout.tiles.length).toBeGreaterThan(6);
        for (const { report } of layout.tiles)
          expect({ report, status: (await run(who, { report })).status }).toEqual({ report, status: 200 });
        const { status } = await people[who].post('/api/boards', { name: 'Accueil', layout });
        expect(status).toBe(201);
      },
    );

    test('of others has no board', async () => {
      expect([await home('employee'), await home('readOnly')]).toEqual([null, null]);
    });

    test('becomes one’s own when it is kept, is changed like any board, and is the first one again without it', async () => {
      const first = await home('branchAdmin');
      const own = await made('branchAdmin', { name: 'Accueil', isHome: true });
      const answer = await people.branchAdmin.get('/api/boards/home');
      expect([answer.body.data, answer.headers.get('etag')]).toEqual([own, '"1"']);
      const again = await people.branchAdmin.post('/api/boards', {
        name: 'Deux',
        layout: one,
        isHome: true,
      });
      expect([again.status, again.body.error.problems[0].code]).toEqual([409, 'secondHome']);
      const path = `/api/boards/${own.id}`;
      await people.branchAdmin.patch(path, { layout: { tiles: [] } }, ifMatch(1));
      expect((await home('branchAdmin')).layout.tiles).toEqual([]);
      expect((await home('manager')).isDefault).toBe(true);
      await people.branchAdmin.delete(path, ifMatch(2));
      expect(await home('branchAdmin')).toEqual(first);
    });

    test('is one’s own alone: two at once make one, and nobody makes a shared board another’s home', async () => {
      const asks = await Promise.all(
        [1, 2].map((n) => people.manager.post('/api/boards', { name: `${n}`, layout: one, isHome: true })),
      );
      expect(asks.map(({ status }) => status).sort()).toEqual([201, 409]);
      const board = await made('superAdmin');
      await shareWith(boss, board.id, [withPerson(5, 'edit')], 'boards');
      const path = `/api/boards/${board.id}`;
      expect((await people.employee.patch(path, { isHome: true }, ifMatch(2))).status).toBe(403);
      expect(await home('employee')).toBeNull();
      await boss.patch(path, { isHome: true }, ifMatch(2));
      expect((await home('superAdmin')).id).toBe(board.id);
      expect(await home('employee')).toBeNull();
    });
  });

  describe('what is laid over all reports', () => {
    const period = { from: '2026-10-01', to: '2026-10-31' };
    const gallery = new Map(startersIn('fr').map(({ id, definition }) => [id as string, definition]));
    const october = (field: string) => ({ field, operator: 'inPeriod', value: period });
    const branches = (field: string) => ({ field, operator: 'in', value: [1, 3] });

    /** Each edited by hand, as a person would in the builder. */
    const byHand: [string, (rules: Json[]) => Json[]][] = [
      ['hoursPerProfessional', ([state]) => [state, october('startsAt'), branches('branchId')]],
      ['noShowRate', ([, until, states]) => [october('startsAt'), until, states, branches('branchId')]],
      ['clientsNotSeen', (rules) => [...rules, october('createdAt'), branches('branchId')]],
      ['unpublishedInterventions', (rules) => [...rules, october('happenedAt'), branches('branchId')]],
      ['activeClientsPerProfessional', (rules) => [...rules, october('since'), branches('client.branchId')]],
      ['revenuePerBranch', ([paid]) => [paid, october('issuedOn'), branches('branchId')]],
      ['adherencePerGroup', (rules) => [...rules, october('since'), branches('client.branchId')]],
      ['announcementsRead', (rules) => [...rules, october('sentAt'), branches('client.branchId')]],
    ];

    test.each(byHand)('answers %s as the definition edited by hand', async (starter, edit) => {
      const definition = gallery.get(starter) as Json;
      const edited = {
        ...definition,
        filter: { ...definition.filter, rules: edit(definition.filter.rules) },
      };
      const laid = await run('superAdmin', {
        report: { starter },
        overlay: { period, branchIds: [1, 3] },
      });
      const hand = await run('superAdmin', { definition: edited });
      expect([laid.status, hand.status]).toEqual([200, 200]);
      expect(laid.body.asked.applied).toEqual({ period: true, branches: true });
      expect(laid.body.asked.definition).toEqual(edited);
      expect({ rows: laid.body.rows, totals: laid.body.totals, sentence: laid.body.sentence }).toEqual({
        rows: hand.body.rows,
        totals: hand.body.totals,
        sentence: hand.body.sentence,
      });
      const bare = await run('superAdmin', { definition });
      expect(laid.body.rows).not.toEqual(bare.body.rows);
    });

    test('can be laid over every report of the gallery', async () => {
      for (const starter of gallery.keys()) {
        const overlay = { period: { last: 6, unit: 'month' }, branchIds: [2] };
        const { status, body } = await run('superAdmin', { report: { starter }, overlay });
        expect({ starter, status, error: body.error }).toEqual({ starter, status: 200, error: undefined });
        expect(Object.keys(body.asked.applied)).toEqual(['period', 'branches']);
      }
    });

    test('says where it does not apply, and then leaves the report as it is', async () => {
      const definition = gallery.get('softwareCost') as Json;
      const { body } = await run('superAdmin', { definition, overlay: { branchIds: [1] } });
      expect(body.asked).toEqual({ definition, applied: { branches: false } });
      const codes = {
        v: 2,
        source: 'interventionCodes',
        filter: { combinator: 'and', rules: [] },
        measures: [{ id: 'n', measure: 'count' }],
      };
      const none = await run('superAdmin', { definition: codes, overlay: { period, branchIds: [1] } });
      expect(none.body.asked).toEqual({ definition: codes, applied: { period: false, branches: false } });
    });

    test('stands beside what is not a plain "and", so that it narrows all of it', async () => {
      const rules = [
        { field: 'state', operator: '=', value: 'active' },
        { field: 'state', operator: '=', value: 'archived' },
      ];
      for (const filter of [
        { combinator: 'or', rules },
        { combinator: 'and', not: true, rules },
      ]) {
        const definition = { v: 2, source: 'clients', filter, measures: [{ id: 'n', measure: 'count' }] };
        const laid = await run('superAdmin', { definition, overlay: { branchIds: [1] } });
        const hand = { combinator: 'and', rules: [filter, { field: 'branchId', operator: '=', value: 1 }] };
        const edited = await run('superAdmin', { definition: { ...definition, filter: hand } });
        expect(laid.body.rows).toEqual(edited.body.rows);
      }
    });

    test('widens nobody’s sight: branches out of it hold nothing', async () => {
      const { body } = await run('manager', {
        report: { starter: 'newClientsPerMonth' },
        overlay: { branchIds: [4] },
      });
      expect(body.totals.grand.filter((cell: unknown) => typeof cell === 'number' && cell > 0)).toEqual([]);
    });

    test.each([
      [{ period: { last: 1 } }, 'period'],
      [{ branchIds: [] }, 'branchIds'],
      [{ branchIds: ['1'] }, 'branchIds'],
      [{ groupId: 1 }, 'groupId'],
    ])('%j is refused with its place', async (overlay, name) => {
      const { status, body } = await run('superAdmin', { report: { starter: 'busyHours' }, overlay });
      expect([status, body.error.problems[0].path.slice(0, 2)]).toEqual([400, ['overlay', name]]);
    });
  });
});
