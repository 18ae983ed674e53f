import type { Page, Response } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Answer, Cell } from '#client/shared/answer/answer.ts';
import type { ReportDefinition } from '#reports/definition.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { signInOnPage } from '../support/person.ts';

/** Counts, sums, ratios, distinct clients, bands, weekdays, months, a pivot with all totals, a comparison, the rows of another subject. */
const results = [
  'activeClientsPerProfessional',
  'appointmentTypes',
  'noShowRate',
  'hoursPerProfessional',
  'clientsWithoutGroup',
  'revenuePerBranch',
  'sharedFiles',
  'clientAges',
  'adherencePerGroup',
  'gainsAndLosses',
];

inBrowser('behind every number of a report', (stage) => {
  test.each(results)(
    'of %s stand the rows that add up to it',
    async (starter) => {
      const { page, assertQuiet } = await stage.open({ height: 1_400 });
      await signInOnPage(page, 'super@cohort.example');
      await page.goto('/guide');
      const asked = page.waitForResponse(isRun);
      await page.goto(`/reports/new?starter=${starter}`);
      const { definition } = (await asked).request().postDataJSON() as { definition: ReportDefinition };
      const asTable = page.getByRole('radio', { name: 'Tableau' });
      await page.getByText(/en date du/).waitFor();
      if ((await asTable.count()) > 0) await page.getByText('Tableau', { exact: true }).click();
      const numbers = page.locator('.figure-button');
      await numbers.first().waitFor();
      const count = await numbers.count();
      expect(count).toBeGreaterThan(2);
      for (let index = 0; index < count; index += 1) {
        const text = await numbers.nth(index).textContent();
        const { measure, figure } = await behind(page, definition, () => numbers.nth(index).click());
        expect(`${index} ${text}`, measure).toBe(`${index} ${figure}`);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
      }
      assertQuiet();
    },
    300_000,
  );
});

const isRun = (response: Response): boolean =>
  response.url().endsWith('/api/reports/run') && response.status() === 200;
const isDrill = (response: Response): boolean => response.url().endsWith('/api/reports/drill');

type Measure = NonNullable<ReportDefinition['measures']>[number];

/** What the rows in the drawer come to, told as the table tells it. */
async function behind(page: Page, definition: ReportDefinition, click: () => Promise<void>) {
  const drilled = page.waitForResponse(isDrill);
  const ran = page.waitForResponse(isRun);
  await click();
  const { cell } = (await drilled).request().postDataJSON() as { cell: { measure: string } };
  const rows = (await (await ran).json()) as Answer;
  const shown = await page.getByRole('dialog').getByRole('status').textContent();
  expect(Number(shown?.replace(/\D/g, ''))).toBe(rows.total);
  const measure = find(definition, cell.measure);
  if (measure.measure !== 'ratio')
    return { measure: measure.id, figure: told(measure, taken(measure, rows), isMoney(measure, rows)) };
  const [above, below] = (measure.of ?? []).map((id) => find(definition, id));
  const beneath = page.waitForResponse(isRun);
  await page.getByText('Ce qui divise', { exact: true }).click();
  const others = (await (await beneath).json()) as Answer;
  const ratio = taken(above as Measure, rows) / taken(below as Measure, others);
  return {
    measure: measure.id,
    figure: told(measure, ratio, isMoney(above, rows) && !isMoney(below, others)),
  };
}

const find = ({ measures = [] }: ReportDefinition, id: string): Measure =>
  measures.find((measure) => measure.id === id) as Measure;

const isMoney = (measure: Measure | undefined, { columns }: Answer): boolean =>
  columns.find(({ field }) => field === measure?.field)?.type === 'money';

/** The figure, taken once more of the rows themselves. */
function taken({ measure, field }: Measure, { columns, rows, total }: Answer): number {
  expect(rows.length).toBe(total);
  if (measure === 'count') return total;
  const at = columns.findIndex((column) => column.field === field);
  const cells = rows.map((row) => row[at] ?? null).filter((cell) => cell !== null);
  if (measure === 'countDistinct') return new Set(cells.map((cell) => JSON.stringify(cell))).size;
  const numbers = cells.filter((cell: Cell): cell is number => typeof cell === 'number');
  const sum = numbers.reduce((before, each) => before + each, 0);
  if (measure === 'sum') return sum;
  if (measure === 'avg') return sum / numbers.length;
  throw new Error(`how is ${measure} taken?`);
}

function told({ format }: Measure, value: number, money: boolean): string {
  if (format === 'percent') return inFrench({ style: 'percent', maximumFractionDigits: 1 }, value);
  if (money) return inFrench({ style: 'currency', currency: 'CAD' }, value / 100);
  return inFrench({ maximumFractionDigits: 2 }, value);
}

const inFrench = (options: Intl.NumberFormatOptions, value: number): string =>
  new Intl.NumberFormat('fr-CA', options).format(value);
