import { expect, test } from 'vitest';
import { countBy } from '../support/directly.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { gridRows, menu, signInOnPage } from '../support/person.ts';

const mine =
  "id in (select client_id from client_professionals where professional_id = 5 and state = 'active') and state <> 'deleted'";

inBrowser('the employee, in the browser', (stage) => {
  test('sees only own files, in the grid, in a report, in its count, and by address', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'employee@cohort.example');
    const own = await countBy(stage.app.database, `select count(*) from clients where ${mine}`);

    await menu(page, 'Contacts').click();
    await page.getByText(`${own} résultats`).waitFor();
    expect(await gridRows(page, 'Clients').count()).toBeGreaterThan(5);

    const definition = {
      v: 2,
      source: 'clients',
      filter: { combinator: 'and', rules: [] },
      measures: [{ id: 'n', measure: 'count' }],
      chart: { kind: 'number' },
    };
    await page.goto(`/reports/new?definition=${encodeURIComponent(JSON.stringify(definition))}`);
    await page.getByText(String(own), { exact: true }).first().waitFor();

    const other = await countBy(
      stage.app.database,
      `select id from clients where company_id = 1 and state = 'active' and not (${mine}) limit 1`,
    );
    await page.goto(`/clients/${other}`);
    await page.getByRole('heading', { name: 'Introuvable' }).waitFor();
    const { last_name: name } = await stage.app.database
      .readers('clients')
      .where({ id: other })
      .first('last_name');
    expect(await page.locator('main').textContent()).not.toContain(name);
    assertQuiet();
  });

  test.each([
    ['employee@cohort.example', ['/groups/new', '/templates/4/edit']],
    ['readonly@cohort.example', ['/clients/new', '/clients/import', '/templates/new', '/groups/new']],
  ])('is told before typing, not after, what is not to create or to change: %s', async (email, paths) => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, email);
    for (const path of paths) {
      await page.goto(path);
      await page.getByRole('heading', { name: 'Réservé' }).waitFor();
      expect(await page.getByRole('textbox').count()).toBe(0);
    }
    assertQuiet();
  });

  test('finds no Administration: no entry in the menu, and a plain no at its address', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'employee@cohort.example');
    await page.goto('/clients');
    await gridRows(page, 'Clients').first().waitFor();
    expect(await page.getByRole('navigation', { name: 'Menu' }).textContent()).not.toMatch(
      /Administration|Professionnels|Journal/,
    );
    await page.goto('/professionals');
    await page.getByRole('heading', { name: 'Réservé' }).waitFor();
    assertQuiet();
  });
});
