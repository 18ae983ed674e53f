import { type AuditEvent, append, type Changes } from '../audit.ts';
import { bulkChanges } from '../bulkEvents.ts';
import type { SeenGroup, Work } from './work.ts';

type Filed = Pick<SeenGroup, 'id' | 'branchId'>;

/** What concerns a group is filed under the group, so that only who may see it reads of it. */
export const logGroup = (
  { id, branchId }: Filed,
  told: Pick<AuditEvent, 'action' | 'changes' | 'clientIds'>,
  { tx, viewer, requestId, now }: Work,
): Promise<void> =>
  append(
    tx,
    {
      companyId: viewer.companyId,
      actorId: viewer.professionalId,
      resource: 'groups',
      recordId: id,
      branchId,
      requestId,
      ...told,
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
  await logGroup(
    group,
    { action, changes: bulkChanges([{ ids: sorted, changes }]), clientIds: sorted },
    work,
  );
}
