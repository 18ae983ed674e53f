import { createHash } from 'node:crypto';
import type { Choice } from '#reports/choices.ts';
import { fold } from '#reports/fold.ts';
import type { Scalar } from '#reports/sql.ts';
import { insert, type Transaction } from './database.ts';

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
  requestId: string | null;
}

/** Field names to what they held before and hold now. */
export type Changes = Record<string, { before?: unknown; after?: unknown }>;

/**
 * Appends to the company's log in the transaction of the change itself. Each event's hash covers the one before it, so that a row edited,
 * removed or moved later is found; the head row orders two writers.
 */
export async function append(tx: Transaction, event: AuditEvent, at: number): Promise<void> {
  const head = await lockHead(tx, event.companyId);
  const row = {
    company_id: event.companyId,
    sequence: head.sequence + 1,
    at,
    actor_id: event.actorId,
    action: event.action,
    resource: event.resource,
    record_id: event.recordId,
    branch_id: event.branchId ?? null,
    changes: JSON.stringify(event.changes ?? {}),
    request_id: event.requestId,
    previous_hash: head.hash,
    record_label: event.label ?? null,
  };
  const hash = eventHash(row);
  await insert(tx, 'audit_events', { ...row, search: await searchText(tx, event), hash });
  await tx('audit_heads').where({ company_id: event.companyId }).update({ sequence: row.sequence, hash });
}

export type EventRow = Record<(typeof hashed)[number] | 'record_label', Scalar>;

/** Of all that an event says, in this order; what its record was called came later, and counts where it is there. */
const hashed = [
  'company_id',
  'sequence',
  'at',
  'actor_id',
  'action',
  'resource',
  'record_id',
  'branch_id',
  'changes',
  'request_id',
  'previous_hash',
] as const;

export function eventHash({ record_label, ...row }: EventRow): string {
  const said = Object.fromEntries(hashed.map((name) => [name, row[name]]));
  const whole = record_label === null ? said : { ...said, record_label };
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex');
}

/** What differs between a record before and after a change. */
export function changesBetween(before: Record<string, unknown>, after: Record<string, unknown>): Changes {
  const names = Object.keys(after).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return Object.fromEntries(names.map((name) => [name, { before: before[name], after: after[name] }]));
}

async function lockHead(tx: Transaction, companyId: number): Promise<{ sequence: number; hash: string }> {
  await tx('audit_heads')
    .insert({ company_id: companyId, sequence: 0, hash: '' })
    .onConflict('company_id')
    .ignore();
  return tx('audit_heads').where({ company_id: companyId }).forUpdate().first('sequence', 'hash');
}

/** An event of thousands of clients is found by what it did, not by each of them. */
const mostSearched = 1_000;

/** An event is found by who did it, by what the record was called, and by what was written and read in it. */
async function searchText(tx: Transaction, { actorId, label, changes = {} }: AuditEvent): Promise<string> {
  const actor =
    actorId && (await tx('professionals').where({ id: actorId }).first('first_name', 'last_name'));
  const values = Object.values(changes).flatMap(({ before, after }) => [before, after].flatMap(wordsOf));
  const words = [...(actor ? [actor.first_name, actor.last_name] : []), label ?? '', ...values];
  return fold(words.join(' ')).slice(0, mostSearched);
}

/** A reference is called what its record is called. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  const named = typeof value === 'object' && value !== null && 'label' in value ? value.label : undefined;
  return typeof named === 'string' ? [named] : [];
}
