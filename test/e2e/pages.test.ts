import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { as } from '../support/as.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { signInOnPage } from '../support/person.ts';

const pages = [
  '/',
  '/clients',
  '/clients/2',
  '/clients/7',
  '/clients/7/interventions',
  '/clients/7/appointments',
  '/clients/7/appointments?open=new',
  '/clients/7/objectives',
  '/clients/7/programs',
  '/clients/7/programs?open=new',
  '/clients/7/professionals',
  '/clients/7/history',
  '/clients/7/money',
  '/clients/7/money?open=new',
  '/clients/7/merge',
  '/clients/7/edit',
  '/clients/new',
  '/clients/import',
  '/clients/caseloads',
  '/groups',
  '/groups/1',
  '/groups/1?section=followUp',
  '/templates',
  '/templates/1',
  '/templates/1/edit',
  '/templates/new',
  '/programs/active',
  '/programs/draft',
  '/exercises',
  '/exercises?open=1',
  '/shared-program',
  '/professionals',
  '/professionals/3',
  '/professionals/3/statistics',
  '/professionals/new',
  '/professionals/8/leave',
  '/branches',
  '/branches/2',
  '/branches/2/edit',
  '/bundles',
  '/measurement-definitions',
  '/intervention-codes',
  '/intervention-codes?open=1',
  '/measurement-definitions?open=1',
  '/company',
  '/subscription-invoices',
  '/subscription-invoices/1',
  '/outbox',
  '/guide',
  '/forgot-password',
  '/reports',
  '/reports?show=archived',
  '/reports/1',
  '/reports/1/edit',
  '/reports/new',
  '/reports/new?starter=newClientsPerMonth',
  '/reports/new?starter=noShowRate',
  '/reports/new?starter=measurementsInGroup',
  '/boards',
  '/boards/new',
  '/boards/1',
  '/boards/1/edit',
  '/audit',
  '/settings',
  '/nowhere',
];

const looks = [
  { name: 'wide-light-fr', width: 1440, height: 900, theme: 'light', language: 'fr', isMoving: true },
  { name: 'wide-dark-en', width: 1440, height: 900, theme: 'dark', language: 'en' },
  { name: 'phone-light-es', width: 390, height: 844, theme: 'light', language: 'es', isMoving: true },
  { name: 'phone-dark-fr', width: 390, height: 844, theme: 'dark', language: 'fr' },
  { name: 'phone-light-en', width: 390, height: 844, theme: 'light', language: 'en', isOfReports: true },
  { name: 'wide-dark-es', width: 1440, height: 900, theme: 'dark', language: 'es', isOfReports: true },
] as const;

/** What managers use all day stands in every language by day and by night. */
const ofReports = pages.filter((path) => /^\/(reports|boards)/.test(path));

const pictures = join('test-results', 'pictures');

inBrowser('every page', (stage) => {
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    await saveReport(stage.app.url);
    await saveBoard(stage.app.url);
    await keepDraft(stage.app.url);
  });

  test.each(looks)(
    '$name: shows itself without an error, fits its width, and can be used by everybody',
    async (look) => {
      const { page, assertQuiet } = await stage.open(look);
      await page.goto('/sign-in');
      await page.request.post('/api/session', {
        data: { email: 'super@cohort.example', password: 'demo-cohort-2026' },
      });
      await page.request.patch('/api/me', { data: { language: look.language, theme: look.theme } });
      for (const path of 'isOfReports' in look ? ofReports : pages) {
        await page.goto(path);
        await settled(page);
        await page.screenshot({ path: join(pictures, `${look.name}${path.replace(/[/?=]+/g, '-')}.png`) });
        expect({ path, overflow: await overflow(page) }).toEqual({ path, overflow: 0 });
        expect({ path, faults: await accessFaults(page) }).toEqual({ path, faults: [] });
        expect({ path, raw: await rawKeys(page) }).toEqual({ path, raw: [] });
        expect({ path, spoken: await spokenIcons(page) }).toEqual({ path, spoken: [] });
        expect({ path, covered: await coveredNames(page) }).toEqual({ path, covered: [] });
      }
      assertQuiet();
    },
    300_000,
  );

  test('the first page a stranger sees is usable too', async () => {
    const { page, assertQuiet } = await stage.open();
    await page.goto('/sign-in');
    await settled(page);
    expect(await accessFaults(page)).toEqual([]);
    expect(await spokenIcons(page)).toEqual([]);
    await signInOnPage(page, 'readonly@cohort.example');
    assertQuiet();
  });
});

/** The demo company has no stored report of its own. */
async function saveReport(url: string): Promise<void> {
  const boss = await as(url, 'superAdmin');
  const starters = (await boss.get('/api/reports/starters?language=fr')).body.data;
  const starter = starters.find(({ id }: { id: string }) => id === 'clientAges');
  const body = { name: starter.title, description: starter.question, definition: starter.definition };
  expect((await boss.post('/api/reports', body)).body.data.id).toBe(1);
}

async function saveBoard(url: string): Promise<void> {
  const boss = await as(url, 'superAdmin');
  const tiles = [
    { id: 'own', report: { id: 1 }, size: 'wide' },
    { id: 'asked', report: { starter: 'noShowRate' }, size: 'medium' },
  ];
  expect((await boss.post('/api/boards', { name: 'Clients', layout: { tiles } })).body.data.id).toBe(1);
}

async function keepDraft(url: string): Promise<void> {
  const boss = await as(url, 'superAdmin');
  const body = { version: 0, templateVersion: null, values: { name: 'Équilibre' } };
  expect((await boss.post('/api/template-drafts/new', body)).status).toBe(200);
}

/** Nothing is loading any more: no skeleton, and a moment without movement. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('h1').first().waitFor();
  await expect
    .poll(() => page.locator('.ant-skeleton, .ant-spin-spinning').count(), { timeout: 10_000 })
    .toBe(0);
  await page.waitForTimeout(350);
}

/** By how many pixels the page is wider than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

async function accessFaults(page: Page): Promise<string[]> {
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
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html.slice(0, 160))
          .join(' | ')
          .slice(0, 500)}`,
    );
  });
}

/** Words that were left as their key, such as `form.save`. */
const rawKeys = async (page: Page): Promise<string[]> =>
  (await page.getByRole('main').allInnerTexts())
    .join(' ')
    .match(/\b[a-z]+\.[a-z]+[A-Z]\w*\b|\{\{\w+\}\}|\bundefined\b|\bNaN\b/g) ?? [];

/** Icons that are read out by the English name that the library gives them, in a button's own name or beside it. */
const spokenIcons = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.anticon[aria-label]')].flatMap((icon) => {
      const name = icon.getAttribute('aria-label') ?? '';
      return icon.classList.contains(`anticon-${name}`) && !icon.closest('[aria-hidden="true"]')
        ? [name]
        : [];
    }),
  );

/** What stands along an axis of a drawing and runs into its neighbour. */
const coveredNames = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.recharts-cartesian-axis-tick-labels')].flatMap((axis) => {
      const names = [...axis.querySelectorAll('text')].map((text) => ({
        text: text.textContent ?? '',
        at: text.getBoundingClientRect(),
      }));
      return names
        .filter(({ at }, index) =>
          names.some(
            ({ at: other }, place) =>
              place > index &&
              at.left < other.right &&
              other.left < at.right &&
              at.top < other.bottom &&
              other.top < at.bottom,
          ),
        )
        .map(({ text }) => text);
    }),
  );
