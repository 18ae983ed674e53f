import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { as, type Caller, everyProfile, ifMatch, type Json, listPath, type Who } from '../support/as.ts';
import { parseCsv } from '../support/files.ts';
import { dialects, newPlace } from '../support/places.ts';
import { until } from '../support/postOffice.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const pace = { mail: 20, schedules: 20 };
const day = 86_400_000;
/** A Monday at seven in Montréal, the day after the test's Sunday. */
const mondaySeven = Date.UTC(2026, 10, 23, 12, 0, 0);

const byBranch = {
  v: 2,
  source: 'clients',
  filter: { combinator: 'and', rules: [{ field: 'state', operator: '=', value: 'active' }] },
  groupBy: [{ id: 'b', field: 'branchId' }],
  measures: [{ id: 'n', measure: 'count' }],
  totals: { grand: true },
};

const keyOf: Record<Who, number> = { superAdmin: 1, branchAdmin: 3, manager: 4, employee: 5, readOnly: 6 };

describe.each(dialects)('a scheduled report on %s', (dialect) => {
  let app: TestApp;
  let people: Record<Who, Caller>;
  let boss: Caller;

  beforeAll(async () => {
    app = await startApp(dialect, { pace, environment: { LOG_LEVEL: 'error' } });
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    await app.database.writer('schedules').delete();
    await app.database.writer('outbox').delete();
    await app.database
      .writer('professionals')
      .where({ company_id: 1 })
      .update({ state: 'active', language: 'fr' });
    await moveTo(app.clock.now);
  });

  /** Sessions do not last that long: everybody signs in again. */
  async function moveTo(at: number): Promise<void> {
    app.clock.now = at;
    const active: number[] = await app.database
      .readers('professionals')
      .where({ state: 'active' })
      .pluck('id');
    const present = everyProfile.filter((who) => active.includes(keyOf[who]));
    const callers = await Promise.all(present.map(async (who) => [who, await as(app.url, who)] as const));
    people = Object.fromEntries(callers) as Record<Who, Caller>;
    boss = people.superAdmin;
  }

  async function report(definition: object, shares: Who[] = [], name = 'Par succursale'): Promise<Json> {
    const { body } = await boss.post('/api/reports', { name, definition });
    const share = shares.map((who) => ({ to: { professionalId: keyOf[who] }, right: 'view' }));
    const shared = await boss.post(`/api/reports/${body.data.id}/share`, { shares: share }, ifMatch(1));
    expect(shared.status).toBe(200);
    return body.data;
  }

  const plan = (reportId: number, recipients: Who[], more: object = {}) => ({
    reportId,
    cadence: 'daily',
    timeOfDay: '07:00',
    recipientIds: recipients.map((who) => keyOf[who]),
    ...more,
  });

  async function scheduled(reportId: number, recipients: Who[], more: object = {}): Promise<Json> {
    const { status, body } = await boss.post('/api/schedules', plan(reportId, recipients, more));
    expect({ status, error: body.error }).toEqual({ status: 201, error: undefined });
    return body.data;
  }

  async function readSchedule(id: number): Promise<Json> {
    const { status, body } = await boss.get(`/api/schedules/${id}`);
    expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
    return body.data;
  }
  const lettersIn = async ({ database }: TestApp): Promise<Json[]> =>
    database.readers('outbox').orderBy('id');
  const runsAfter = (id: number, at: number) =>
    until('the schedule has run', async () => (await readSchedule(id)).lastAt >= at);

  test('is sent to each recipient in the recipient’s language, with the figures that the recipient may see', async () => {
    await app.database.writer('professionals').where({ id: keyOf.manager }).update({ language: 'en' });
    const { id: reportId } = await report(byBranch, ['manager', 'employee']);
    const schedule = await scheduled(reportId, ['superAdmin', 'manager', 'employee']);
    expect(schedule).toMatchObject({ nextAt: mondaySeven, lastAt: null, isActive: true });
    await moveTo(mondaySeven);
    await runsAfter(schedule.id, mondaySeven);
    const letters = await lettersIn(app);
    expect(letters.map(({ professional_id }) => professional_id)).toEqual([1, 4, 5]);
    for (const [index, who] of (['superAdmin', 'manager', 'employee'] as const).entries()) {
      const { text, html, subject, recipient } = letters[index];
      const screen = (await people[who].post('/api/reports/run', { definition: byBranch })).body;
      const isEnglish = who === 'manager';
      expect(recipient).toContain('@cohort.example');
      expect(subject).toBe(
        isEnglish ? 'Par succursale – November 23, 2026' : 'Par succursale – 23 novembre 2026',
      );
      const total = [{ label: 'Total' }, screen.totals.grand[1]];
      expectFigures({ text, html }, [...screen.rows, total], isEnglish ? 'none' : 'aucun');
      expect(text).toContain(isEnglish ? 'Clients where Status is Active' : 'Clients dont');
      expect(text).toContain(`/reports/${reportId}?date=2026-11-23`);
    }
    expect(letters[0].text).not.toBe(letters[2].text);
    expect(await readSchedule(schedule.id)).toMatchObject({
      nextAt: mondaySeven + day,
      lastAt: mondaySeven,
      lastResult: 'sent',
      lastSkipped: [],
      version: 1,
    });
    const events = await boss.get(
      listPath('audit-events', {
        filter: { combinator: 'and', rules: [{ field: 'action', operator: '=', value: 'send' }] },
      }),
    );
    expect(events.body.data[0]).toMatchObject({
      resource: 'schedules',
      recordId: schedule.id,
      actor: null,
      changes: { recipients: { after: [1, 4, 5] } },
    });
  });

  test('leaves out who may not see it, who may not read it and who has left, and tells its owner once', async () => {
    const { id: reportId } = await report(
      {
        ...byBranch,
        source: 'professionals',
        filter: { combinator: 'and', rules: [] },
        groupBy: [{ id: 'b', field: 'bundleId' }],
      },
      ['manager', 'readOnly'],
    );
    const schedule = await scheduled(reportId, ['superAdmin', 'manager', 'employee', 'readOnly']);
    await app.database.writer('professionals').where({ id: keyOf.readOnly }).update({ state: 'deleted' });
    const first = schedule.nextAt;
    await moveTo(first);
    await runsAfter(schedule.id, first);
    const letters = await lettersIn(app);
    expect(letters.map(({ professional_id, kind }) => [professional_id, kind])).toEqual([
      [1, 'scheduledReport'],
      [1, 'scheduleNotice'],
    ]);
    const names = new Map<number, string>(
      (await app.database.readers('professionals').whereIn('id', [4, 5, 6])).map((row: Json) => [
        row.id,
        `${row.first_name} ${row.last_name}`,
      ]),
    );
    expect(letters[1].text).toContain(`${names.get(4)} ne peut pas lire`);
    expect(letters[1].text).toContain(`${names.get(5)} ne peut pas voir le rapport`);
    expect(letters[1].text).toContain(`${names.get(6)} ne travaille plus ici`);
    expect(await readSchedule(schedule.id)).toMatchObject({
      lastResult: 'partly',
      lastSkipped: [
        { id: 4, reason: 'denied' },
        { id: 5, reason: 'unseen' },
        { id: 6, reason: 'left' },
      ],
    });
    await moveTo(first + day);
    await runsAfter(schedule.id, first + day);
    expect((await lettersIn(app)).map(({ kind }) => kind)).toEqual([
      'scheduledReport',
      'scheduleNotice',
      'scheduledReport',
    ]);
  });

  test('that was missed for three days is sent once', async () => {
    const { id: reportId } = await report(byBranch);
    const schedule = await scheduled(reportId, ['superAdmin']);
    const late = schedule.nextAt + 3 * day + 3_600_000;
    await moveTo(late);
    await runsAfter(schedule.id, late);
    expect(await lettersIn(app)).toHaveLength(1);
    expect((await readSchedule(schedule.id)).nextAt).toBe(schedule.nextAt + 4 * day);
  });

  test('is sent once by two servers', async () => {
    const place = await newPlace(dialect);
    const both = [await startApp(dialect, { pace, place }), await startApp(dialect, { pace, place })];
    const [one] = both;
    if (!one) throw new Error('no server');
    const caller = await as(one.url, 'superAdmin');
    const { body } = await caller.post('/api/reports', { name: 'R', definition: byBranch });
    const ids = [];
    for (let index = 0; index < 5; index += 1)
      ids.push((await caller.post('/api/schedules', plan(body.data.id, ['superAdmin']))).body.data.id);
    for (let round = 0; round < 3; round += 1) {
      for (const server of both) server.clock.now = mondaySeven + round * day;
      const caller = await as(one.url, 'superAdmin');
      for (const id of ids)
        await until('it has run', async () => {
          const { data } = (await caller.get(`/api/schedules/${id}`)).body;
          return data.lastAt === mondaySeven + round * day;
        });
    }
    await new Promise((resolve) => setTimeout(resolve, 10 * pace.schedules));
    expect(await lettersIn(one)).toHaveLength(15);
    for (const server of both) await server.stop();
    await place.remove();
  });

  test('stops when its owner leaves and when its report is put away or deleted', async () => {
    const [away, gone, orphan] = [await report(byBranch), await report(byBranch), await report(byBranch)];
    const plans = [
      await scheduled(away.id, ['superAdmin']),
      await scheduled(gone.id, ['superAdmin']),
      await scheduled(orphan.id, ['superAdmin']),
    ];
    const version = async (id: number) => (await boss.get(`/api/reports/${id}`)).body.data.version;
    const archived = await boss.post(
      `/api/reports/${away.id}/archive`,
      { on: true },
      ifMatch(await version(away.id)),
    );
    expect({ status: archived.status, error: archived.body.error }).toMatchObject({ status: 200 });
    expect((await boss.delete(`/api/reports/${gone.id}`, ifMatch(await version(gone.id)))).status).toBe(204);
    const due = plans[0].nextAt;
    await app.database.writer('schedules').where({ id: plans[2].id }).update({ owner_id: keyOf.readOnly });
    await app.database.writer('professionals').where({ id: keyOf.readOnly }).update({ state: 'deleted' });
    await moveTo(due);
    const ended = async () => Promise.all(plans.map(({ id }) => readSchedule(id)));
    await until('all have stopped', async () => (await ended()).every(({ isActive }) => !isActive));
    expect((await ended()).map(({ lastResult, nextAt, version: now }) => [lastResult, nextAt, now])).toEqual([
      ['reportGone', null, 2],
      ['reportGone', null, 2],
      ['ownerLeft', null, 2],
    ]);
    const letters = await lettersIn(app);
    expect(letters.map(({ kind }) => kind)).toEqual(['scheduleNotice', 'scheduleNotice']);
    expect(letters[0].text).toContain('Par succursale');
  });

  test.each(['csv', 'xlsx'] as const)(
    'carries the %s file that its recipient would have downloaded',
    async (format) => {
      const definition = {
        v: 2,
        source: 'clients',
        filter: {
          combinator: 'and',
          rules: [{ field: 'state', operator: '=', valueSource: 'parameter', value: 'which' }],
        },
        columns: [{ field: 'id' }, { field: 'fullName' }],
        params: [{ name: 'which', label: 'État', type: 'choice' }],
      };
      const { id: reportId } = await report(definition, ['employee']);
      const schedule = await scheduled(reportId, ['employee'], { format, params: { which: 'active' } });
      await moveTo(schedule.nextAt);
      await runsAfter(schedule.id, schedule.nextAt);
      const [{ attachments, text }] = await lettersIn(app);
      const [file] = JSON.parse(attachments);
      expect(file.name).toMatch(new RegExp(`^Par succursale 2026-1\\d-\\d\\d\\.${format}$`));
      const params = { which: 'active' };
      const screen = (await people.employee.post('/api/reports/run', { definition, params })).body;
      const content = Buffer.from(file.content, 'base64');
      expect(content.length).toBe(file.size);
      if (format === 'csv') {
        const [, ...rows] = parseCsv(content.toString('utf8').slice(1), ';');
        expect(rows).toEqual(screen.rows.map((row: Json[]) => row.map(String)));
      } else expect(content.subarray(0, 2).toString()).toBe('PK');
      expect(text).toContain(`et ${screen.rows.length - 20} de plus`);
      expect(text).toContain(`params=${encodeURIComponent(JSON.stringify(params))}`);
    },
  );

  test('can be tried by its owner, who alone gets the letter', async () => {
    const { id: reportId } = await report(byBranch, ['manager']);
    const { id } = await scheduled(reportId, ['manager']);
    expect((await boss.post(`/api/schedules/${id}/run`)).status).toBe(202);
    expect((await lettersIn(app)).map(({ professional_id }) => professional_id)).toEqual([1]);
    expect((await readSchedule(id)).lastAt).toBe(null);
    expect((await people.manager.post(`/api/schedules/${id}/run`)).status).toBe(404);
    expect((await people.readOnly.post(`/api/schedules/${id}/run`)).status).toBe(403);
    expect((await boss.post('/api/schedules/99999999/run')).status).toBe(404);
    await app.database.writer('schedules').where({ id }).update({ owner_id: 2 });
    expect((await boss.post(`/api/schedules/${id}/run`)).status).toBe(403);
  });

  test('is planned by who owns or may share the report, and seen by them', async () => {
    const { id: shared } = await report(byBranch, ['manager', 'employee']);
    const own = (await people.employee.post('/api/reports', { name: 'Mien', definition: byBranch })).body.data
      .id;
    const statusOf = async (who: Who, body: object) =>
      (await people[who].post('/api/schedules', body)).status;
    expect(await statusOf('employee', plan(own, ['employee', 'manager']))).toBe(201);
    expect(await statusOf('employee', plan(shared, ['employee']))).toBe(403);
    expect(await statusOf('readOnly', plan(shared, ['readOnly']))).toBe(403);
    expect(await statusOf('branchAdmin', plan(shared, ['branchAdmin']))).toBe(400);
    expect(await statusOf('superAdmin', plan(shared, ['manager']))).toBe(201);
    const seen = async (who: Who) =>
      (await people[who].get('/api/schedules?sort=id')).body.data.map((row: Json) => row.report?.label);
    expect(await seen('employee')).toEqual(['Mien']);
    expect(await seen('manager')).toEqual([]);
    expect((await boss.get('/api/schedules')).body.total).toBe(2);
  });

  test('refuses what is missing, unknown or does not run, each with its place', async () => {
    const { id } = await report({
      ...byBranch,
      params: [{ name: 'which', label: 'W', type: 'choice', required: true }],
      filter: {
        combinator: 'and',
        rules: [{ field: 'state', operator: '=', valueSource: 'parameter', value: 'which' }],
      },
    });
    const good = plan(id, ['superAdmin'], { params: { which: 'active' } });
    const stranger = await app.database.readers('professionals').where({ company_id: 2 }).first('id');
    for (const [change, path, status] of [
      [{ cadence: 'weekly' }, 'weekday', 400],
      [{ cadence: 'monthly' }, 'dayOfMonth', 400],
      [{ cadence: 'hourly' }, 'cadence', 400],
      [{ timeOfDay: '24:00' }, 'timeOfDay', 400],
      [{ weekday: 8 }, 'weekday', 400],
      [{ recipientIds: [] }, 'recipientIds', 400],
      [{ recipientIds: [stranger.id] }, 'recipientIds', 400],
      [{ reportId: 99_999_999 }, 'reportId', 400],
      [{ params: {} }, 'params', 422],
      [{ params: { which: 'active', nope: 1 } }, 'params', 422],
      [{ nextAt: 5 }, 'nextAt', 400],
    ] as const) {
      const answer = await boss.post('/api/schedules', { ...good, ...change });
      expect({ change, status: answer.status }).toEqual({ change, status });
      expect(answer.body.error.problems[0].path[0]).toBe(path);
    }
    const made = (await boss.post('/api/schedules', { ...good, cadence: 'weekly', weekday: 3 })).body.data;
    const path = `/api/schedules/${made.id}`;
    const paused = await boss.patch(path, { isActive: false }, ifMatch(1));
    expect(paused.body.data).toMatchObject({ isActive: false, nextAt: null, weekday: 3 });
    const again = await boss.patch(path, { isActive: true, cadence: 'monthly', dayOfMonth: 31 }, ifMatch(2));
    expect(again.body.data).toMatchObject({ isActive: true, weekday: null, dayOfMonth: 31 });
    expect(again.body.data.nextAt).toBeGreaterThan(app.clock.now);
    expect((await boss.patch(path, { cadence: 'weekly' }, ifMatch(3))).body.error.problems[0].path).toEqual([
      'weekday',
    ]);
    expect((await boss.delete(path, ifMatch(3))).status).toBe(204);
  });
});

/** Every line of the screen, in the letter's text and in its table. */
function expectFigures({ text, html }: { text: string; html: string }, rows: Json[][], none: string): void {
  for (const [branch, count] of rows) {
    expect(text).toMatch(new RegExp(`^${branch?.label ?? `\\(${none}\\)`} +${count}$`, 'm'));
    expect(html).toContain(`>${count}</td>`);
  }
}
