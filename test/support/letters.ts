import { expect } from 'vitest';
import type { Json } from './as.ts';
import type { TestApp } from './startApp.ts';

/** The newest letter to an address, waiting until there is one. */
export async function letterTo(app: TestApp, address: string): Promise<Json> {
  const newest = () =>
    app.database.readers('outbox').where({ recipient: address }).orderBy('id', 'desc').first();
  await expect.poll(newest).toBeDefined();
  return newest();
}

/** What the link in a letter holds. */
export const tokenIn = ({ text }: { text: string }): string => /#([\w-]{43})/.exec(text)?.[1] ?? '';
