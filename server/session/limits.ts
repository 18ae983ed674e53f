import { createHash } from 'node:crypto';
import type { Database } from '../database.ts';
import { AppError } from '../errors.ts';

/** Per account, so that no password is guessed; per socket address, so that no list of accounts is tried. */
const limits = { account: 10, address: 100 };
const windowMilliseconds = 15 * 60_000;

export interface Attempt {
  email: string;
  address: string;
}

/** Counts an attempt before its password is looked at, so that many at once count too. Throws when there were too many. */
export async function countAttempt(database: Database, attempt: Attempt, now: number): Promise<void> {
  await database.writer('sign_in_limits').where('expires_at', '<', now).delete();
  const account = await increase(database, keyOf('account', attempt.email), now);
  const address = await increase(database, keyOf('address', attempt.address), now);
  const [over] = [account, address].filter(
    ({ attempts }, index) => attempts > (index === 0 ? limits.account : limits.address),
  );
  if (over)
    throw new AppError('tooManyRequests', { retryAfterSeconds: Math.ceil((over.expires_at - now) / 1_000) });
}

/** A right password clears the account and takes its attempt off the address. */
export async function forgetAttempt({ writer }: Database, { email, address }: Attempt): Promise<void> {
  await writer('sign_in_limits')
    .where({ key: keyOf('account', email) })
    .delete();
  await writer('sign_in_limits')
    .where({ key: keyOf('address', address) })
    .decrement('attempts', 1);
}

async function increase(
  { writer }: Database,
  key: string,
  now: number,
): Promise<{ attempts: number; expires_at: number }> {
  const [row] = await writer('sign_in_limits')
    .insert({ key, attempts: 1, expires_at: now + windowMilliseconds })
    .onConflict('key')
    .merge({ attempts: writer.raw('sign_in_limits.attempts + 1') })
    .returning(['attempts', 'expires_at']);
  return row;
}

/** Hashed: a failed sign-in may hold a password typed into the wrong field. */
const keyOf = (kind: keyof typeof limits, value: string): string =>
  `${kind}:${createHash('sha256').update(value.normalize('NFC').trim().toLowerCase()).digest('base64url')}`;
