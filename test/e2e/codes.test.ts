import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { as, type Json } from '../support/as.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { signInOnPage } from '../support/person.ts';

inBrowser('the intervention codes, in the browser', (stage) => {
  test('161: an administrator adds one with its price, and everybody can choose it', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto('/company');
    await page.getByRole('link', { name: 'Codes', exact: true }).click();
    await page.getByRole('button', { name: 'Nouveau code' }).first().click();
    const beside = page.getByRole('dialog', { name: 'Nouveau code' });
    await beside.getByLabel('Code', { exact: true }).fill('BILAN-60');
    await beside.getByLabel('Nom').fill('Bilan complet');
    await beside.getByLabel('Prix').fill('12,50');
    await beside.getByRole('button', { name: 'Créer' }).click();
    await page.getByRole('link', { name: 'Bilan complet' }).waitFor();
    const employee = await as(stage.app.url, 'employee');
    const found = (await employee.get('/api/intervention-codes?q=bilan-60')).body.data as Json[];
    expect(found[0]).toMatchObject({ code: 'BILAN-60', price: 1_250, taxable: true });

    await offered(page, 'Bilan complet', 1);
    const boss = await as(stage.app.url, 'superAdmin');
    const { id, version } = found[0] ?? {};
    await boss.patch(`/api/intervention-codes/${id}`, { archived: true }, { 'If-Match': `"${version}"` });
    await offered(page, 'Bilan complet', 0);
    assertQuiet();
  }, 30_000);
});

/** How often a code stands in the list from which a new appointment takes its own. */
async function offered(page: Page, name: string, times: number): Promise<void> {
  await page.goto('/clients/7/appointments?open=new');
  const box = page.getByRole('dialog').getByRole('combobox', { name: 'Code' });
  await box.click();
  await box.fill('Bilan');
  const options = page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: name });
  await expect.poll(() => options.count()).toBe(times);
}
