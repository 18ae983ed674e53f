import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { hasBrowser, openBrowser, openWindow, type Window, type WindowOptions } from './browser.ts';
import { type AppOptions, startApp, type TestApp } from './startApp.ts';

export interface Stage {
  readonly app: TestApp;
  open: (options?: WindowOptions) => Promise<Window>;
}

/** Stories of people before one server and one browser, which stop after the last; skipped where there is no browser. */
export function inBrowser(who: string, tell: (stage: Stage) => void, options: AppOptions = {}): void {
  describe.skipIf(!hasBrowser)(who, () => {
    let app: TestApp;
    let browser: Browser;
    beforeAll(async () => {
      app = await startApp('sqlite', options);
      browser = await openBrowser();
    });
    afterAll(async () => {
      await browser?.close();
      await app?.stop();
    });
    tell({
      get app() {
        return app;
      },
      open: (window) => openWindow(browser, app.url, window),
    });
  });
}
