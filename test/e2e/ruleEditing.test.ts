import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { all, any, type Rule, type RuleGroup, rule, some } from '#reports/rules.ts';
import { demoPassword } from '../support/as.ts';
import { countBy } from '../support/directly.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { signInOnPage } from '../support/person.ts';

const list = (filter: RuleGroup, more: object = {}): string => {
  const definition = { v: 2, source: 'clients', filter, columns: [{ field: 'fullName' }], ...more };
  return `/reports/new?definition=${encodeURIComponent(JSON.stringify(definition))}`;
};

/** Nested, narrowed, muted and asked conditions; bands of all three kinds, columns across, every further part. */
const everyPart = [
  list(
    all(
      {
        ...some('appointments', rule('startsAt', 'inPeriod', { last: 90, unit: 'day' })),
        match: { mode: 'atLeast', threshold: 2 },
      },
      any(
        rule('appointments.totalMinutes', '>', { value: 60, where: all(rule('state', '=', 'attended')) }),
        { ...rule('birthDate', 'null'), muted: true },
        { ...rule('createdAt', '<=', 'updatedAt'), valueSource: 'field' },
      ),
      rule('createdAt', 'inPeriod', { from: '2020-01-01', to: { relative: 'today' } }),
      { ...rule('branchId', 'in', 'p1'), valueSource: 'parameter' },
    ),
    {
      params: [{ name: 'p1', label: 'Succursales', type: 'reference', multiple: true }],
      sort: [{ by: 'fullName', direction: 'asc' }],
    },
  ),
  list(all(rule('issuedOn', 'inPeriod', { this: 'year' })), {
    source: 'clientInvoices',
    columns: undefined,
    groupBy: [
      {
        id: 'g1',
        field: 'total',
        bands: [
          { label: 'Petit', to: 10_000 },
          { label: 'Grand', from: 10_000 },
        ],
      },
      { id: 'g2', field: 'state', bands: [{ label: 'Ouvert', values: ['draft', 'sent'] }] },
    ],
    pivotBy: { id: 'g3', field: 'issuedOn', bands: [{ label: 'Année', period: { this: 'year' } }] },
    measures: [
      { id: 'm1', measure: 'sum', field: 'paid' },
      { id: 'm2', measure: 'share', of: ['m1'], format: 'percent' },
      { id: 'm3', measure: 'count', over: 'payments', filter: all(rule('amount', '>', 100)) },
    ],
    having: all(rule('m1', '>', 1_000)),
    totals: { grand: true, rows: true },
    top: { by: 'm1', n: 2, other: true },
    compare: 'previousPeriod',
    limit: 50,
    timeZone: 'Europe/Paris',
  }),
];

const rows = (page: Page): Locator => page.locator('[data-part=filter] .rule-root > .rule');
const fields = (page: Page): Promise<(string | null)[]> =>
  rows(page)
    .locator('> .rule-line .rule-first .ant-select-selection-item')
    .evaluateAll((items) => items.map((item) => item.textContent));
const found = (page: Page): Locator => page.getByText(/sur [\d\s\u00a0\u202f]+ y répond/);

const three = all(
  rule('lastName', 'contains', 'a'),
  rule('state', 'in', ['active']),
  rule('sex', 'in', ['female']),
);

inBrowser('the conditions of a report', (stage) => {
  const opened = async (address: string) => {
    const window = await stage.open({ height: 1000 });
    await signInOnPage(window.page, 'super@cohort.example');
    await window.page.goto(address);
    await window.page.locator('[data-part=filter] .rule').first().waitFor();
    return window;
  };
  const count = (where: string) =>
    countBy(
      stage.app.database,
      `select count(*) from clients where company_id = 1 and state <> 'deleted' and ${where}`,
    );

  test('are moved by Alt and an arrow, with the keyboard going along, and back by undo', async () => {
    const { page, assertQuiet } = await opened(list(three));
    await rows(page).nth(0).getByRole('combobox', { name: 'Champ' }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => fields(page)).toEqual(['État', 'Nom de famille', 'Sexe']);
    expect(
      await rows(page)
        .nth(1)
        .evaluate((row) => row.contains(document.activeElement)),
    ).toBe(true);
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => fields(page)).toEqual(['État', 'Sexe', 'Nom de famille']);
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await expect.poll(() => fields(page)).toEqual(['Nom de famille', 'État', 'Sexe']);
    assertQuiet();
  });

  test('are dragged past each other, and into a group', async () => {
    const { page, assertQuiet } = await opened(
      list(all(...three.rules, any(rule('language', 'in', ['fr'])))),
    );
    await drag(page, rows(page).nth(2), rows(page).nth(0), 0.2);
    await expect.poll(() => fields(page)).toEqual(['Sexe', 'Nom de famille', 'État']);
    const group = page.locator('[data-part=filter] .rule-root > .rule-group');
    await drag(page, rows(page).nth(0), group.locator('> .rule-foot'), 0.5);
    await expect.poll(() => fields(page)).toEqual(['Nom de famille', 'État']);
    expect(await group.locator('> .rule').count()).toBe(2);
    assertQuiet();
  });

  test('are muted in sight, and copied and put into groups by their menus', async () => {
    const { page, assertQuiet } = await opened(list(all(rule('state', 'in', ['active']))));
    const [active, everybody] = [await count("state = 'active'"), await count('1 = 1')];
    await page.getByText(`${active} sur ${everybody}`).waitFor();
    await choose(page, rows(page).nth(0), 'Mettre en sourdine');
    await rows(page).nth(0).getByText('en sourdine').waitFor();
    await page.getByText(`${everybody} sur ${everybody}`).waitFor();
    await choose(page, rows(page).nth(0), 'En tenir compte');
    await page.getByText(`${active} sur ${everybody}`).waitFor();
    await choose(page, rows(page).nth(0), 'Copier');
    await expect.poll(() => fields(page)).toEqual(['État', 'État']);
    await choose(page, rows(page).nth(1), 'Mettre dans un groupe');
    await expect.poll(() => fields(page)).toEqual(['État']);
    expect(await page.locator('[data-part=filter] .rule-root > .rule-group > .rule').count()).toBe(1);
    assertQuiet();
  });

  test('tell how much they take away, and are found from the sentence', async () => {
    const filter = all(
      rule('state', 'in', ['active']),
      rule('id', '>', 0),
      some('appointments', rule('state', '=', 'attended')),
    );
    const { page, assertQuiet } = await opened(list(filter));
    const [gone, everybody] = [await count("state <> 'active'"), await count('1 = 1')];
    await rows(page).nth(0).getByText(`retire ${gone} sur ${everybody}`).waitFor();
    await rows(page).nth(1).locator('.rule-idle', { hasText: 'ne retire rien' }).waitFor();
    await page
      .getByRole('region', { name: 'Le rapport en mots' })
      .getByRole('link', { name: /Présent/ })
      .click();
    await expect
      .poll(() =>
        rows(page)
          .nth(2)
          .locator('.rule')
          .evaluate((row) => row.contains(document.activeElement)),
      )
      .toBe(true);
    assertQuiet();
  });

  test('are mended by one click where a name is no longer known', async () => {
    const { page, assertQuiet } = await opened(list(all(rule('stat' as Rule['field'], 'in', ['active']))));
    await rows(page)
      .nth(0)
      .getByRole('button', { name: /Remplacer par/ })
      .waitFor();
    expect(await faults(page)).toEqual([]);
    await rows(page)
      .nth(0)
      .getByRole('button', { name: /Remplacer par « État »/ })
      .click();
    await found(page).waitFor();
    expect(await fields(page)).toEqual(['État']);
    await page.getByText(`${await count("state = 'active'")} sur`).waitFor();
    assertQuiet();
  });

  test('can wait for an answer that is given at each run', async () => {
    const { page, assertQuiet } = await opened(list(all(rule('state', 'in', ['active']))));
    await choose(page, rows(page).nth(0), 'Demander la valeur à chaque exécution');
    const answer = page.getByRole('group', { name: 'État' });
    await answer.getByRole('combobox').click();
    await page.locator('.ant-select-item-option[title="Archivé"]').click();
    await page.getByText(`${await count("state = 'archived'")} sur`).waitFor();
    await page.getByRole('region', { name: 'Demandé à chaque exécution' }).waitFor();
    assertQuiet();
  });

  test.each([
    { name: 'wide and light', width: 1440, theme: 'light' },
    { name: 'on a phone and dark', width: 390, theme: 'dark' },
  ])(
    'can be used by everybody, with every part of a report on the screen: $name',
    async ({ width, theme }) => {
      const { page, assertQuiet } = await stage.open({ width, height: 1000 });
      await page.goto('/sign-in');
      await page.request.post('/api/session', {
        data: { email: 'super@cohort.example', password: demoPassword },
      });
      await page.request.patch('/api/me', { data: { theme } });
      for (const address of everyPart) {
        await page.goto(address);
        await found(page).waitFor();
        await page.waitForTimeout(500);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        ).toBeLessThan(1);
        expect(await faults(page)).toEqual([]);
      }
      assertQuiet();
    },
  );

  test('keep up with whoever types, sixty of them on the screen', async () => {
    const kinds = [
      rule('lastName', 'contains', 'a'),
      rule('createdAt', 'inPeriod', { last: 900, unit: 'day' }),
      rule('state', 'in', ['active']),
      rule('branchId', 'in', [1, 2]),
    ];
    const many = Array.from({ length: 60 }, (_, index) => kinds[index % 4] as Rule);
    const { page, context, assertQuiet } = await opened(list(any(...many)));
    const input = page.locator('.rule-value > input.ant-input').nth(3);
    await input.click();
    await page.waitForTimeout(2_000);
    const client = await context.newCDPSession(page);
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    const worked = async () => {
      const { metrics } = await client.send('Performance.getMetrics');
      return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
    };
    const each: number[] = [];
    for (const letter of 'quatre-vingt-dix') {
      const before = await worked();
      await page.keyboard.press(letter);
      each.push((await worked()) - before);
    }
    expect(await input.inputValue()).toBe('aquatre-vingt-dix');
    expect(each.toSorted((a, b) => a - b).at(-1)).toBeLessThan(50);
    assertQuiet();
  });
});

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: {
        run: (
          where: Document,
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await checker.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  });
}

/** By the grip of one to a part of another, in small steps as a hand does. */
async function drag(page: Page, from: Locator, to: Locator, part: number): Promise<void> {
  await from.locator('> .rule-line > .drag-handle').hover();
  await page.mouse.down();
  const end = await to.boundingBox();
  if (!end) throw new Error('nowhere to drop');
  await page.mouse.move(end.x + 60, end.y - 4, { steps: 6 });
  await page.mouse.move(end.x + 60, end.y + end.height * part, { steps: 6 });
  await page.waitForTimeout(200);
  await page.mouse.up();
}

async function choose(page: Page, row: Locator, entry: string): Promise<void> {
  await row.locator('> .rule-line').getByRole('button', { name: 'Plus pour cette condition' }).click();
  await page
    .locator('.ant-dropdown:not(.ant-dropdown-hidden)')
    .getByRole('menuitem', { name: entry })
    .last()
    .click();
  await page.waitForTimeout(400);
}
