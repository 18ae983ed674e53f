import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser, openWindow } from '../support/browser.ts';
import { choose, signInOnPage } from '../support/person.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

describe.skipIf(!hasBrowser)('a template shared by an administrator, in the browser', () => {
  let app: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    app = await startApp('sqlite');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  test('is modified by an employee in a copy of her own, sent to a group, and the original is unchanged', async () => {
    const stored = () => app.database.readers('templates').where({ id: 1 }).first();
    const original = await stored();
    const { page, assertQuiet } = await openWindow(browser, app.url);
    await signInOnPage(page, 'employee@cohort.example');
    await page.goto('/templates/1');
    await page.getByRole('heading', { level: 1, name: original.name }).waitFor();
    expect(await page.getByRole('link', { name: 'Modifier' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Cloner' }).click();
    await page.getByText('L’original reste tel quel').waitFor();
    await page.getByLabel('Nom').first().fill('Dos – version de Camille');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Dos – version de Camille' }).waitFor();

    await page.getByRole('button', { name: 'Envoyer' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Choisissez qui reçoit une copie.').waitFor();
    await dialog.getByText('Un groupe', { exact: true }).click();
    await choose(page, dialog.getByRole('combobox', { name: 'Un groupe' }), 'Mise en forme 55+');
    const told = dialog.getByText(/^\d+ copies, chacune dans le dossier du client/);
    const copies = Number.parseInt((await told.textContent()) ?? '', 10);
    expect(copies).toBeGreaterThan(2);
    await dialog.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByText(`${copies} copies envoyées.`).waitFor();

    const given = await app.database
      .readers('programs as p')
      .join('group_members as m', 'm.client_id', 'p.client_id')
      .where({ 'p.name': 'Dos – version de Camille', 'p.author_id': 5, 'm.group_id': 2 })
      .pluck('p.client_id');
    expect(new Set(given).size).toBe(copies);
    expect(await stored()).toEqual(original);
    assertQuiet();
  });
});
