import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { as, type Caller } from '../support/as.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { signInOnPage } from '../support/person.ts';

interface Place {
  where: string;
  at: string;
  typed: string;
  /** The key that takes what was typed, where there is one. */
  taken?: 'Enter';
  /** Opens the window and gives its field. */
  open: (page: Page) => Promise<Locator>;
}

const clientsCalled = (value: string) =>
  JSON.stringify({ combinator: 'and', rules: [{ field: 'fullName', operator: 'contains', value }] });

const places: Place[] = [
  {
    where: 'the name of a saved view',
    at: '/clients',
    typed: 'Mes anciens',
    open: async (page) => {
      await page.getByRole('button', { name: 'Enregistrer comme vue…' }).click();
      return page.getByRole('dialog').getByLabel('Nom');
    },
  },
  {
    where: 'the conditions of a list',
    at: `/clients?filter=${encodeURIComponent(clientsCalled('tremblay'))}`,
    typed: 'gagnon',
    open: async (page) => {
      await page.getByRole('button', { name: /^Filtrer/ }).click();
      return page.getByRole('dialog').getByRole('textbox', { name: 'Valeur' });
    },
  },
  {
    where: 'the address of somebody from outside',
    at: '/clients/12',
    typed: 'osteo@ailleurs.example',
    open: async (page) => {
      await page.getByRole('button', { name: 'Partager' }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /externe/ })
        .click();
      return page.getByRole('dialog').getByLabel('Courriel');
    },
  },
  {
    where: 'the sending of a template',
    at: '/templates/1',
    typed: '2031-01-06',
    taken: 'Enter',
    open: async (page) => {
      await page.getByRole('button', { name: 'Envoyer' }).click();
      return page.getByRole('dialog').getByRole('textbox', { name: 'Commence le' });
    },
  },
  {
    where: 'the program that is given to a client',
    at: '/clients/12/programs',
    typed: '2031-01-06',
    taken: 'Enter',
    open: async (page) => {
      await page.getByRole('button', { name: 'Donner un programme' }).click();
      return page.getByRole('dialog').getByRole('textbox', { name: 'Début' });
    },
  },
  {
    where: 'the plan by which a report is sent',
    at: '/reports/1',
    typed: '18:45',
    open: async (page) => {
      await page.getByRole('button', { name: /^Envois de/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ajouter un envoi' }).click();
      return page.getByRole('dialog').getByLabel('À quelle heure');
    },
  },
  {
    where: 'the title of a tile',
    at: '/boards/1/edit',
    typed: 'Nos départs',
    open: async (page) => {
      await page
        .getByRole('button', { name: /^Que faire de/ })
        .first()
        .click();
      await page.getByRole('menuitem', { name: 'Titre…' }).click();
      return page.getByRole('dialog').getByLabel('Titre sur ce tableau de bord');
    },
  },
];

const definition = {
  v: 2,
  source: 'clients',
  filter: { combinator: 'and', rules: [] },
  columns: [{ field: 'fullName' }],
};

inBrowser('a window that is closed by mistake, in the browser', (stage) => {
  beforeAll(async () => {
    const boss = await as(stage.app.url, 'superAdmin');
    await boss.post('/api/reports', { name: 'Clients', definition });
    const tiles = [{ id: 'own', report: { id: 1 }, size: 'wide' }];
    await boss.post('/api/boards', { name: 'Clients', layout: { tiles } });
  });

  test.each(places)('loses nothing that was typed: $where', async ({ at, typed, taken, open }) => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto(at);
    const field = await open(page);
    await field.fill(typed);
    if (taken) await page.keyboard.press(taken);
    await staysThenLeaves(page, field, () => field.inputValue());
    assertQuiet();
  });

  test('loses neither a payment nor a choice of what is billed, and asks nothing where nothing was typed', async () => {
    const boss = await as(stage.app.url, 'superAdmin');
    const { data: invoices } = (await boss.get(`/api/client-invoices?size=1&filter=${sent}`)).body;
    const [{ id, clientId }] = invoices;
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto(`/clients/${clientId}/money?open=${id}`);
    const amount = page.getByRole('dialog').getByLabel('Montant');
    await amount.waitFor();
    await page.keyboard.press('Escape');
    await amount.waitFor({ state: 'hidden' });
    await page.goBack();
    await amount.fill('12,50');
    await staysThenLeaves(page, amount, () => amount.inputValue());
    await page.goto(`/clients/${await clientWithVisits(boss)}/money?open=new`);
    const first = page.getByRole('dialog').getByRole('checkbox').nth(1);
    await first.uncheck();
    await staysThenLeaves(page, first, () => first.isChecked());
    assertQuiet();
  });
});

const sent = encodeURIComponent(
  JSON.stringify({ combinator: 'and', rules: [{ field: 'state', operator: '=', value: 'sent' }] }),
);

/** One whose visits are not all billed. */
async function clientWithVisits(boss: Caller): Promise<number> {
  const { data } = (await boss.get('/api/clients?size=50&sort=-lastActivityAt')).body;
  for (const { id } of data)
    if ((await boss.get(`/api/clients/${id}/balance`)).body.data.events.length > 0) return id;
  throw new Error('every visit is billed');
}

/** Asked by Escape, and what was typed or chosen is as it was for who stays. */
async function staysThenLeaves(page: Page, field: Locator, value: () => Promise<unknown>): Promise<void> {
  const before = await value();
  const asked = page.getByRole('dialog', { name: 'Quitter sans enregistrer ?' });
  await page.keyboard.press('Escape');
  await asked.getByRole('button', { name: 'Rester' }).click();
  await asked.waitFor({ state: 'hidden' });
  expect(await value()).toBe(before);
  await page.keyboard.press('Escape');
  await asked.getByRole('button', { name: 'Quitter' }).click();
  await field.waitFor({ state: 'hidden' });
}
