import type { Page } from 'playwright-core';

/** What one would have to scroll sideways: the page itself, or a part of it. */
export const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main *')]
      .filter((part) => part.scrollWidth > part.clientWidth)
      .filter((part) => part.matches('html') || /auto|scroll/.test(getComputedStyle(part).overflowX))
      .map(({ tagName, className }) => `${tagName} ${className}`),
  );
