import type { Transaction } from '../../database.ts';
import { type Belonging, belongings } from './held.ts';

/** What a departure does to one record; all of them together are what can be given back. */
export interface Change {
  kind: Kind;
  recordId: number;
  successorId: number | null;
  /** Since when the person followed a group. */
  since?: number;
}

export type Kind = 'ended' | 'opened' | 'unfollowed' | 'followed' | 'cancelled' | Handed;
export type Handed = 'responsible' | 'appointments' | Belonging;

/** Records that name one person, who is another one afterwards. */
export const handed: Record<Handed, { table: string; column: string }> = {
  responsible: { table: 'clients', column: 'responsible_id' },
  appointments: { table: 'appointments', column: 'professional_id' },
  ...belongings,
};

export interface Departure {
  id: number;
  companyId: number;
  professionalId: number;
  at: number;
}

/** Well below what a statement may bind. */
export const rowsAtOnce = 400;

export async function note(tx: Transaction, departure: Departure, changes: readonly Change[]): Promise<void> {
  for (let from = 0; from < changes.length; from += rowsAtOnce) {
    const rows = changes
      .slice(from, from + rowsAtOnce)
      .map(({ kind, recordId, successorId, since = null }) => ({
        company_id: departure.companyId,
        departure_id: departure.id,
        kind,
        record_id: recordId,
        successor_id: successorId,
        since,
      }));
    await tx('departure_changes').insert(rows);
  }
}

/** The changes of one kind, as a query to be put into another. */
export const changesOf = (tx: Transaction, departure: Departure, kind: Kind) =>
  tx('departure_changes').where({
    'departure_changes.departure_id': departure.id,
    'departure_changes.kind': kind,
  });

/** Who followed in the row of `table` that is being updated. */
export const successorIn = (
  tx: Transaction,
  departure: Departure,
  { kind, table }: { kind: Kind; table: string },
) =>
  changesOf(tx, departure, kind)
    .where('departure_changes.record_id', tx.ref(`${table}.id`))
    .select('departure_changes.successor_id');
