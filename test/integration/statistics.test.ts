import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FigureId, figureIds } from '#server/statistics/contract.ts';
import { as, type Caller } from '../support/as.ts';
import { countBy } from '../support/directly.ts';
import { dialects } from '../support/places.ts';
import { plainFigures } from '../support/plainFigures.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const ranges = [
  ['2026-11-01', '2026-11-30'],
  ['2026-10-01', '2026-10-31'],
  ['2026-03-08', '2026-03-08'],
  ['2026-01-01', '2026-12-31'],
  ['2026-02-11', '2026-10-19'],
  ['2019-01-01', '2019-01-31'],
] as const;

const people = [3, 5, 8, 9, 16];

describe.each(dialects)('a professional’s statistics on %s', (dialect) => {
  let app: TestApp;
  let boss: Caller;
  beforeAll(async () => {
    app = await startApp(dialect);
    boss = await as(app.url, 'superAdmin');
  });
  afterAll(() => app.stop());

  const statistics = async (id: number, from: string, to: string, more = '', caller = boss) => {
    const { status, body } = await caller.get(
      `/api/professionals/${id}/statistics?from=${from}&to=${to}${more}`,
    );
    expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
    const value = Object.fromEntries(
      body.figures.map((figure: { id: string; value: number }) => [figure.id, figure.value]),
    ) as Record<FigureId, number | null>;
    return { ...body, value };
  };
  const behind = async (id: number, figure: string, kind: string, query: string) =>
    (await boss.get(`/api/professionals/${id}/statistics/${figure}/${kind}?${query}`)).body;

  test.each(ranges)('32, 36: from %s to %s are what plain SQL counts', async (from, to) => {
    for (const id of people) {
      const { value } = await statistics(id, from, to);
      expect(value).toEqual(await plainFigures(app.database, { id, from, to }));
    }
  });

  test.each(ranges)('from %s to %s in one branch are what plain SQL counts there', async (from, to) => {
    for (const branchId of [1, 2]) {
      const { value } = await statistics(5, from, to, `&branchId=${branchId}`);
      expect(value).toEqual(await plainFigures(app.database, { id: 5, from, to, branchId }));
    }
  });

  const byClients: FigureId[] = ['activeClients', 'newClients', 'sharedFiles', 'withoutFollowUp'];
  const byHistory: FigureId[] = [
    'newClients',
    'archivedClients',
    'withoutFollowUp',
    'booked',
    'attended',
    'cancelled',
    'noShow',
    'interventions',
    'interventionsByType',
    'documents',
    'programsCreated',
    'programsActive',
    'templatesShared',
    'groups',
    'announcements',
    'challenges',
  ];

  test.each(['', '&branchId=1'])(
    '33, 34, 35: the magnifying glass opens the history and the people icon the clients concerned, as many as the figure says%s',
    async (branch) => {
      const [from, to] = ranges[3];
      for (const id of people) {
        const { value, figures } = await statistics(id, from, to, branch);
        const query = `from=${from}&to=${to}${branch}&size=1`;
        for (const figure of byClients)
          expect([figure, (await behind(id, figure, 'clients', query)).total]).toEqual([
            figure,
            value[figure],
          ]);
        for (const figure of byHistory)
          expect([figure, (await behind(id, figure, 'history', query)).total]).toEqual([
            figure,
            value[figure],
          ]);
        for (const { id: figure, hasClients } of figures) {
          const answer = await boss.get(`/api/professionals/${id}/statistics/${figure}/clients?${query}`);
          expect([figure, answer.status]).toEqual([figure, hasClients ? 200 : 404]);
        }
      }
    },
  );

  test('a sum is that of its history’s rows, and a share that of its history’s states', async () => {
    const [from, to] = ranges[1];
    const { value } = await statistics(3, from, to);
    const rows = async (figure: FigureId) => {
      const { data, total } = await behind(3, figure, 'history', `from=${from}&to=${to}&size=200`);
      expect(data.length).toBe(total);
      return data as Record<string, number>[];
    };
    const sum = async (figure: FigureId, field: string) =>
      (await rows(figure)).reduce((total, row) => total + (row[field] ?? 0), 0);
    expect(twelveDigits((await sum('hours', 'minutes')) / 60)).toBe(value.hours);
    expect(await sum('billed', 'total')).toBe(value.billed);
    expect(await sum('paid', 'paid')).toBe(value.paid);
    expect(await sum('outstanding', 'outstanding')).toBe(value.outstanding);
    const share = async (figure: FigureId, state: string) => {
      const all = await rows(figure);
      return all.length
        ? twelveDigits(all.filter((row) => String(row.state) === state).length / all.length)
        : null;
    };
    expect(await share('attendanceRate', 'attended')).toBe(value.attendanceRate);
    expect(await share('adherence', 'done')).toBe(value.adherence);
  });

  test('the clients of a figure are those of its history, each once', async () => {
    const [from, to] = ranges[1];
    for (const figure of ['booked', 'interventions', 'programsCreated', 'billed', 'adherence'] as const) {
      const query = `from=${from}&to=${to}&size=200`;
      const history = await behind(3, figure, 'history', query);
      const clients = await behind(3, figure, 'clients', query);
      const concerned = new Set(history.data.map(({ clientId }: { clientId: number }) => clientId));
      const listed = clients.data.map(({ id }: { id: number }) => id);
      expect([figure, [...listed].sort((a, b) => a - b)]).toEqual([
        figure,
        [...concerned].filter((id) => id !== null).sort((a, b) => Number(a) - Number(b)),
      ]);
      expect(clients.total).toBe(listed.length);
    }
  });

  test('the interventions by type and by code make up all of them, and each part opens its own rows', async () => {
    const [from, to] = ranges[3];
    const { value, figures } = await statistics(3, from, to);
    const { parts } = figures.find(({ id }: { id: string }) => id === 'interventionsByType');
    for (const by of ['kind', 'code']) {
      const own = parts.filter((part: { by: string }) => part.by === by);
      const total = own.reduce((sum: number, part: { value: number }) => sum + part.value, 0);
      expect([by, total]).toEqual([by, value.interventions]);
      for (const { key, value: count } of own) {
        const query = `from=${from}&to=${to}&part=${by}:${key}&size=1`;
        expect([key, (await behind(3, 'interventionsByType', 'history', query)).total]).toEqual([key, count]);
      }
    }
    const refused = await boss.get(
      `/api/professionals/3/statistics/booked/history?from=${from}&to=${to}&part=kind:text`,
    );
    expect(refused.status).toBe(400);
  });

  test('what lies behind a figure is sorted, filtered and paged like any list, and tells how to ask for all of it', async () => {
    const [from, to] = ranges[3];
    const base = `from=${from}&to=${to}`;
    const { total, filter, resource } = await behind(3, 'booked', 'history', `${base}&size=2`);
    const pages = await Promise.all(
      [1, 2].map((page) => behind(3, 'booked', 'history', `${base}&size=2&page=${page}&sort=startsAt`)),
    );
    const starts = pages.flatMap(({ data }) => data.map(({ startsAt }: { startsAt: number }) => startsAt));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const attended = JSON.stringify({
      combinator: 'and',
      rules: [{ field: 'state', operator: '=', value: 'attended' }],
    });
    const { value } = await statistics(3, from, to);
    expect(
      (await behind(3, 'booked', 'history', `${base}&filter=${encodeURIComponent(attended)}`)).total,
    ).toBe(value.attended);
    const file = await boss.get(
      `/api/${resource}/export?${new URLSearchParams({ format: 'csv', raw: 'true', filter: JSON.stringify(filter) })}`,
    );
    expect(file.headers.get('X-Cohort-Total')).toBe(String(total));
  });

  test.each(figureIds)(
    '38: there is a way to the custom reports: “%s” opens as a report of the same number',
    async (figure) => {
      for (const [from, to] of [ranges[0], ranges[3]]) {
        for (const branch of ['', '&branchId=1']) {
          const { value } = await statistics(3, from, to, branch);
          const { body } = await boss.get(
            `/api/professionals/3/statistics/${figure}/report?from=${from}&to=${to}${branch}`,
          );
          const answer = await boss.post('/api/reports/run', { definition: body.definition });
          expect({ status: answer.status, error: answer.body.error }).toEqual({
            status: 200,
            error: undefined,
          });
          expect([branch, numberOf(answer.body)]).toEqual([branch, value[figure]]);
        }
      }
    },
  );

  test('compare with the period of the same length just before', async () => {
    const now = await statistics(3, '2026-11-01', '2026-11-30');
    expect(now).toMatchObject({
      previousFrom: '2026-10-02',
      previousTo: '2026-10-31',
      timeZone: 'America/Toronto',
      noFollowUpDays: 30,
    });
    const before = await statistics(3, '2026-10-02', '2026-10-31');
    for (const { id, previous } of now.figures)
      expect({ id, previous }).toEqual({ id, previous: before.value[id as FigureId] });
  });

  test('the past of somebody who has left stays countable', async () => {
    const gone = await countBy(
      app.database,
      `select min(id) from professionals where company_id = 1 and state = 'deleted' and id in
        (select professional_id from appointments where state = 'attended')`,
    );
    const { value } = await statistics(gone, '2020-01-01', '2026-12-31');
    expect(value).toEqual(
      await plainFigures(app.database, { id: gone, from: '2020-01-01', to: '2026-12-31' }),
    );
    expect(value.attended).toBeGreaterThan(0);
  });

  test.each([
    ['2026-02-30', '2026-03-01', ''],
    ['2026-03-02', '2026-03-01', ''],
    ['1822-03-02', '2026-03-01', ''],
    ['yesterday', 'today', ''],
    ['', '', ''],
    ['2026-03-01', '2026-03-02', '&branchId=999999'],
    ['2026-03-01', '2026-03-02', '&branchId=x'],
    ['2026-03-01', '2026-03-02', '&unknown=1'],
  ])('refuse the range %s to %s%s', async (from, to, more) => {
    expect((await boss.get(`/api/professionals/3/statistics?from=${from}&to=${to}${more}`)).status).toBe(400);
  });

  test('a day ends at midnight in the company’s zone, also when the clocks change', async () => {
    const zone = { zone: 'America/Toronto' };
    for (const day of ['2026-03-08', '2026-11-01']) {
      const { value } = await statistics(3, day, day);
      const bounds = [0, 1].map((days) => DateTime.fromISO(day, zone).plus({ days }).toMillis());
      expect(value.booked).toBe(
        await countBy(
          app.database,
          'select count(*) from appointments where professional_id = 3 and starts_at >= ? and starts_at < ?',
          bounds,
        ),
      );
    }
  });
});

/** What a report says in one number: how many rows, or the last measure of all of them together. */
const numberOf = (answer: { total: number; totals?: { grand?: (number | null)[] } }): number | null => {
  const grand = answer.totals?.grand;
  return grand ? (grand.at(-1) ?? null) : answer.total;
};

const twelveDigits = (value: number): number => Number(value.toPrecision(12));
