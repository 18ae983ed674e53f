import type { Transaction } from '../../database.ts';
import {
  type Change,
  changesOf,
  type Departure,
  type Handed,
  handed,
  note,
  rowsAtOnce,
  successorIn,
} from './changes.ts';

/** Whom a file, or a group, goes to. */
export interface Given {
  recordId: number;
  successorId: number;
}

/** Carries out a departure: what is to change is noted first, then changed by one statement for each kind of record. */
export async function handOver(
  tx: Transaction,
  departure: Departure,
  {
    changes,
    files,
    groups,
  }: { changes: readonly Change[]; files: readonly Given[]; groups: readonly Given[] },
): Promise<void> {
  await note(tx, departure, changes);
  await endLinks(tx, departure);
  await openLinks(tx, departure, files);
  for (const kind of Object.keys(handed) as Handed[]) await hand(tx, departure, kind);
  await cancelAppointments(tx, departure);
  await leaveGroups(tx, departure, groups);
}

/** The files stay with the company: only the person's own link ends, and says who followed. */
async function endLinks(tx: Transaction, departure: Departure): Promise<void> {
  const table = 'client_professionals';
  const ended = () =>
    tx(table).whereIn('id', changesOf(tx, departure, 'ended').select('departure_changes.record_id'));
  await ended().update({
    state: 'archived',
    until: departure.at,
    ended_reason: 'leftCompany',
    successor_id: successorIn(tx, departure, { kind: 'ended', table }),
  });
  await ended().whereNotNull('successor_id').update({ ended_reason: 'transfer' });
}

/** A successor who is in the file already stays there as is; only links that were really made are noted. */
async function openLinks(tx: Transaction, departure: Departure, files: readonly Given[]): Promise<void> {
  const rows = files.map(({ recordId, successorId }) => ({
    company_id: departure.companyId,
    client_id: recordId,
    professional_id: successorId,
    state: 'active',
    kind: 'colleague',
    since: departure.at,
  }));
  await noteMade(tx, departure, { kind: 'opened', table: 'client_professionals', rows });
}

interface Made {
  kind: 'opened' | 'followed';
  table: string;
  rows: { professional_id: number }[];
}

async function noteMade(tx: Transaction, departure: Departure, { kind, table, rows }: Made): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const made: { id: number; professional_id: number }[] = await tx(table)
      .insert(rows.slice(from, from + rowsAtOnce))
      .onConflict()
      .ignore()
      .returning(['id', 'professional_id']);
    const changes = made.map(({ id, professional_id }) => ({
      kind,
      recordId: id,
      successorId: professional_id,
    }));
    await note(tx, departure, changes);
  }
}

async function hand(tx: Transaction, departure: Departure, kind: Handed): Promise<void> {
  const { table, column } = handed[kind];
  await tx(table)
    .whereIn('id', changesOf(tx, departure, kind).select('departure_changes.record_id'))
    .update({
      [column]: successorIn(tx, departure, { kind, table }),
      version: tx.raw('version + 1'),
      updated_at: departure.at,
    });
}

async function cancelAppointments(tx: Transaction, departure: Departure): Promise<void> {
  await tx('appointments')
    .whereIn('id', changesOf(tx, departure, 'cancelled').select('departure_changes.record_id'))
    .update({ state: 'cancelled', version: tx.raw('version + 1'), updated_at: departure.at });
}

async function leaveGroups(tx: Transaction, departure: Departure, groups: readonly Given[]): Promise<void> {
  const { companyId, professionalId, at } = departure;
  await tx('group_professionals').where({ company_id: companyId, professional_id: professionalId }).delete();
  const rows = groups.map(({ recordId, successorId }) => ({
    company_id: companyId,
    group_id: recordId,
    professional_id: successorId,
    since: at,
  }));
  await noteMade(tx, departure, { kind: 'followed', table: 'group_professionals', rows });
}
