import { createHash } from 'node:crypto';
import type { Database } from './database.ts';
import { AppError } from './errors.ts';

/** How often each may be tried within a quarter of an hour: by account, so that nothing is guessed; by socket address, so that no list is tried. */
const limits = {
  account: 10,
  address: 100,
  forgotten: 3,
  forgottenAddress: 30,
  choosing: 60,
  personal: 600,
} as const;

export type Limit = keyof typeof limits;

const windowMilliseconds = 15 * 60_000;

export interface Count {
  isOver: boolean;
  expiresAt: number;
}

/** Counts one attempt before anything is looked at, so that many at once count too. */
export async function count(
  { writer }: Database,
  { limit, of }: { limit: Limit; of: string },
  now: number,
): Promise<Count> {
  await writer('sign_in_limits').where('expires_at', '<', now).delete();
  const [row] = await writer('sign_in_limits')
    .insert({ key: keyOf(limit, of), attempts: 1, expires_at: now + windowMilliseconds })
    .onConflict('key')
    .merge({ attempts: writer.raw('sign_in_limits.attempts + 1') })
    .returning(['attempts', 'expires_at']);
  return { isOver: row.attempts > limits[limit], expiresAt: row.expires_at };
}

export const tooMany = ({ expiresAt }: Count, now: number): AppError =>
  new AppError('tooManyRequests', { retryAfterSeconds: Math.ceil((expiresAt - now) / 1_000) });

export async function forget({ writer }: Database, limit: Limit, of: string): Promise<void> {
  await writer('sign_in_limits')
    .where({ key: keyOf(limit, of) })
    .delete();
}

export async function takeOff({ writer }: Database, limit: Limit, of: string): Promise<void> {
  await writer('sign_in_limits')
    .where({ key: keyOf(limit, of) })
    .decrement('attempts', 1);
}

/** Hashed: what failed may hold a password typed into the wrong field. */
const keyOf = (limit: Limit, of: string): string =>
  `${limit}:${createHash('sha256').update(of.normalize('NFC').trim().toLowerCase()).digest('base64url')}`;
