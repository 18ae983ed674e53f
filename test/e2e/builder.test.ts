import { DateTime } from 'luxon';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { CatalogView } from '#client/shared/catalog.ts';
import { fieldLabel, rowsBehind } from '#client/shared/fieldNames.ts';
import { testNow } from '../support/clock.ts';
import { type Hands, keyboard, mouse } from '../support/hands.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { signInOnPage } from '../support/person.ts';

type Row = Record<string, unknown>;

const zone = 'America/Toronto';
const now = DateTime.fromMillis(testNow, { zone });

/** A report under construction: the page, the hands that build, and the names of everything. */
interface Bench {
  page: Page;
  hands: Hands;
  catalog: CatalogView;
  source: string;
}

const box = (where: Page | Locator, name: string): Locator =>
  where.getByRole('combobox', { name, exact: true });
const questions = ({ page }: Bench): Locator => page.locator('.builder-questions');

async function about(bench: Bench, source: string): Promise<void> {
  const { label } = bench.catalog.sources.find(({ name }) => name === source) ?? { label: '' };
  await bench.hands.pick(box(bench.page, 'De quoi s’agit-il ?'), label);
  bench.source = source;
}

const summary = ({ page, hands }: Bench): Promise<void> =>
  hands.push(page.getByRole('radio', { name: 'Un sommaire' }));

/** One more condition within a part of the page, about a field of a source. */
async function condition(bench: Bench, where: Locator, source: string, path: string): Promise<Locator> {
  const rows = where.locator('> .rule-editor > .rule-group > .rule');
  const count = await rows.count();
  await bench.hands.push(
    where.locator('> .rule-editor > .rule-group > .rule-foot').getByRole('button', { name: 'Condition' }),
  );
  const row = rows.nth(count);
  const label = rowsBehind(bench.catalog, source, path)?.label ?? fieldLabel(bench.catalog, source, path);
  await bench.hands.pick(box(row, 'Champ').first(), label);
  return row;
}

const filter = ({ page }: Bench): Locator => page.locator('[data-part=filter] .builder-answer');

const choice = ({ catalog }: Bench, list: string, value: string): string =>
  Object.entries(catalog.choices)
    .find(([name]) => name === list)?.[1]
    .find((each) => each.value === value)?.label ?? '';

async function oneOf(bench: Bench, row: Locator, list: string, values: string[]): Promise<void> {
  for (const value of values) await bench.hands.pick(box(row, 'Valeur'), choice(bench, list, value));
}

async function last(bench: Bench, row: Locator, count: number, unit: 'jours' | 'mois'): Promise<void> {
  if (unit !== 'jours') await bench.hands.pick(box(row, 'Unité'), unit);
  await bench.hands.setNumber(row.getByRole('spinbutton', { name: 'Combien' }), count);
}

const groupBy = (bench: Bench, path: string, label = 'Ajouter un regroupement'): Promise<void> =>
  bench.hands.pick(box(questions(bench), label), fieldLabel(bench.catalog, bench.source, path));

const figure = ({ page }: Bench, index: number): Locator => page.locator(`[data-part="measures.${index}"]`);

const kind = (bench: Bench, index: number, name: string): Promise<void> =>
  bench.hands.pick(box(figure(bench, index), 'Chiffre'), name);

const field = (bench: Bench, index: number, path: string, source = bench.source): Promise<void> =>
  bench.hands.pick(box(figure(bench, index), 'De quel champ ?'), fieldLabel(bench.catalog, source, path));

const addFigure = (bench: Bench): Promise<void> =>
  bench.hands.push(questions(bench).getByRole('button', { name: 'Ajouter un chiffre' }));

/** The part of the page that holds the conditions of one figure. */
async function onlySome(bench: Bench, index: number): Promise<Locator> {
  await bench.hands.choose(
    figure(bench, index).getByRole('button', { name: /^Plus pour/ }),
    'Seulement certains…',
  );
  return bench.page.locator(`[data-part="measures.${index}.filter"]`);
}

const more = (bench: Bench, name: string): Promise<void> =>
  bench.hands.push(
    bench.page.getByRole('region', { name: 'Plus', exact: true }).getByRole('button', { name }),
  );

type Figures = Record<string, (number | null)[]>;

/** What stands on the screen now, by the words at the beginning of each line; and by the name of the column, where there are several. */
async function figures({ page, hands }: Bench, groups: number): Promise<Figures> {
  const answer = page.locator('[data-answer]');
  const asTable = answer.getByRole('radio', { name: 'Tableau' });
  await page.waitForLoadState('networkidle');
  if ((await asTable.count()) && !(await asTable.isChecked())) await hands.push(asTable);
  const lines = answer.locator('.ant-table-tbody tr.ant-table-row');
  const cells = await lines.evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
  );
  const across = await answer
    .locator('.ant-table-thead th[colspan]')
    .evaluateAll((heads) => heads.map((head) => head.textContent ?? ''));
  return Object.fromEntries(
    cells.flatMap((line) => {
      const name = line.slice(0, groups).join(' | ');
      const numbers = line.slice(groups).map(numberIn);
      const each = across.length ? numbers.length / across.length : numbers.length;
      return across.length
        ? across.map((column, at) => [`${name} | ${column}`, numbers.slice(at * each, (at + 1) * each)])
        : [[name, numbers]];
    }),
  );
}

/** "1 234,50 $" is 123450 cents, "9,6 %" a share; what is not there is none. */
function numberIn(text: string): number | null {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('\u2212', '-');
  if (!/\d/.test(plain)) return null;
  const number = Number.parseFloat(plain);
  if (plain.endsWith('$')) return Math.round(number * 100);
  return plain.endsWith('%') ? number / 100 : number;
}

/** Every row of a list, page after page. */
async function allRows({ page }: Bench, path: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let number = 1; ; number += 1) {
    const answer = await page.request.get(
      `/api/${path}${path.includes('?') ? '&' : '?'}size=200&page=${number}`,
    );
    const { data } = (await answer.json()) as { data: Row[] };
    rows.push(...data);
    if (data.length < 200) return rows;
  }
}

const nameOf = (named: unknown): string =>
  typeof named === 'object' && named !== null && 'label' in named ? String(named.label) : '(aucun)';

function grouped(rows: Row[], key: (row: Row) => string): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups];
}

const sum = (rows: Row[], name: string): number => rows.reduce((total, row) => total + Number(row[name]), 0);

const isWithin = (ms: unknown, from: DateTime, to: DateTime): boolean =>
  typeof ms === 'number' && ms >= from.toMillis() && ms < to.toMillis();

const isDayWithin = (day: unknown, from: DateTime, to: DateTime): boolean =>
  typeof day === 'string' && day >= from.toFormat('yyyy-MM-dd') && day < to.toFormat('yyyy-MM-dd');

const today = now.startOf('day');
const tomorrow = today.plus({ days: 1 });
const quarter = now.startOf('quarter');

const tally = (rows: Row[], key: (row: Row) => string, count: (rows: Row[]) => (number | null)[]): Figures =>
  Object.fromEntries(grouped(rows, key).map(([name, inGroup]) => [name, count(inGroup)]));

const ratio = (above: number, below: number): number | null => (below === 0 ? null : above / below);

interface Story {
  number: number;
  title: string;
  groups: number;
  /** How many figures of each line are looked at. */
  columns?: number;
  build: (bench: Bench) => Promise<void>;
  /** The same figures, added up from the lists. */
  expected: (bench: Bench) => Promise<Figures>;
}

const stories: Story[] = [
  {
    number: 4,
    title: 'which clients have not been seen for 60 days',
    groups: 1,
    build: async (bench) => {
      await about(bench, 'clients');
      const active = await condition(bench, filter(bench), 'clients', 'state');
      await oneOf(bench, active, 'clientState', ['active']);
      const related = await condition(bench, filter(bench), 'clients', 'followUps');
      await bench.hands.pick(box(related, 'Combien d’entre eux'), 'n’a aucun élément de');
      const at = await condition(bench, related.locator('> .rule-among'), 'followUps', 'at');
      await last(bench, at, 60, 'jours');
      await summary(bench);
      await groupBy(bench, 'responsibleId');
    },
    expected: async (bench) => {
      const since = tomorrow.minus({ days: 60 });
      const published = (await allRows(bench, 'interventions'))
        .filter((row) => row.published)
        .map(({ happenedAt, clientId }) => ({ at: happenedAt, clientId }));
      const attended = (await allRows(bench, 'appointments'))
        .filter(({ state }) => state === 'attended')
        .map(({ startsAt, clientId }) => ({ at: startsAt, clientId }));
      const recent = [...published, ...attended].filter(({ at }) => isWithin(at, since, tomorrow));
      const seen = new Set(recent.map(({ clientId }) => clientId));
      const clients = (await allRows(bench, 'clients')).filter(
        ({ state, id }) => state === 'active' && !seen.has(id),
      );
      return tally(
        clients,
        ({ responsible }) => nameOf(responsible),
        (rows) => [rows.length],
      );
    },
  },
  {
    number: 9,
    title: 'what the no-show rate is per professional and branch',
    groups: 1,
    build: async (bench) => {
      await about(bench, 'appointments');
      const period = await condition(bench, filter(bench), 'appointments', 'startsAt');
      await bench.hands.pick(box(period, 'Quelle période'), 'la période en cours');
      await bench.hands.pick(box(period, 'Unité'), 'trimestre');
      const past = await condition(bench, filter(bench), 'appointments', 'startsAt');
      await bench.hands.pick(box(past, 'Comparaison'), 'avant le');
      await bench.hands.pick(box(past, 'Quel jour'), 'maintenant');
      const expectedOnes = await condition(bench, filter(bench), 'appointments', 'state');
      await oneOf(bench, expectedOnes, 'appointmentState', ['attended', 'noShow']);
      await summary(bench);
      await groupBy(bench, 'professionalId');
      await groupBy(bench, 'branchId', 'Ajouter des colonnes en travers');
      const missed = await condition(bench, await onlySome(bench, 0), 'appointments', 'state');
      await oneOf(bench, missed, 'appointmentState', ['noShow']);
      await addFigure(bench);
      await addFigure(bench);
      await kind(bench, 2, 'Rapport');
    },
    expected: async (bench) => {
      const expectedOnes = (await allRows(bench, 'appointments')).filter(
        ({ state, startsAt }) =>
          ['attended', 'noShow'].includes(String(state)) && isWithin(startsAt, quarter, now),
      );
      const branches = [...new Set(expectedOnes.map(({ branch }) => nameOf(branch)))];
      const names = [...new Set(expectedOnes.map(({ professional }) => nameOf(professional)))];
      return Object.fromEntries(
        names.flatMap((name) =>
          branches.map((branch) => {
            const own = expectedOnes.filter(
              (row) => nameOf(row.professional) === name && nameOf(row.branch) === branch,
            );
            const missed = own.filter(({ state }) => state === 'noShow').length;
            return [`${name} | ${branch}`, [missed, own.length, ratio(missed, own.length)]];
          }),
        ),
      );
    },
  },
  {
    number: 15,
    title: 'how much was billed, paid, and is outstanding each month',
    groups: 1,
    build: async (bench) => {
      await about(bench, 'clientInvoices');
      const state = await condition(bench, filter(bench), 'clientInvoices', 'state');
      await bench.hands.pick(box(state, 'Comparaison'), 'n’est pas parmi');
      await oneOf(bench, state, 'invoiceState', ['draft', 'cancelled']);
      const issued = await condition(bench, filter(bench), 'clientInvoices', 'issuedOn');
      await last(bench, issued, 12, 'mois');
      await summary(bench);
      await groupBy(bench, 'issuedOn');
      await bench.hands.push(bench.page.getByRole('checkbox', { name: 'Montrer aussi les dates vides' }));
      await kind(bench, 0, 'Somme de…');
      await field(bench, 0, 'total');
      for (const [index, path] of [
        [1, 'paid'],
        [2, 'outstanding'],
      ] as const) {
        await addFigure(bench);
        await kind(bench, index, 'Somme de…');
        await field(bench, index, path);
      }
      await more(bench, 'Totaux');
    },
    expected: async (bench) => {
      const since = tomorrow.minus({ months: 12 });
      const invoices = (await allRows(bench, 'client-invoices')).filter(
        ({ state, issuedOn }) =>
          !['draft', 'cancelled'].includes(String(state)) && isDayWithin(issuedOn, since, tomorrow),
      );
      return tally(
        invoices,
        ({ issuedOn }) =>
          DateTime.fromISO(String(issuedOn))
            .setLocale('fr-CA')
            .toLocaleString({ month: 'short', year: 'numeric' }),
        (rows) => ['total', 'paid', 'outstanding'].map((name) => sum(rows, name)),
      );
    },
  },
  {
    number: 17,
    title: 'what each branch makes, compared with the quarter before',
    groups: 1,
    columns: 2,
    build: async (bench) => {
      await about(bench, 'clientInvoices');
      await oneOf(bench, await condition(bench, filter(bench), 'clientInvoices', 'state'), 'invoiceState', [
        'paid',
      ]);
      const issued = await condition(bench, filter(bench), 'clientInvoices', 'issuedOn');
      await bench.hands.pick(box(issued, 'Quelle période'), 'la période en cours');
      await bench.hands.pick(box(issued, 'Unité'), 'trimestre');
      await summary(bench);
      await groupBy(bench, 'branchId');
      await kind(bench, 0, 'Somme de…');
      await field(bench, 0, 'paid');
      await more(bench, 'Comparaison');
    },
    expected: async (bench) => {
      const paid = (await allRows(bench, 'client-invoices')).filter(({ state }) => state === 'paid');
      const end = quarter.plus({ quarters: 1 });
      const recent = paid.filter(({ issuedOn }) =>
        isDayWithin(issuedOn, quarter.minus({ quarters: 1 }), end),
      );
      return tally(
        recent,
        ({ branch }) => nameOf(branch),
        (rows) => {
          const isNow = ({ issuedOn }: Row) => isDayWithin(issuedOn, quarter, end);
          return [
            sum(rows.filter(isNow), 'paid'),
            sum(
              rows.filter((row) => !isNow(row)),
              'paid',
            ),
          ];
        },
      );
    },
  },
  {
    number: 24,
    title: 'what session adherence is per group',
    groups: 1,
    build: async (bench) => {
      await about(bench, 'memberships');
      await summary(bench);
      await groupBy(bench, 'groupId');
      const rows = rowsBehind(bench.catalog, 'memberships', 'programSessions')?.label ?? '';
      await bench.hands.pick(box(figure(bench, 0), 'De quels éléments ?'), rows);
      const done = await onlySome(bench, 0);
      await last(bench, await condition(bench, done, 'programSessions', 'dueOn'), 30, 'jours');
      await oneOf(bench, await condition(bench, done, 'programSessions', 'state'), 'sessionState', ['done']);
      await addFigure(bench);
      await bench.hands.pick(box(figure(bench, 1), 'Chiffre'), 'Nombre');
      await bench.hands.pick(box(figure(bench, 1), 'De quels éléments ?'), rows);
      await last(
        bench,
        await condition(bench, await onlySome(bench, 1), 'programSessions', 'dueOn'),
        30,
        'jours',
      );
      await addFigure(bench);
      await kind(bench, 2, 'Rapport');
    },
    expected: async (bench) => {
      const since = tomorrow.minus({ days: 30 });
      const sessions = (await allRows(bench, 'program-sessions')).filter(({ dueOn }) =>
        isDayWithin(dueOn, since, tomorrow),
      );
      return tally(
        await allRows(bench, 'memberships'),
        ({ group }) => nameOf(group),
        (members) => {
          const due = members.flatMap((member) =>
            sessions.filter(({ clientId }) => clientId === member.clientId),
          );
          const done = due.filter(({ state }) => state === 'done');
          return [done.length, due.length, ratio(done.length, due.length)];
        },
      );
    },
  },
  {
    number: 38,
    title: 'how many clients changed hands',
    groups: 2,
    build: async (bench) => {
      await about(bench, 'stakeholders');
      await oneOf(bench, await condition(bench, filter(bench), 'stakeholders', 'endedReason'), 'endReason', [
        'transfer',
      ]);
      await last(bench, await condition(bench, filter(bench), 'stakeholders', 'until'), 12, 'mois');
      await summary(bench);
      await groupBy(bench, 'professionalId');
      await groupBy(bench, 'successorId');
      await kind(bench, 0, 'Nombre de … différents');
      await field(bench, 0, 'clientId');
    },
    expected: async (bench) => {
      const since = tomorrow.minus({ months: 12 });
      const links = (await allRows(bench, 'stakeholders')).filter(
        ({ endedReason, until }) => endedReason === 'transfer' && isWithin(until, since, tomorrow),
      );
      const successors = new Map<unknown, string>();
      for (const { id, fullName } of await allRows(bench, 'colleagues')) {
        const rules = [{ field: 'successorId', operator: '=', value: id }];
        const only = encodeURIComponent(JSON.stringify({ combinator: 'and', rules }));
        for (const link of await allRows(bench, `stakeholders?filter=${only}`))
          successors.set(link.id, String(fullName));
      }
      return tally(
        links,
        ({ id, professional }) => `${nameOf(professional)} | ${successors.get(id) ?? '(aucun)'}`,
        (rows) => [new Set(rows.map(({ clientId }) => clientId)).size],
      );
    },
  },
];

/** To six digits, as shares are told with one. */
const rounded = (told: Figures, columns: number | undefined): Figures =>
  Object.fromEntries(
    Object.entries(told).map(([name, numbers]) => [
      name,
      numbers.slice(0, columns).map((number) => (number === null ? null : Math.round(number * 100) / 100)),
    ]),
  );

inBrowser('the questions of the gallery, built from nothing', (stage) => {
  const ways: [string, (page: Page) => Hands][] = [
    ['by mouse', mouse],
    ['by keyboard', keyboard],
  ];
  for (const [way, handsOf] of ways)
    test.each(stories)(
      `${way}: question $number, $title, tells what the lists add up to`,
      { timeout: 120_000 },
      async ({ build, expected, groups, columns }) => {
        const { page, context, assertQuiet } = await stage.open({ height: 1000 });
        await signInOnPage(page, 'super@cohort.example');
        const catalog = (await (
          await page.request.get('/api/reports/catalog?language=fr')
        ).json()) as CatalogView;
        await page.goto('/reports/new');
        await page.getByRole('heading', { level: 1 }).waitFor();
        const bench: Bench = { page, hands: handsOf(page), catalog, source: '' };
        await build(bench);
        const told = async () => rounded(await figures(bench, groups), columns);
        await expect.poll(told, { timeout: 20_000 }).toEqual(rounded(await expected(bench), columns));
        assertQuiet();
        await context.close();
      },
    );
});
