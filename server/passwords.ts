import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';

/** argon2id with 19 MiB and two passes, OWASP's floor; two at once, so that sign-ins never hold every thread. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const queue = pLimit(2);

/** Composed and decomposed accents are the same password. */
const normalised = (password: string): string => password.normalize('NFC');

export const hashPassword = (password: string): Promise<string> =>
  queue(() => hash(normalised(password), parameters));

/** Whether `password` is the one behind `stored`. Without a stored hash it takes as long and answers false. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const against = stored ?? (await nobodysHash());
  const matches = await queue(() => verify(against, normalised(password)).catch(() => false));
  return matches && stored !== undefined;
}

let nobodys: Promise<string> | undefined;

function nobodysHash(): Promise<string> {
  nobodys ??= hashPassword(randomUUID());
  return nobodys;
}
