import { fold } from '#reports/fold.ts';
import type { Transaction } from '../database.ts';
import { invalidField } from '../errors.ts';
import type { Body, WriteContext } from '../resource.ts';
import { requestFile } from './requests/ask.ts';

/** By what a client signs in to the app, main e-mail or user name, and whether at all. */
export async function withAccount(
  { ifTaken, ...body }: Body,
  context: WriteContext,
  current: Body | undefined,
): Promise<Body> {
  if (!current) return newAccount(body, ifTaken, context);
  if (ifTaken !== undefined) throw invalidField('ifTaken', 'onlyWhenCreating');
  if (body.email === undefined) return body;
  const hadNone = !current.email && !current.username;
  if (typeof body.email === 'string') return hadNone ? { ...body, hasAccess: true } : body;
  return current.username ? body : { ...body, hasAccess: false };
}

async function newAccount(body: Body, ifTaken: unknown, context: WriteContext): Promise<Body> {
  const { email } = body;
  if (typeof email !== 'string') return { ...body, hasAccess: false };
  const owner =
    ifTaken === 'refuse' ? undefined : await context.tx('account_emails').where({ email }).first('client_id');
  if (!owner?.client_id) return { ...body, hasAccess: true };
  if (ifTaken === 'request') await requestFile(owner.client_id, context);
  const username = await freeUsername(email, context.tx);
  return { ...body, email: null, secondaryEmail: body.secondaryEmail ?? email, username, hasAccess: true };
}

/** What stands before the @, with the first number that makes it nobody else's. A username has no sign beyond "~". */
async function freeUsername(email: string, tx: Transaction): Promise<string> {
  const stem = fold(email.split('@')[0] ?? '').replace(/[^a-z0-9.]/g, '') || 'client';
  const taken: string[] = await tx('clients')
    .where('username', '>=', stem)
    .where('username', '<', `${stem}~`)
    .pluck('username');
  const known = new Set(taken);
  const numbers = Array.from({ length: known.size + 1 }, (_, index) => index + 2);
  return [stem, ...numbers.map((number) => `${stem}${number}`)].find((name) => !known.has(name)) ?? stem;
}
