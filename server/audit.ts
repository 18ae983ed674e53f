import type { Choice } from '#reports/choices.ts';
import { keysIn } from '#reports/given.ts';
import { bind, sql } from '#reports/sql.ts';
import { type EventRow, eventHash } from './auditHash.ts';
import { actorNames, searchText } from './auditWords.ts';
import { dialectOf, query, type Transaction } from './database.ts';

export interface AuditEvent {
  companyId: number;
  actorId: number | null;
  action: Choice<'auditAction'>;
  resource: string;
  recordId: number | null;
  /** What the record is called. */
  label?: string | null;
  branchId?: number | null;
  changes?: Changes;
  /** An event about many clients is told in the history of each of these. */
  clientIds?: readonly number[];
  requestId: string | null;
}

/** Field names to what they held before and hold now. */
export type Changes = Record<string, { before?: unknown; after?: unknown }>;

/**
 * Appends to the company's log in the transaction of the change itself. Each event's hash covers the one before it, so that a row edited,
 * removed or moved later is found; the head row orders two writers.
 */
export const append = (tx: Transaction, event: AuditEvent, at: number): Promise<void> =>
  appendAll(tx, [event], at);

/** The same for what one act did in several places of one company. */
export async function appendAll(tx: Transaction, events: readonly AuditEvent[], at: number): Promise<void> {
  const [first] = events;
  if (!first) return;
  const head = await lockHead(tx, first.companyId);
  const names = await actorNames(tx, events);
  const rows: HashedRow[] = [];
  for (const event of events) rows.push(rowAfter(rows.at(-1) ?? head, event, at));
  const searched = events.map((event) => searchText(event, names));
  for (let from = 0; from < rows.length; from += atOnce)
    await tx('audit_events').insert(
      rows.slice(from, from + atOnce).map((row, index) => ({ ...row, search: searched[from + index] })),
    );
  const { sequence, hash } = rows.at(-1) ?? head;
  await tx('audit_heads').where({ company_id: first.companyId }).update({ sequence, hash });
  await nameClients(tx, events, head.sequence + 1);
}

/** Rows of one statement: SQLite takes no more than 500. */
const atOnce = 200;

interface Head {
  sequence: number;
  hash: string;
}

type HashedRow = EventRow & Head;

function rowAfter({ sequence, hash }: Head, event: AuditEvent, at: number): HashedRow {
  const row = {
    company_id: event.companyId,
    sequence: sequence + 1,
    at,
    actor_id: event.actorId,
    action: event.action,
    resource: event.resource,
    record_id: event.recordId,
    branch_id: event.branchId ?? null,
    changes: JSON.stringify(event.changes ?? {}),
    request_id: event.requestId,
    previous_hash: hash,
    record_label: event.label ?? null,
  };
  return { ...row, hash: eventHash(row) };
}

/** By which each client's history finds the events just appended. */
async function nameClients(tx: Transaction, events: readonly AuditEvent[], first: number): Promise<void> {
  for (const [index, { companyId, clientIds = [] }] of events.entries()) {
    if (clientIds.length === 0) continue;
    const { id } = await tx('audit_events')
      .where({ company_id: companyId, sequence: first + index })
      .first('id');
    await query(
      tx,
      sql`insert into audit_event_clients (client_id, event_id)
        select named.id, cast(${bind(id)} as bigint) from (${keysIn(clientIds, dialectOf(tx))}) as named`,
    );
  }
}

/** What differs between a record before and after a change. */
export function changesBetween(before: Record<string, unknown>, after: Record<string, unknown>): Changes {
  const names = Object.keys(after).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return Object.fromEntries(names.map((name) => [name, { before: before[name], after: after[name] }]));
}

async function lockHead(tx: Transaction, companyId: number): Promise<Head> {
  await tx('audit_heads')
    .insert({ company_id: companyId, sequence: 0, hash: '' })
    .onConflict('company_id')
    .ignore();
  return tx('audit_heads').where({ company_id: companyId }).forUpdate().first('sequence', 'hash');
}
