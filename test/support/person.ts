import type { Locator, Page } from 'playwright-core';
import { demoPassword } from './as.ts';

/** Signs in through the page, as a person does. */
export async function signInOnPage(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel(/Courriel|E-mail/).fill(email);
  await page.getByLabel(/Mot de passe|Password/, { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: /Se connecter|Connexion|Sign in/ }).click();
  await page.getByRole('navigation', { name: 'Menu' }).waitFor();
}

/** Takes one of a select's options by its words. */
export async function choose(page: Page, box: Locator, words: string): Promise<void> {
  await box.click({ force: true });
  if (await box.isEditable()) await box.fill(words);
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words })
    .first()
    .click();
  await box.blur();
}

export const menu = (page: Page, words: string): Locator =>
  page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: words, exact: true });

/** The rows that a grid shows, without its header. */
export const gridRows = (page: Page, name: string): Locator =>
  page.getByRole('table', { name }).getByRole('row');
