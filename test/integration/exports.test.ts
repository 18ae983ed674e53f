import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ResourceName } from '#server/contract.ts';
import { addressOf } from '#server/crud.ts';
import { resources } from '#server/resources.ts';
import { as, type Caller, everyProfile, type Json, listPath, type Who } from '../support/as.ts';
import { anyDetail, anySummary } from '../support/definitions.ts';
import { countBy } from '../support/directly.ts';
import { download, parseCsv, sheetOf } from '../support/files.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);
const everything = { combinator: 'and', rules: [] };
const list = (source: string, columns: string[], more: object = {}) => ({
  v: 2,
  source,
  filter: everything,
  columns: columns.map((field) => ({ field })),
  ...more,
});

describe.each(dialects)('a file of a report on %s', (dialect) => {
  let app: TestApp;
  let people: Record<Who, Caller>;

  beforeAll(async () => {
    app = await startApp(dialect, { environment: { LOG_LEVEL: 'error' } });
    const callers = await Promise.all(
      everyProfile.map(async (who) => [who, await as(app.url, who)] as const),
    );
    people = Object.fromEntries(callers) as Record<Who, Caller>;
  });
  afterAll(() => app.stop());

  const file = (definition: object, more: object = {}, who: Who = 'superAdmin') =>
    download({ url: app.url, caller: people[who] }, '/api/reports/export', {
      definition,
      format: 'csv',
      language: 'en',
      ...more,
    });
  const fetched = (path: string, who: Who = 'superAdmin') =>
    download({ url: app.url, caller: people[who] }, path);
  const onScreen = async (definition: object, who: Who = 'superAdmin') =>
    (await people[who].post('/api/reports/run', { definition })).body;

  test.each(everyProfile)('has the rows that %s sees on screen, in that order, and no other', async (who) => {
    const drawn = fc.sample(fc.oneof(anyDetail, anySummary), { seed, numRuns: 25 });
    let compared = 0;
    for (const definition of drawn) {
      const hasTime = await people[who].post('/api/reports/run', { definition, purpose: 'preview' });
      if (hasTime.status === 408) continue;
      const screen = await people[who].post('/api/reports/run', { definition });
      const raw = await file(definition, { raw: true }, who);
      expect({ definition, status: raw.status }).toEqual({ definition, status: screen.status });
      if (screen.status !== 200) continue;
      const [, ...rows] = parseCsv(raw.text, ',');
      const { limit = 250_000 } = definition;
      expect(rows).toHaveLength(Math.min(screen.body.total, limit));
      expect(raw.headers.get('x-cohort-rows')).toBe(String(rows.length));
      expect(raw.headers.get('x-cohort-truncated')).toBe(String(screen.body.total > rows.length));
      const seen = rows.slice(0, screen.body.rows.length);
      expect({ definition, rows: seen }).toEqual({ definition, rows: rawRows(screen.body) });
      compared += 1;
    }
    expect(compared).toBeGreaterThan(10);
  });

  test('separates with semicolons and decimal commas in French and Spanish, with commas and points in English', async () => {
    const definition = list('clientInvoices', ['number', 'total', 'client.fullName'], {
      sort: [{ by: 'number', direction: 'asc' }],
    });
    const { rows } = await onScreen(definition);
    const amounts = rows.map(([, cents]: [string, number]) => (cents / 100).toFixed(2));
    for (const [language, separator, decimal] of [
      ['fr', ';', ','],
      ['es', ';', ','],
      ['en', ',', '.'],
    ] as const) {
      const { text } = await file(definition, { language });
      expect(text.startsWith('\ufeff')).toBe(true);
      const [, ...lines] = parseCsv(text.slice(1), separator);
      expect(lines.map(([, amount]) => amount)).toEqual(
        amounts.map((amount: string) => amount.replace('.', decimal)),
      );
    }
    const [head] = parseCsv((await file(definition, { language: 'fr' })).text.slice(1), ';');
    expect(head).toEqual(['Numéro de facture', 'Total', 'Client › Nom']);
  });

  test('says choices, truth, missing keys and headings in the words of the language, and instants on the clock of the zone', async () => {
    const definition = {
      v: 2,
      source: 'appointments',
      filter: everything,
      groupBy: [{ id: 'g', field: 'state' }],
      measures: [
        { id: 'n', measure: 'count' },
        { id: 's', measure: 'share', of: ['n'] },
        { id: 'a', measure: 'avg', field: 'minutes' },
        { id: 'first', measure: 'min', field: 'startsAt' },
      ],
      totals: { grand: true },
      timeZone: 'Asia/Tokyo',
    };
    const { rows } = await onScreen(definition);
    const [head, ...lines] = parseCsv((await file(definition, { language: 'fr' })).text.slice(1), ';');
    expect(head).toEqual([
      'État',
      'Nombre',
      'Part\u00a0: Nombre',
      'Moyenne\u00a0: Minutes',
      'Minimum\u00a0: Date et heure',
    ]);
    expect(lines.map(([state]) => state)).toEqual(
      ['Réservé', 'Présent', 'Annulé', 'Absent', 'Total'].slice(-lines.length),
    );
    const tokyo = new Intl.DateTimeFormat('sv-SE', {
      dateStyle: 'short',
      timeStyle: 'medium',
      timeZone: 'Asia/Tokyo',
    });
    expect(lines.slice(0, -1).map((line) => line.at(-1))).toEqual(
      rows.map((row: number[]) => tokyo.format(row[4])),
    );
    expect(lines.slice(0, -1).map((line) => line[2])).toEqual(
      rows.map(
        (row: number[]) => `${String(Number(((row[2] ?? 0) * 100).toPrecision(12))).replace('.', ',')}%`,
      ),
    );
    const raw = parseCsv((await file(definition, { raw: true })).text, ',');
    expect(raw[0]).toEqual(['g', 'n', 's', 'a', 'first']);
    expect(raw).toHaveLength(rows.length + 1);
    expect(raw[1]?.[4]).toBe(new Date(rows[0][4]).toISOString());
  });

  test('runs nothing: a text that begins a formula has an apostrophe in CSV and stays a text in a workbook; numbers stay numbers', async () => {
    const dangerous = [
      '=1+1',
      '+33 1 23',
      '-2',
      '@sum(1)',
      '＝1',
      "'=1",
      '"=1+1"',
      '=HYPERLINK("http://evil.example";"x")',
      'plain, with "quotes"; and more',
      'two\r\nlines',
    ];
    const group = await people.superAdmin.post('/api/groups', { title: 'Formulas', responsibleId: 1 });
    expect(group.status).toBe(201);
    const rows = [];
    for (const title of dangerous) rows.push(await storeTitle(title));
    const definition = list('groups', ['title', 'id'], {
      filter: { combinator: 'and', rules: [{ field: 'id', operator: 'in', value: rows }] },
      sort: [{ by: 'id', direction: 'asc' }],
    });
    const [, ...lines] = parseCsv((await file(definition)).text.slice(1), ',');
    expect(lines.map(([title]) => title)).toEqual(
      dangerous.map((title) => (/^[\s"']*[=+\-@＝]/.test(title) ? `'${title}` : title)),
    );
    expect(lines.map(([, id]) => Number(id))).toEqual(rows);
    const workbook = await file(definition, { format: 'xlsx' });
    const [, ...cells] = await sheetOf(workbook.bytes, 2);
    expect(cells.map(([title]) => title)).toEqual(dangerous);
    for (const part of Object.values(unzipSync(workbook.bytes))) expect(strFromU8(part)).not.toContain('<f>');
  });

  /** As an import or an older version could have left it. */
  async function storeTitle(title: string): Promise<number> {
    const { body } = await people.superAdmin.post('/api/groups', { title: 'x', responsibleId: 1 });
    await app.database.writer('groups').where({ id: body.data.id }).update({ title });
    return body.data.id;
  }

  test('is a workbook whose first sheet says what was asked, by whom, when and how much, and whose cells have types', async () => {
    const definition = {
      ...list('clients', ['fullName', 'birthDate', 'createdAt', 'hasAccess', 'appointments.count'], {
        sort: [{ by: 'id', direction: 'asc' }],
        params: [{ name: 'which', label: 'Which state?', type: 'choice', default: 'active' }],
      }),
      filter: {
        combinator: 'and',
        rules: [{ id: 'r', field: 'state', operator: '=', valueSource: 'parameter', value: 'which' }],
      },
    };
    const name = 'Active “clients” / été';
    const answer = await file(definition, { format: 'xlsx', name });
    const screen = await onScreen(definition);
    expect(answer.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename=".*2026-11-22\.xlsx"; filename\*=UTF-8''Active/,
    );
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
      'Active “clients” été 2026-11-22.xlsx',
    );
    const about = Object.fromEntries(await sheetOf(answer.bytes, 1)) as Record<string, unknown>;
    expect(about).toMatchObject({
      Report: name,
      'Which state?': 'Status is Active',
      'Time zone': 'America/Toronto',
      Rows: `${new Intl.NumberFormat('en-CA').format(screen.rows.length)}: all of them`,
    });
    expect(about.Question).toContain('Status is Active');
    expect(about.Scope).toMatch(/^Only what \S+ .* may see$/);
    const [head, ...rows] = await sheetOf(answer.bytes, 2);
    expect(head).toEqual(['Name', 'Date of birth', 'Created', 'App access', 'Number of appointments']);
    expect(rows).toHaveLength(screen.rows.length);
    const wall = (ms: number) =>
      Date.parse(
        `${new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'America/Toronto' }).format(ms).replace(' ', 'T')}Z`,
      );
    expect(
      rows
        .slice(0, 50)
        .map(([who, born, made, access, count]) => [
          who,
          born instanceof Date ? born.toISOString().slice(0, 10) : born,
          made instanceof Date ? Math.round(made.getTime() / 1000) : made,
          access,
          count,
        ]),
    ).toEqual(
      screen.rows
        .slice(0, 50)
        .map(([who, born, made, access, count]: Json[]) => [
          who,
          born,
          Math.floor(wall(made) / 1000),
          access ? 'Yes' : 'No',
          count,
        ]),
    );
  });

  test('has the subtotals and the total of the screen, and a figure under each key of the pivot', async () => {
    const definition = {
      v: 2,
      source: 'appointments',
      filter: everything,
      groupBy: [
        { id: 'b', field: 'branchId' },
        { id: 't', field: 'type' },
      ],
      pivotBy: { id: 'p', field: 'state' },
      measures: [{ id: 'n', measure: 'count' }],
      totals: { grand: true, rows: true, columns: true, subtotals: true },
    };
    const screen = await onScreen(definition);
    const [head, ...lines] = parseCsv((await file(definition)).text.slice(1), ',');
    expect(head?.slice(0, 3)).toEqual(['Branch', 'Type', 'Booked › Count']);
    expect(head?.at(-1)).toBe('Total › Count');
    expect(lines.filter(([, type]) => type === 'Subtotal')).toHaveLength(screen.totals.subtotals.length);
    expect(lines.at(-1)).toEqual(['Total', '', ...screen.totals.grand.slice(2).map(String)]);
    const raw = parseCsv((await file(definition, { raw: true })).text, ',');
    expect(raw[0]?.slice(0, 3)).toEqual(['b', 't', 'n:booked']);
    expect(raw).toHaveLength(screen.rows.length + 1);
  });

  test('refuses what the report refuses, a workbook for programs, and what is not known, each with its place', async () => {
    const good = list('clients', ['id']);
    const refusals = [
      [await file(list('clients', ['nope'])), 422, 'columns'],
      [await file(list('subscriptionInvoices', ['id']), {}, 'employee'), 422, 'source'],
      [await file(good, { format: 'xlsx', raw: true }), 400, 'raw'],
      [await file(good, { format: 'pdf' }), 400, 'format'],
      [await file(good, { language: 'de' }), 400, 'language'],
      [await file(good, { nope: 1 }), 400, 'nope'],
    ] as const;
    for (const [answer, status, place] of refusals) {
      expect({ place, status: answer.status }).toEqual({ place, status });
      expect(answer.json().error.problems[0].path[0]).toBe(place);
    }
    expect(
      (
        await download(
          { url: app.url, caller: { ...people.superAdmin, cookie: '' } },
          '/api/clients/export?format=csv',
        )
      ).status,
    ).toBe(401);
  });

  test('of a saved report is for those who may see it, with its name, and leaves an event in the audit log', async () => {
    const definition = list('clients', ['id'], {
      params: [{ name: 'who', label: 'Who', type: 'choice' }],
      filter: {
        combinator: 'and',
        rules: [{ field: 'state', operator: '=', valueSource: 'parameter', value: 'who' }],
      },
    });
    const { body } = await people.superAdmin.post('/api/reports', { name: 'Ids', definition });
    const path = `/api/reports/${body.data.id}/export?format=csv&language=en`;
    const all = await fetched(path);
    const archived = await fetched(`${path}&params=${encodeURIComponent('{"who":"archived"}')}`);
    expect(all.headers.get('content-disposition')).toBe('attachment; filename="Ids 2026-11-22.csv"');
    expect(archived.text.length).toBeLessThan(all.text.length);
    expect((await fetched(`${path}&params={`)).status).toBe(400);
    expect((await fetched(path, 'employee')).status).toBe(404);
    expect((await fetched('/api/reports/99999999/export?format=csv')).status).toBe(404);
    const events = await people.superAdmin.get(
      listPath('audit-events', {
        sort: '-id',
        size: 2,
        filter: { combinator: 'and', rules: [{ field: 'action', operator: '=', value: 'export' }] },
      }),
    );
    expect(events.body.data[0]).toMatchObject({
      resource: 'reports',
      recordId: body.data.id,
      changes: {
        format: { after: 'csv' },
        rows: { after: archived.text.trimEnd().split('\r\n').length - 1 },
        truncated: { after: false },
        definitionHash: { after: expect.stringMatching(/^[0-9a-f]{32}$/) },
      },
    });
    expect(JSON.stringify(events.body.data)).not.toContain('archived');
  });

  describe('with more rows than a file may have', () => {
    const many = list('measurements', ['id', 'value', 'client.fullName', 'measuredAt'], {
      sort: [{ by: 'value', direction: 'desc' }],
    });
    let total = 0;
    beforeAll(async () => {
      await app.database.writer.raw(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 2500)
        insert into measurements (company_id, definition_id, client_id, value, measured_at, created_at, updated_at)
        select 1, d.id, c.id, c.id % 7, 1600000000000 + n.i, 0, 0
        from n, (select min(id) as id from measurement_definitions where company_id = 1) as d,
          (select id from clients where company_id = 1 order by id limit 101) as c`);
      total = await countBy(app.database, 'select count(*) from measurements where company_id = 1');
    });

    test('is cut at 250,000, and says so in its name, its headers and on its first sheet', async () => {
      const csv = await file(many, { raw: true });
      expect(csv.text.trimEnd().split('\r\n')).toHaveLength(250_001);
      expect(csv.headers.get('content-disposition')).toContain(`(first 250000 of ${total}).csv`);
      expect(csv.headers.get('x-cohort-truncated')).toBe('true');
      expect(csv.headers.get('x-cohort-total')).toBe(String(total));
      const workbook = await file(many, { format: 'xlsx' });
      const about = Object.fromEntries(await sheetOf(workbook.bytes, 1));
      expect(about.Rows).toBe(
        `Cut: only the first 250,000 of ${new Intl.NumberFormat('en-CA').format(total)}`,
      );
      const sheet = strFromU8(unzipSync(workbook.bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
      expect(sheet.match(/<row /g)).toHaveLength(250_001);
      expect(sheet).toContain('<autoFilter ref="A1:D250001"/>');
    }, 120_000);

    /** Asks for the file, takes its first bytes and then no more. */
    async function begin(): Promise<{ leave: () => void }> {
      const leaving = new AbortController();
      const response = await fetch(`${app.url}/api/reports/export`, {
        method: 'POST',
        headers: { Cookie: people.superAdmin.cookie, 'Content-Type': 'application/json' },
        body: JSON.stringify({ definition: many, format: 'csv', raw: true }),
        signal: leaving.signal,
      });
      await response.body?.getReader().read();
      return { leave: () => leaving.abort() };
    }

    test('keeps no report waiting while it is read slowly, and no other file once its reader has left', async () => {
      const readers = [await begin(), ...(dialect === 'postgres' ? [await begin()] : [])];
      const began = performance.now();
      expect(
        (await people.superAdmin.post('/api/reports/run', { definition: list('branches', ['id']) })).status,
      ).toBe(200);
      expect(performance.now() - began).toBeLessThan(5_000);
      for (const reader of readers) reader.leave();
      expect((await file(list('branches', ['id']))).status).toBe(200);
      expect(performance.now() - began).toBeLessThan(10_000);
    });
  });

  describe.each(Object.keys(resources) as ResourceName[])('of the list of %s', (name) => {
    const path = `/api/${addressOf(name)}`;
    test.each(everyProfile)('has the rows of the list of %s, or answers 403', async (who) => {
      const listed = await people[who].get(`${path}?size=200&total=none&sort=id`);
      const answer = await fetched(`${path}/export?format=csv&raw=true&columns=id&sort=id`, who);
      expect(answer.status).toBe(listed.status);
      if (listed.status !== 200) return;
      const [, ...rows] = parseCsv(answer.text, ',');
      expect(rows.slice(0, 200).map(([id]) => Number(id))).toEqual(
        listed.body.data.map(({ id }: { id: number }) => id),
      );
    });

    test('has all columns of the list unless some are asked for, and refuses unknown ones', async () => {
      const whole = await fetched(`${path}/export?format=csv&language=fr`);
      expect(whole.status).toBe(200);
      const refused = await fetched(`${path}/export?format=csv&columns=id,nope`);
      expect([refused.status, refused.json().error.problems[0].path]).toEqual([400, ['columns', 1]]);
      for (const query of ['sort=nope', 'filter={', 'page=1', 'columns=', 'raw=1', 'columns=id;drop'])
        expect((await fetched(`${path}/export?format=csv&${query}`)).status).toBe(400);
      expect((await fetched(`${path}/export`)).status).toBe(400);
    });
  });

  test('of a list takes its search, filter and order', async () => {
    const query = {
      q: 'a',
      sort: '-lastName,firstName',
      filter: { combinator: 'and', rules: [{ field: 'state', operator: '=', value: 'active' }] },
    };
    const listed = await people.manager.get(listPath('clients', { ...query, size: 200 }));
    const answer = await fetched(
      listPath('clients/export', { ...query, format: 'csv', raw: 'true', columns: 'id,lastName' }),
      'manager',
    );
    const [head, ...rows] = parseCsv(answer.text, ',');
    expect(head).toEqual(['id', 'lastName']);
    expect(rows).toHaveLength(listed.body.total);
    expect(rows.slice(0, 200).map(([id]) => Number(id))).toEqual(
      listed.body.data.map(({ id }: { id: number }) => id),
    );
  });
});

type Cell = Json;

/** What a program must be given for an answer, written down a second time. */
function rawRows({ columns, rows }: { columns: Json[]; rows: Cell[][] }): string[][] {
  return rows.map((row) => row.map((cell, index) => rawText(cell, columns[index])));
}

function rawText(cell: Cell, column: Json): string {
  if (cell === null) return '';
  if (cell.other) return 'other';
  if (typeof cell === 'object') return cell.label ?? '';
  if (column.bucket === 'hour' || (column.type === 'instant' && typeof cell === 'number' && !column.bucket))
    return new Date(cell).toISOString();
  if (column.bucket === 'quarter') return cell;
  return column.type === 'money' && typeof cell === 'number' ? (cell / 100).toFixed(2) : String(cell);
}
