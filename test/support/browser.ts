import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

export const hasBrowser = Boolean(process.env.CHROMIUM);

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export interface Window {
  page: Page;
  context: BrowserContext;
  /** Fails when the page logged an error, broke, or asked another host for anything. */
  assertQuiet: () => void;
}

export interface WindowOptions {
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  /** With the animations of who did not ask for stillness: where a story looks at them, not where it needs them to end. */
  isMoving?: boolean;
}

/** A person's browser window, in French as the company is, of somebody who asked for stillness. */
export async function openWindow(
  browser: Browser,
  url: string,
  { width = 1440, height = 900, scheme = 'light', isMoving = false }: WindowOptions = {},
): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: isMoving ? 'no-preference' : 'reduce',
    locale: 'fr-CA',
    baseURL: url,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`broke: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpectedRefusal(message.text()))
      faults.push(`logged: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(url).host) faults.push(`asked ${host}`);
  });
  return { page, context, assertQuiet: () => expect(faults).toEqual([]) };
}

/** Chromium logs every answer of 400 and above; those that a story provokes are part of it. */
const isExpectedRefusal = (text: string): boolean => /status of (401|403|404|409|412)/.test(text);
