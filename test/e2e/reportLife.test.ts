import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { accessFaults } from '../support/access.ts';
import { as, type Caller } from '../support/as.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { signInOnPage } from '../support/person.ts';
import { activeClients, kept, reload } from '../support/savedReports.ts';

inBrowser('the life of a report', (stage) => {
  let boss: Caller;
  let id: number;
  beforeAll(async () => {
    boss = await as(stage.app.url, 'superAdmin');
  });

  beforeEach(async () => {
    id = (await kept(boss)).id;
  });

  const opened = async (email = 'super@cohort.example') => {
    const window = await stage.open();
    await signInOnPage(window.page, email);
    await window.page.goto(`/reports/${id}`);
    await window.page.getByText(/en date du/).waitFor();
    return window;
  };
  const choose = async (page: Page, entry: string | RegExp) => {
    await page.getByRole('button', { name: 'Autres actions' }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };

  test('it is shared by the first letters of a name, after a look at what that person would see', async () => {
    const { page, assertQuiet } = await opened();
    await choose(page, 'Partager…');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Partagé avec personne pour l’instant.').waitFor();
    const box = dialog.getByRole('combobox', { name: 'Ajouter des personnes ou des succursales' });
    await box.fill('camil');
    await page.getByTitle('Camille Roy').click();
    const seen = (
      await (await as(stage.app.url, 'employee')).post('/api/reports/run', { definition: activeClients })
    ).body.rows[0][0];
    const all = (await boss.post('/api/reports/run', { definition: activeClients })).body.rows[0][0];
    await dialog.getByText(`Verra ${seen} de ces ${all} lignes.`).waitFor();
    await box.fill('quebec');
    await page.getByTitle('Québec – Limoilou').click();
    await dialog.getByRole('combobox', { name: 'Ce que Camille Roy peut faire' }).press('Enter');
    await page.getByTitle('Modifier').last().click();
    expect(await accessFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect((await reload(boss, id)).shares).toEqual([
      { to: { professionalId: 5 }, right: 'edit', label: 'Camille Roy' },
      { to: { branchId: 3 }, right: 'view', label: 'Québec – Limoilou' },
    ]);
    await choose(page, 'Partager…');
    await dialog.getByRole('button', { name: 'Ne plus partager avec Camille Roy' }).click();
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect((await reload(boss, id)).shares).toHaveLength(1);
    assertQuiet();
  });

  test('its versions tell what changed, and a former one is restored', async () => {
    const rules = [{ field: 'createdAt', operator: 'inPeriod', value: { last: 30, unit: 'day' } }];
    const definition = { ...activeClients, filter: { combinator: 'and', rules } };
    const change = { name: 'Nouveaux', definition };
    await boss.patch(`/api/reports/${id}`, change, { 'If-Match': '"1"' });
    const { page, assertQuiet } = await opened();
    await choose(page, 'Versions…');
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('heading', { name: 'Version 2 Actuelle' }).waitFor();
    await drawer.getByText('Nom : Clients actifs → Nouveaux').waitFor();
    await drawer.getByText(/^Ajouté : dont Création/).waitFor();
    await drawer.getByText(/^Retiré : dont /).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await drawer.getByRole('button', { name: 'Rétablir cette version' }).click();
    await page
      .getByRole('dialog', { name: 'Rétablir la version 1 ?' })
      .getByRole('button', { name: 'Rétablir cette version' })
      .click();
    await page.getByRole('heading', { name: 'Clients actifs', level: 1 }).waitFor();
    expect(await reload(boss, id)).toMatchObject({ version: 3, definition: activeClients });
    assertQuiet();
  });

  test('it is marked, put away and brought back by who may', async () => {
    const { page, assertQuiet } = await opened();
    const star = page.getByRole('button', { name: 'Favori : Clients actifs' });
    await star.click();
    await expect.poll(() => star.getAttribute('aria-pressed'), { timeout: 15_000 }).toBe('true');
    expect((await reload(boss, id)).isFavourite).toBe(true);
    await choose(page, 'Archiver');
    await page.getByText('Archivé', { exact: true }).waitFor();
    expect((await reload(boss, id)).archivedAt).toBe(stage.app.clock.now);
    await choose(page, 'Sortir des archives');
    await page.getByText('Archivé', { exact: true }).waitFor({ state: 'hidden' });
    await choose(page, 'Renommer…');
    await page.getByRole('textbox', { name: 'Nom' }).fill('Renommé');
    await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { name: 'Renommé', level: 1 }).waitFor();
    assertQuiet();
  });

  test('who may only see it may mark and copy it, and nothing else', async () => {
    const shares = [{ to: 'company', right: 'view' }];
    await boss.post(`/api/reports/${id}/share`, { shares }, { 'If-Match': '"1"' });
    const { page, assertQuiet } = await opened('employee@cohort.example');
    await page.getByRole('button', { name: 'Autres actions' }).click();
    expect(await page.locator('.ant-dropdown').getByRole('menuitem').allTextContents()).toEqual([
      'Enregistrer sous…',
    ]);
    expect(await page.getByRole('link', { name: 'Modifier' }).count()).toBe(0);
    assertQuiet();
  });
});
