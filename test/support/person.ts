import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { demoPassword } from './as.ts';

/** Signs in through the page, as a person does. */
export async function signInOnPage(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel(/Courriel|E-mail/).fill(email);
  await page.getByLabel(/Mot de passe|Password/, { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: /Se connecter|Connexion|Sign in/ }).click();
  await page.getByRole('navigation', { name: 'Menu' }).waitFor();
}

/**
 * Takes one of a select's options by its words, once the list has its place: a slow machine shows it for a moment in the window's corner.
 * And again, where a list that was just searched took the click away under the finger.
 */
export async function choose(page: Page, box: Locator, words: string): Promise<void> {
  const option = page
    .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words })
    .first();
  await pick(box, words, option).catch(() => pick(box, words, option));
  for (let tries = 0; tries < 5 && !(await isChosen(box, words)); tries += 1)
    if (await option.isVisible()) await option.click();
  await box.blur();
}

async function pick(box: Locator, words: string, option: Locator): Promise<void> {
  await box.click({ force: true });
  if (await box.isEditable()) await box.fill(words);
  await expect.poll(async () => (await option.boundingBox())?.y ?? 0, { timeout: 15_000 }).toBeGreaterThan(1);
  await option.click({ timeout: 5_000 });
}

async function isChosen(box: Locator, words: string): Promise<boolean> {
  const shown = () => box.evaluate((node) => node.closest('.ant-select')?.textContent ?? '');
  return expect
    .poll(shown, { timeout: 1_500 })
    .toContain(words)
    .then(
      () => true,
      () => false,
    );
}

export const menu = (page: Page, words: string): Locator =>
  page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: words, exact: true });

/** The rows that a grid shows, without its header. */
export const gridRows = (page: Page, name: string): Locator =>
  page.getByRole('table', { name }).getByRole('row');
