import type { Transaction } from './database.ts';
import { AppError } from './errors.ts';
import type { Body } from './resource.ts';

interface Owner {
  professionalId: number;
  key: string;
}

/** The record that this key made before, undefined when it is new. A key used for something else is refused. */
export async function recallAnswer(tx: Transaction, owner: Owner, requestHash: string): Promise<Body | undefined> {
  const known = await tx('idempotency_keys').where(row(owner)).first('request_hash', 'body');
  if (!known) return undefined;
  if (known.request_hash !== requestHash) {
    throw new AppError('conflict', { message: 'this Idempotency-Key was used for another request' });
  }
  return JSON.parse(known.body);
}

/** In the transaction of the write itself. Keys are kept for a day. */
export async function rememberAnswer(tx: Transaction, owner: Owner, requestHash: string, record: Body): Promise<void> {
  const now = Date.now();
  await tx('idempotency_keys').where('created_at', '<', now - 86_400_000).delete();
  await tx('idempotency_keys').insert({
    ...row(owner),
    request_hash: requestHash,
    status: 201,
    body: JSON.stringify(record),
    created_at: now,
  });
}

const row = ({ professionalId, key }: Owner) => ({ professional_id: professionalId, idempotency_key: key });
