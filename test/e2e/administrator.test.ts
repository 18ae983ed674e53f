import { expect, test } from 'vitest';
import { countBy } from '../support/directly.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { choose, gridRows, menu, signInOnPage } from '../support/person.ts';

inBrowser('the super administrator, in the browser', (stage) => {
  test('filters clients, opens one, builds "active clients by branch", sees its bars, saves it, reloads and finds it', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');

    await menu(page, 'Contacts').click();
    await page.getByRole('button', { name: 'Filtrer' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Condition' }).click();
    await choose(page, drawer.getByRole('combobox', { name: 'Champ' }), 'Succursale');
    await choose(page, drawer.getByRole('combobox', { name: 'Valeur' }), 'Laval');
    await drawer.getByRole('button', { name: 'Appliquer' }).click();
    const inLaval = await countBy(
      stage.app.database,
      "select count(*) from clients where company_id = 1 and branch_id = 2 and state <> 'deleted'",
    );
    await page.getByText(`${inLaval} résultats`).waitFor();
    await page.reload();
    await page.getByText(`${inLaval} résultats`).waitFor();

    const name = (await gridRows(page, 'Clients').getByRole('link').first().textContent()) ?? '';
    await gridRows(page, 'Clients').getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.goBack();
    await page.getByText(`${inLaval} résultats`).waitFor();

    await menu(page, 'Rapports').click();
    await page.getByRole('link', { name: 'Nouveau rapport' }).click();
    await choose(page, page.getByRole('combobox', { name: 'De quoi s’agit-il ?' }), 'Clients');
    await page.getByRole('button', { name: 'Condition' }).click();
    await choose(page, page.getByRole('combobox', { name: 'Champ' }), 'État');
    await choose(page, page.getByRole('combobox', { name: 'Valeur' }), 'Actif');
    await page.getByText('Un sommaire', { exact: true }).click();
    await choose(page, page.getByRole('combobox', { name: 'Ajouter un regroupement' }), 'Succursale');
    await page.locator('.recharts-bar-rectangle').first().waitFor();
    const branches = await countBy(
      stage.app.database,
      "select count(*) from (select distinct coalesce(branch_id, 0) from clients where company_id = 1 and state = 'active') as b",
    );
    expect(await page.locator('.recharts-bar-rectangle').count()).toBe(branches);

    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('dialog').getByLabel(/Nom/).fill('Clients actifs par succursale');
    await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Clients actifs par succursale' }).waitFor();
    await page.reload();
    await page.locator('.recharts-bar-rectangle').first().waitFor();
    await menu(page, 'Rapports').click();
    await page.getByRole('link', { name: 'Clients actifs par succursale' }).waitFor();
    assertQuiet();
  });

  test('sees a professional’s figures, and as many rows behind each as it says', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await menu(page, 'Administration').click();
    await gridRows(page, 'Professionnels').getByRole('link', { name: 'Martine Bélanger' }).click();
    await page.getByRole('heading', { level: 1, name: /Martine Bélanger/ }).waitFor();
    await page.getByRole('link', { name: 'Statistiques' }).click();
    await page.getByRole('heading', { level: 1, name: /Martine Bélanger/ }).waitFor();
    const active = await countBy(
      stage.app.database,
      "select count(distinct l.client_id) from client_professionals l join clients c on c.id = l.client_id where l.professional_id = 3 and l.state = 'active' and c.state <> 'deleted'",
    );
    await page.getByText(String(active), { exact: true }).first().waitFor();
    assertQuiet();
  });

  test('types an address that only encoding saves, and gets the very filter back from its link', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto('/clients');
    const nasty = 'a+b & c#1 100% = ?';
    await page.getByRole('searchbox').fill(nasty);
    await page.getByText('Effacer les filtres').first().waitFor();
    await page.reload();
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe(nasty);
    await page.goBack();
    assertQuiet();
  });

  test('changes one field of a client, and only that', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    const before = await stage.app.database
      .readers('clients')
      .where({ company_id: 1, branch_id: 2, state: 'active' })
      .whereNotNull('email')
      .first();
    await page.goto(`/clients/${before.id}/edit`);
    await page.locator('.ant-select-selection-item', { hasText: 'Laval' }).waitFor();
    await page.getByLabel('Téléphone').fill('450 555-0199');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('450 555-0199').first().waitFor();
    const after = await stage.app.database.readers('clients').where({ id: before.id }).first();
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed.sort()).toEqual(['phone', 'search', 'updated_at', 'version']);
    assertQuiet();
  });

  test('is asked before what was typed is lost', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto('/clients');
    await page.getByRole('link', { name: 'Nouveau client' }).click();
    await page.getByLabel('Prénom').fill('Zoé');
    await page.goBack();
    const question = page.getByRole('dialog');
    await question.waitFor();
    await question.getByRole('button', { name: /Rester/ }).click();
    expect(await page.getByLabel('Prénom').inputValue()).toBe('Zoé');
    assertQuiet();
  });
});
