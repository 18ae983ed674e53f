import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Somebody at a page: who only points, or who only presses keys. */
export interface Hands {
  /** Takes one of a picker's options by its title. */
  pick: (box: Locator, title: string) => Promise<void>;
  push: (button: Locator) => Promise<void>;
  /** Takes an entry of the menu behind a button. */
  choose: (button: Locator, entry: string) => Promise<void>;
  setNumber: (input: Locator, value: number) => Promise<void>;
}

const options = '.ant-select-dropdown:not(.ant-select-dropdown-hidden)';
const menus = '.ant-dropdown:not(.ant-dropdown-hidden)';

/** Points, turns the wheel and clicks; never touches a key. */
export function mouse(page: Page): Hands {
  const push = async (target: Locator): Promise<void> => {
    const isTicked = ['radio', 'checkbox'].includes((await target.getAttribute('type')) ?? '');
    await (isTicked ? target.locator('xpath=ancestor::label') : target).click();
  };
  return {
    push,
    pick: async (box, title) => {
      const isMany = await takesMany(box);
      await push(box.locator('xpath=ancestor::div[contains(@class, "ant-select-selector")]'));
      const list = page.locator(options);
      await list.waitFor();
      await list.hover();
      const option = list.locator(`.ant-select-item-option[title="${title}"]`);
      for (let turns = 0; turns < 200 && (await option.count()) === 0; turns += 1) {
        await page.mouse.wheel(0, 200);
        await page.waitForTimeout(20);
      }
      await option.first().click();
      if (isMany) await page.getByRole('heading', { level: 1 }).click();
      await expect.poll(() => list.count(), { timeout: 10_000 }).toBe(0);
    },
    choose: async (button, entry) => {
      await push(button);
      await page.locator(menus).getByRole('menuitem', { name: entry }).click();
    },
    setNumber: async (input, value) => {
      const around = input.locator('xpath=ancestor::div[contains(@class, "ant-input-number")][last()]');
      const from = Number(await input.inputValue());
      await input.hover();
      const arrow = around.locator(`.ant-input-number-handler-${from < value ? 'up' : 'down'}`);
      await arrow.hover();
      for (let now = from; now !== value; now += Math.sign(value - now)) {
        await page.mouse.down();
        await page.mouse.up();
      }
      await expect.poll(() => input.inputValue()).toBe(String(value));
    },
  };
}

/** A list of several stays open until one is done with it. */
const takesMany = (box: Locator): Promise<boolean> =>
  box.evaluate((node) => node.closest('.ant-select-multiple') !== null);

/** What is read twice the same: a list that has just opened turns to what is chosen a moment later. */
async function settled<T>(page: Page, read: () => Promise<T>): Promise<T> {
  const before = await read();
  await page.waitForTimeout(80);
  const now = await read();
  return now === before ? now : settled(page, read);
}

/** Tabs, types and presses keys; never points. */
export function keyboard(page: Page): Hands {
  const tabTo = async (target: Locator): Promise<void> => {
    await target.waitFor({ state: 'attached' });
    const isThere = () => target.evaluate((node) => node === document.activeElement);
    for (let tabs = 0; tabs < 400; tabs += 1) {
      if (await isThere()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no way by Tab to ${target}`);
  };
  const press = async (key: string, times = 1): Promise<void> => {
    for (let done = 0; done < times; done += 1) await page.keyboard.press(key);
  };
  /** Of a group of radio buttons Tab finds the one that is on; arrows turn to the others. */
  const turnTo = async (radio: Locator): Promise<void> => {
    const group = radio.locator('xpath=ancestor::*[@role="radiogroup"][1]');
    await tabTo(group.locator('input:checked'));
    for (let turns = 0; turns < 10 && !(await radio.isChecked()); turns += 1) await press('ArrowRight');
  };
  return {
    push: async (button) => {
      const type = await button.getAttribute('type');
      if (type === 'radio') return turnTo(button);
      await tabTo(button);
      await press(type === 'checkbox' ? 'Space' : 'Enter');
    },
    pick: async (box, title) => {
      await tabTo(box);
      const isMany = await takesMany(box);
      if (await box.isEditable()) await page.keyboard.type(title.split(' › ').at(-1) ?? title);
      else await press('ArrowDown');
      const list = page.locator(options);
      await list.waitFor();
      const active = () => list.locator('.ant-select-item-option-active').first().getAttribute('title');
      let at = await settled(page, active);
      for (let steps = 0; steps < 200 && at !== title; steps += 1) {
        await press('ArrowDown');
        at = await settled(page, active);
      }
      expect(at).toBe(title);
      await press('Enter');
      if (isMany) await press('Escape');
      await expect.poll(() => list.count(), { timeout: 10_000 }).toBe(0);
    },
    choose: async (button, entry) => {
      await tabTo(button);
      await press('Enter');
      const item = page.locator(menus).getByRole('menuitem', { name: entry });
      await item.waitFor();
      const isThere = () => item.evaluate((node) => node.classList.contains('ant-dropdown-menu-item-active'));
      for (let steps = 0; steps < 20 && !(await isThere()); steps += 1) await press('ArrowDown');
      await press('Enter');
    },
    setNumber: async (input, value) => {
      await tabTo(input);
      await press('Control+A');
      await page.keyboard.type(String(value));
    },
  };
}
