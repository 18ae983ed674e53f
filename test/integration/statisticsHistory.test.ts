import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeedKind, deedKinds } from '#server/statistics/contract.ts';
import { as, type Caller, ifMatch, type Json } from '../support/as.ts';
import { countBy } from '../support/directly.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const year = 'from=2026-01-01&to=2026-12-31';
const [start, end] = [Date.UTC(2026, 0, 1, 5), Date.UTC(2027, 0, 1, 5)];

const plain: Record<Exclude<DeedKind, 'changesMade' | 'changesUndergone'>, string> = {
  appointments: 'appointments where professional_id = ? and starts_at',
  interventions: 'interventions where author_id = ? and happened_at',
  documents: "interventions where kind = 'document' and author_id = ? and completed_at",
  filesOpened: 'client_professionals where professional_id = ? and since',
  filesClosed: 'client_professionals where professional_id = ? and until',
  programs: 'programs where author_id = ? and created_at',
  templates: 'templates where owner_id = ? and created_at',
  groups: 'groups where responsible_id = ? and created_at',
  announcements: 'announcements where author_id = ? and created_at',
  challenges: 'challenges where author_id = ? and created_at',
  invoices: 'client_invoices where professional_id = ? and created_at',
  measurements: 'measurements where author_id = ? and measured_at',
};

describe.each(dialects)('the history of a professional on %s', (dialect) => {
  let app: TestApp;
  let boss: Caller;
  beforeAll(async () => {
    app = await startApp(dialect);
    boss = await as(app.url, 'superAdmin');
  });
  afterAll(() => app.stop());

  const history = async (id: number, query: string, caller = boss) => {
    const { status, body } = await caller.get(`/api/professionals/${id}/history?${query}`);
    expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
    return body;
  };

  test('has everything that the person did, of every kind', async () => {
    for (const id of [3, 5, 9]) {
      const { counts, total } = await history(id, year);
      for (const [kind, statement] of Object.entries(plain)) {
        const n = await countBy(
          app.database,
          `select count(*) from ${statement} >= ? and ${statement.split(' ').at(-1)} < ?`,
          [id, start, end],
        );
        expect([id, kind, counts[kind]]).toEqual([id, kind, n]);
      }
      expect(total).toBe(deedKinds.reduce((sum, kind) => sum + counts[kind], 0));
    }
  });

  test('is told newest first, page after page, each event once', async () => {
    const { total } = await history(3, 'from=2026-10-01&to=2026-10-31&size=1');
    const pages = await Promise.all(
      Array.from({ length: Math.ceil(total / 20) }, (_, index) =>
        history(3, `from=2026-10-01&to=2026-10-31&size=20&page=${index + 1}`),
      ),
    );
    const deeds: Json[] = pages.flatMap(({ data }) => data);
    expect(deeds).toHaveLength(total);
    expect(new Set(deeds.map(({ kind, record }) => `${kind} ${record.id}`)).size).toBe(total);
    const instants = deeds.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort((a, b) => b - a));
  });

  test('is filtered by kind and by range', async () => {
    const { counts } = await history(3, year);
    const { data, total } = await history(3, `${year}&kinds=programs,documents&size=200`);
    expect(total).toBe(counts.programs + counts.documents);
    expect(new Set(data.map(({ kind }: Json) => kind))).toEqual(new Set(['programs', 'documents']));
    const day = await history(3, 'from=2026-10-29&to=2026-10-29&size=200');
    for (const { at } of day.data)
      expect(new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto' }).format(at)).toBe('2026-10-29');
  });

  test('has what the person changed, and what others changed about the person', async () => {
    const before = await history(5, 'from=2026-11-22&to=2026-11-22');
    const { body, headers } = await boss.get('/api/professionals/5');
    const changed = await boss.patch(
      '/api/professionals/5',
      { title: `${body.data.title} principale` },
      ifMatch(Number(headers.get('ETag')?.replaceAll('"', ''))),
    );
    expect(changed.status).toBe(200);
    const after = await history(5, 'from=2026-11-22&to=2026-11-22&kinds=changesUndergone');
    expect(after.counts.changesUndergone).toBe(before.counts.changesUndergone + 1);
    expect(after.data[0].record).toMatchObject({ action: 'update', resource: 'professionals', recordId: 5 });
    const own = await history(1, 'from=2026-11-22&to=2026-11-22&kinds=changesMade');
    expect(own.data.some(({ record }: Json) => record.recordId === 5 && record.action === 'update')).toBe(
      true,
    );
  });

  test('shows each person what that person may see: nobody reads the audit log who may not', async () => {
    const employee = await as(app.url, 'employee');
    const { counts } = await history(5, year, employee);
    expect([counts.changesMade, counts.changesUndergone]).toEqual([0, 0]);
    expect(counts.appointments).toBe((await history(5, year)).counts.appointments);
  });

  test.each([
    'from=2026-02-30&to=2026-03-01',
    'from=2026-03-02&to=2026-03-01',
    `${year}&kinds=everything`,
    `${year}&size=201`,
    `${year}&page=0`,
    `${year}&q=x`,
  ])('refuses %s', async (query) => {
    expect((await boss.get(`/api/professionals/3/history?${query}`)).status).toBe(400);
  });
});
