import type { Transaction } from './database.ts';
import { AppError } from './errors.ts';
import type { Body } from './resource.ts';

interface Owner {
  professionalId: number;
  key: string;
}

const keptMilliseconds = 86_400_000;

/**
 * The record that this key made before, undefined when it is new. The key is taken at once, so that the second of two simultaneous
 * requests waits here for the first. A key used for something else is refused.
 */
export async function recallAnswer(
  tx: Transaction,
  owner: Owner,
  requestHash: string,
  now: number,
): Promise<Body | undefined> {
  await tx('idempotency_keys')
    .where('created_at', '<', now - keptMilliseconds)
    .delete();
  const fresh = { ...row(owner), request_hash: requestHash, status: 201, body: '', created_at: now };
  await tx('idempotency_keys').insert(fresh).onConflict(['professional_id', 'idempotency_key']).ignore();
  const known = await tx('idempotency_keys').where(row(owner)).first('request_hash', 'body');
  if (known.request_hash !== requestHash) {
    throw new AppError('conflict', { message: 'this Idempotency-Key was used for another request' });
  }
  return known.body === '' ? undefined : JSON.parse(known.body);
}

/** In the transaction of the write itself. */
export const rememberAnswer = (tx: Transaction, owner: Owner, record: Body): Promise<number> =>
  tx('idempotency_keys')
    .where(row(owner))
    .update({ body: JSON.stringify(record) });

const row = ({ professionalId, key }: Owner) => ({ professional_id: professionalId, idempotency_key: key });
