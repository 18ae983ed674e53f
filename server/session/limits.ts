import type { Database } from '../database.ts';
import { count, forget, takeOff, tooMany } from '../limits.ts';

export interface Attempt {
  email: string;
  address: string;
}

/** Counts an attempt to sign in for its account and its socket address. Throws when there were too many of either. */
export async function countAttempt(
  database: Database,
  { email, address }: Attempt,
  now: number,
): Promise<void> {
  const account = await count(database, { limit: 'account', of: email }, now);
  const place = await count(database, { limit: 'address', of: address }, now);
  const over = [account, place].find(({ isOver }) => isOver);
  if (over) throw tooMany(over, now);
}

/** A right password clears the account and takes its attempt off the address. */
export async function forgetAttempt(database: Database, { email, address }: Attempt): Promise<void> {
  await forget(database, 'account', email);
  await takeOff(database, 'address', address);
}
