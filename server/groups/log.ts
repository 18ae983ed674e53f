import type { Choice } from '#reports/choices.ts';
import { append, type Changes } from '../audit.ts';
import { bulkChanges } from '../bulkEvents.ts';
import type { SeenGroup, Work } from './work.ts';

type Filed = Pick<SeenGroup, 'id' | 'branchId'>;

/** What concerns a group is filed under the group, so that only who may see it reads of it. */
export const logGroup = (
  { id, branchId }: Filed,
  { action, changes }: { action: Choice<'auditAction'>; changes: Changes },
  { tx, viewer, requestId, now }: Work,
): Promise<void> =>
  append(
    tx,
    {
      companyId: viewer.companyId,
      actorId: viewer.professionalId,
      action,
      resource: 'groups',
      recordId: id,
      branchId,
      changes,
      requestId,
    },
    now,
  );

/** The same for what was done in members' files: each one's own history finds the event too. */
export async function logMembers(
  group: Filed,
  { action, ids, changes }: { action: 'bulk' | 'undo'; ids: readonly number[]; changes: Changes },
  work: Work,
): Promise<void> {
  if (ids.length === 0) return;
  const sorted = [...ids].sort((a, b) => a - b);
  await logGroup(group, { action, changes: bulkChanges([{ ids: sorted, changes }]) }, work);
  await nameClients(work.tx, work.viewer.companyId, sorted);
}

/** By which each client's history finds the event just appended: the head of the log stands on it. */
export async function nameClients(tx: Work['tx'], companyId: number, ids: readonly number[]): Promise<void> {
  const event = await tx('audit_events as e')
    .join('audit_heads as h', (on) => on.on('h.company_id', 'e.company_id').andOn('h.sequence', 'e.sequence'))
    .where('e.company_id', companyId)
    .first('e.id');
  await tx.batchInsert(
    'audit_event_clients',
    ids.map((client_id) => ({ client_id, event_id: event.id })),
    400,
  );
}
