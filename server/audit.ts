import { createHash } from 'node:crypto';
import type { Choice } from '#reports/choices.ts';
import { insert, type Transaction } from './database.ts';

export interface AuditEvent {
  companyId: number;
  actorId: number | null;
  action: Choice<'auditAction'>;
  resource: string;
  recordId: number | null;
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
  };
  const hash = createHash('sha256').update(JSON.stringify(row)).digest('hex');
  await insert(tx, 'audit_events', { ...row, hash });
  await tx('audit_heads').where({ company_id: event.companyId }).update({ sequence: row.sequence, hash });
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
