import type { Knex } from 'knex';
import { dialectOf, type Transaction } from './database.ts';

/**
 * Holds clients' files until the end of the transaction. Whoever writes in files or links people to them holds them first, before the links:
 * the months of figures are kept under the same rows. In the order of their keys, so that nobody who holds one waits for another's; SQLite
 * has one writer anyway.
 */
export const holdFiles = (tx: Transaction, ids: Knex.QueryBuilder): Promise<void> =>
  hold(tx, tx('clients').whereIn('id', ids).forUpdate());

/**
 * Whoever shares one of the groups meanwhile waits, or neither would see what the other adds. Held as a change holds them: two who have just
 * made somebody a member, which holds the group against deletion, can still take turns. Groups come before files.
 */
export const holdGroups = (tx: Transaction, ids: readonly number[]): Promise<void> =>
  hold(
    tx,
    tx('groups')
      .whereIn('id', [...ids])
      .forNoKeyUpdate(),
  );

async function hold(tx: Transaction, rows: Knex.QueryBuilder): Promise<void> {
  if (dialectOf(tx) === 'postgres') await rows.orderBy('id').select('id');
}
