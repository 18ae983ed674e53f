import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, type Caller } from '../support/as.ts';
import { countBy } from '../support/directly.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const ranges = [
  ['2026-11-01', '2026-11-30'],
  ['2026-10-01', '2026-10-31'],
  ['2026-03-08', '2026-03-08'],
  ['2026-01-01', '2026-12-31'],
  ['2019-01-01', '2019-01-31'],
] as const;

const instantsOf = (from: string, to: string) => {
  const zone = { zone: 'America/Toronto' };
  return [
    DateTime.fromISO(from, zone).toMillis(),
    DateTime.fromISO(to, zone).plus({ days: 1 }).toMillis(),
  ] as const;
};

describe.each(dialects)('a professional’s statistics on %s', (dialect) => {
  let app: TestApp;
  let boss: Caller;
  beforeAll(async () => {
    app = await startApp(dialect);
    boss = await as(app.url, 'superAdmin');
  });
  afterAll(() => app.stop());

  const statistics = async (id: number, from: string, to: string) => {
    const { body } = await boss.get(`/api/professionals/${id}/statistics?from=${from}&to=${to}`);
    return {
      ...body,
      value: Object.fromEntries(
        body.figures.map((figure: { id: string; value: number }) => [figure.id, figure.value]),
      ),
    };
  };

  test.each(ranges)('from %s to %s are what plain SQL counts', async (from, to) => {
    const [start, end] = instantsOf(from, to);
    for (const id of [3, 5, 8, 9, 16]) {
      const { value } = await statistics(id, from, to);
      const appointments = (state: string) =>
        countBy(
          app.database,
          `select count(*) from appointments where professional_id = ? and starts_at >= ? and starts_at < ? and ${state}`,
          [id, start, end],
        );
      const [attended, noShow] = [
        await appointments("state = 'attended'"),
        await appointments("state = 'noShow'"),
      ];
      expect(value).toEqual({
        activeClients: await countBy(
          app.database,
          `select count(distinct c.id) from client_professionals l join clients c on c.id = l.client_id where c.state <> 'deleted' and l.professional_id = ? and l.since < ? and (l.until is null or l.until >= ?)`,
          [id, end, end],
        ),
        newClients: await countBy(
          app.database,
          `select count(distinct c.id) from clients c join client_professionals l on l.client_id = c.id where c.state <> 'deleted' and l.professional_id = ? and c.created_at >= ? and c.created_at < ? and l.since >= ? and l.since < ?`,
          [id, start, end, start, end],
        ),
        booked: await appointments('true'),
        attended,
        cancelled: await appointments("state = 'cancelled'"),
        noShow,
        attendanceRate: attended + noShow ? attended / (attended + noShow) : null,
        hours:
          (await countBy(
            app.database,
            `select coalesce(sum(minutes), 0) from appointments where professional_id = ? and starts_at >= ? and starts_at < ? and state = 'attended'`,
            [id, start, end],
          )) / 60,
      });
    }
  });

  test('a figure equals the rows behind it: clients for people, history for events', async () => {
    const [from, to] = ranges[1];
    const { value } = await statistics(3, from, to);
    const total = async (figure: string, kind: string) =>
      (await boss.get(`/api/professionals/3/statistics/${figure}/${kind}?from=${from}&to=${to}&size=1`)).body
        .total;
    for (const figure of ['activeClients', 'newClients'])
      expect(await total(figure, 'clients')).toBe(value[figure]);
    for (const figure of ['booked', 'attended', 'cancelled', 'noShow'])
      expect(await total(figure, 'history')).toBe(value[figure]);
    const history = await boss.get(
      `/api/professionals/3/statistics/hours/history?from=${from}&to=${to}&size=200`,
    );
    expect(
      history.body.data.reduce((sum: number, { minutes }: { minutes: number }) => sum + minutes, 0) / 60,
    ).toBe(value.hours);
    const clients = await boss.get(
      `/api/professionals/3/statistics/booked/clients?from=${from}&to=${to}&size=200`,
    );
    expect(new Set(clients.body.data.map(({ id }: { id: number }) => id)).size).toBe(clients.body.total);
  });

  test('compare with the period of the same length just before', async () => {
    const now = await statistics(3, '2026-11-01', '2026-11-30');
    expect(now).toMatchObject({
      previousFrom: '2026-10-02',
      previousTo: '2026-10-31',
      timeZone: 'America/Toronto',
    });
    const before = await statistics(3, '2026-10-02', '2026-10-31');
    for (const { id, previous } of now.figures)
      expect({ id, previous }).toEqual({ id, previous: before.value[id] });
  });

  test.each([
    ['2026-02-30', '2026-03-01'],
    ['2026-03-02', '2026-03-01'],
    ['yesterday', 'today'],
    ['', ''],
  ])('refuse the range %s to %s', async (from, to) => {
    expect((await boss.get(`/api/professionals/3/statistics?from=${from}&to=${to}`)).status).toBe(400);
  });

  test('are one’s own alone for who is no administrator', async () => {
    const employee = await as(app.url, 'employee');
    expect((await employee.get('/api/professionals/5/statistics?from=2026-11-01&to=2026-11-30')).status).toBe(
      200,
    );
    expect((await employee.get('/api/professionals/3/statistics?from=2026-11-01&to=2026-11-30')).status).toBe(
      404,
    );
    expect((await boss.get('/api/professionals/19/statistics?from=2026-11-01&to=2026-11-30')).status).toBe(
      404,
    );
  });
});
