import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FigureId, figureIds } from '#server/statistics/contract.ts';
import { as, type Caller, everyProfile, type Json, signIn, type Who } from '../support/as.ts';
import { countBy } from '../support/directly.ts';
import { dialects } from '../support/places.ts';
import { plainFigures } from '../support/plainFigures.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const november = 'from=2026-11-01&to=2026-11-30';

describe.each(dialects)('the statistics of the team on %s', (dialect) => {
  let app: TestApp;
  let people: Record<Who, Caller>;
  beforeAll(async () => {
    app = await startApp(dialect);
    const callers = await Promise.all(
      everyProfile.map(async (who) => [who, await as(app.url, who)] as const),
    );
    people = Object.fromEntries(callers) as Record<Who, Caller>;
  });
  afterAll(() => app.stop());

  const team = async (query: string, who: Who = 'superAdmin') => {
    const { status, body } = await people[who].get(`/api/professionals/statistics?${query}`);
    expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
    return body;
  };
  /** Whoever is no administrator sees nobody but oneself. */
  const inSight = async (who: Who): Promise<number> =>
    who === 'superAdmin' || who === 'branchAdmin'
      ? (await people[who].get('/api/professionals?size=1')).body.total
      : 1;
  const one = async (id: number, query: string, who: Who = 'superAdmin') =>
    (await people[who].get(`/api/professionals/${id}/statistics?${query}`)).body;

  test.each([
    ['2026-11-01', '2026-11-30'],
    ['2026-01-01', '2026-12-31'],
    ['2026-02-11', '2026-10-19'],
    ['2026-03-07', '2026-03-09'],
    ['1990-01-15', '2150-03-02'],
  ])('from %s to %s have everybody’s figures as plain SQL counts them', async (from, to) => {
    const { data } = await team(`from=${from}&to=${to}`);
    for (const { id, figures } of data.filter((_: Json, index: number) => index % 4 === 0)) {
      const values = Object.fromEntries(figureIds.map((figure) => [figure, figures[figure].value]));
      expect({ id, values }).toEqual({ id, values: await plainFigures(app.database, { id, from, to }) });
    }
  });

  test.each(everyProfile)(
    'are for %s those of the people in sight, each as on the person’s own page',
    async (who) => {
      for (const query of [november, `from=2026-02-11&to=2026-10-19`]) {
        const { data, total } = await team(query, who);
        expect(total).toBe(await inSight(who));
        for (const { id, figures } of data.filter((_: Json, index: number) => index % 3 === 0)) {
          const alone = await one(id, query, who);
          for (const { id: figure, value, previous } of alone.figures)
            expect({ id, figure, ...figures[figure] }).toEqual({ id, figure, value, previous });
        }
      }
    },
  );

  test('a branch administrator sees own branches only, and gets 404 for people of another', async () => {
    const { data } = await team(november, 'branchAdmin');
    const seen = data.map(({ id }: { id: number }) => id);
    const everybody = (await team(november)).data.map(({ id }: { id: number }) => id);
    const hidden = everybody.filter((id: number) => !seen.includes(id));
    expect(hidden.length).toBeGreaterThan(0);
    for (const id of hidden)
      for (const path of ['statistics', 'statistics/booked/history', 'statistics/booked/clients', 'history'])
        expect((await people.branchAdmin.get(`/api/professionals/${id}/${path}?${november}`)).status).toBe(
          404,
        );
  });

  test.each(['manager', 'employee', 'readOnly'] as const)(
    'a %s sees own figures and history, and nobody else’s',
    async (who) => {
      const [own] = (await team(november, who)).data;
      for (const path of ['statistics', 'statistics/booked/history', 'statistics/booked/report', 'history']) {
        expect((await people[who].get(`/api/professionals/${own.id}/${path}?${november}`)).status).toBe(200);
        expect((await people[who].get(`/api/professionals/1/${path}?${november}`)).status).toBe(404);
      }
    },
  );

  test('nobody of another company is ever in it', async () => {
    const stranger = await signIn(app.url, 'super@other.example');
    const { body } = await stranger.get(`/api/professionals/statistics?${november}`);
    const ours = (await team(november)).data.map(({ id }: { id: number }) => id);
    expect(body.data.filter(({ id }: { id: number }) => ours.includes(id))).toEqual([]);
    expect((await stranger.get(`/api/professionals/3/history?${november}`)).status).toBe(404);
  });

  test('are sorted by any figure, what has no data last, and only those asked for are told', async () => {
    for (const sort of ['attended', '-attendanceRate', '-billed']) {
      const figure = sort.replace('-', '') as FigureId;
      const { data } = await team(`${november}&figures=${figure}&sort=${sort}`);
      const values: (number | null)[] = data.map(({ figures }: Json) => figures[figure].value);
      const known = values.filter((value) => value !== null);
      expect(known).toEqual([...known].sort((a, b) => (sort.startsWith('-') ? b - a : a - b)));
      expect(values.slice(known.length).every((value) => value === null)).toBe(true);
      expect(Object.keys(data[0].figures)).toEqual([figure]);
    }
  });

  test.each(['attended', 'attendanceRate', 'billed', 'interventions'])(
    'tell “%s” month by month, each month in the company’s zone',
    async (trend) => {
      for (const who of ['superAdmin', 'branchAdmin'] as const) {
        const { data, months } = await team(`${november}&trend=${trend}&figures=booked`, who);
        expect(months).toHaveLength(12);
        expect(months.at(-1)).toBe('2026-11');
        const [first] = data;
        for (const at of [0, 6, 11]) {
          const from = `${months[at]}-01`;
          const to = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)), 0))
            .toISOString()
            .slice(0, 10);
          const { figures } = await one(first.id, `from=${from}&to=${to}`, who);
          expect(first.trend[at]).toBe(figures.find(({ id }: Json) => id === trend).value);
        }
      }
    },
  );

  test('of one branch are those of its people, with what they did there', async () => {
    const { data } = await team(`${november}&branchId=2`);
    const there = await countBy(
      app.database,
      'select count(distinct professional_id) from professional_branches where branch_id = 2',
    );
    expect(data).toHaveLength(there);
    for (const { id, figures } of data.slice(0, 3)) {
      const values = Object.fromEntries(figureIds.map((figure) => [figure, figures[figure].value]));
      const plain = await plainFigures(app.database, {
        id,
        from: '2026-11-01',
        to: '2026-11-30',
        branchId: 2,
      });
      expect({ id, values }).toEqual({ id, values: plain });
    }
  });

  test.each(['figures=unknown', 'trend=groups', 'sort=-', 'sort=a,b', 'branchId=0', 'x=1'])(
    'refuse %s',
    async (more) => {
      const { status } = await people.superAdmin.get(`/api/professionals/statistics?${november}&${more}`);
      expect(status).toBe(400);
    },
  );
});
