import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { WindowOptions } from '../support/browser.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { choose, menu, signInOnPage } from '../support/person.ts';

inBrowser('a new client, in the browser', (stage) => {
  const stored = (firstName: string) =>
    stage.app.database.readers('clients').where({ first_name: firstName }).first();
  const takenEmail = async (): Promise<string> =>
    (
      await stage.app.database
        .readers('clients')
        .whereNotNull('email')
        .where({ state: 'active' })
        .orderBy('id')
        .first()
    ).email;
  const saving = (page: Page) => page.getByRole('button', { name: 'Créer', exact: true });
  const save = (page: Page) => saving(page).click();
  async function begin(email: string, options: WindowOptions = {}) {
    const window = await stage.open(options);
    const { page } = window;
    await signInOnPage(page, email);
    await menu(page, 'Contacts').click();
    await page.getByRole('link', { name: 'Nouveau client' }).first().click();
    await page.getByRole('heading', { name: 'Nouveau client' }).waitFor();
    return window;
  }

  test('is created on a page that is not served over https too', async () => {
    const { page, assertQuiet } = await begin('super@cohort.example');
    await page.addInitScript(() => Object.defineProperty(crypto, 'randomUUID', { value: undefined }));
    await page.reload();
    await page.getByLabel('Prénom').fill('Euphémie');
    await page.getByLabel('Nom de famille').fill('Sans-Https');
    await save(page);
    await page.getByText('Donnez un courriel, ou cochez la case').waitFor();
    await page.getByLabel('Courriel', { exact: true }).fill('euphemie@mail.example');
    await save(page);
    await page.getByRole('heading', { level: 1, name: 'Euphémie Sans-Https' }).waitFor();
    expect(await stored('Euphémie')).toMatchObject({ email: 'euphemie@mail.example' });
    assertQuiet();
  });

  test('61, 63, 69, 70: an administrator gives it names, an address, a branch and a professional; the invitation goes out', async () => {
    const { page, assertQuiet } = await begin('super@cohort.example');
    const known = await stage.app.database
      .readers('clients')
      .where({ company_id: 1, state: 'active' })
      .orderBy('id')
      .first();
    await page.getByLabel('Prénom').fill(known.first_name);
    await page.getByLabel('Nom de famille').fill(known.last_name);
    await page.getByText('Quelqu’un de ce nom est déjà là').waitFor();
    await page.getByLabel('Prénom').fill('Ophélie');
    await page.getByText('Quelqu’un de ce nom est déjà là').waitFor({ state: 'detached' });
    await page.getByLabel('Courriel', { exact: true }).fill('ophelie@mail.example');
    await choose(page, page.getByRole('combobox', { name: 'Succursale' }), 'Laval');
    await choose(page, page.getByRole('combobox', { name: 'Responsable' }), 'Fatima Benali');
    await save(page);
    await page.getByRole('heading', { name: `Ophélie ${known.last_name}` }).waitFor();
    const { id, branch_id, responsible_id } = await stored('Ophélie');
    const branch = await stage.app.database.readers('branches').where({ id: branch_id }).first();
    const professional = await stage.app.database
      .readers('professionals')
      .where({ id: responsible_id })
      .first();
    expect([branch.name, professional.last_name]).toEqual([expect.stringContaining('Laval'), 'Benali']);
    const letters = await stage.app.database.readers('outbox').where({ client_id: id });
    expect(letters.map(({ recipient }) => recipient)).toEqual(['ophelie@mail.example']);
    assertQuiet();
  });

  test('64, 67: without an address it has to be said that there is none; one of another client leads to three ways', async () => {
    const { page, assertQuiet } = await begin('employee@cohort.example');
    await page.getByLabel('Prénom').fill('Zéphyrine');
    await page.getByLabel('Nom de famille').fill('Sans-Adresse');
    await save(page);
    const tick = page.getByRole('checkbox', { name: 'Sans courriel : sans accès à l’application' });
    await tick.waitFor();
    expect(await stored('Zéphyrine')).toBeUndefined();
    await page.getByLabel('Courriel', { exact: true }).fill(await takenEmail());
    await save(page);
    await page.getByText('Cette adresse est déjà celle d’un autre client.').waitFor();
    expect(await page.getByRole('radio').count()).toBe(3);
    await page.getByLabel('Courriel', { exact: true }).fill('');
    await tick.check();
    await save(page);
    await page.getByRole('heading', { name: 'Zéphyrine Sans-Adresse' }).waitFor();
    expect(await stored('Zéphyrine')).toMatchObject({ email: null, has_access: 0 });
    assertQuiet();
  });

  test('the button that creates it is called the same before, while and after one waits for an answer that refuses', async () => {
    const { page, assertQuiet } = await begin('employee@cohort.example', { isMoving: true });
    let answer = () => {};
    const mayAnswer = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/clients', async (route) => {
      await mayAnswer;
      await route.continue();
    });
    await page.getByLabel('Prénom').fill('Zénobie');
    await page.getByLabel('Nom de famille').fill('Deux-Fois');
    await page.getByLabel('Courriel', { exact: true }).fill(await takenEmail());
    await save(page);
    await page.locator('.ant-btn-loading svg').waitFor();
    await expect.poll(() => saving(page).count()).toBe(1);
    answer();
    await page.getByText('Cette adresse est déjà celle d’un autre client.').waitFor();
    await expect.poll(() => saving(page).count()).toBe(1);
    assertQuiet();
  });
});
