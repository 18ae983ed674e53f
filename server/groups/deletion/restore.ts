import { can } from '../../access.ts';
import type { Connection } from '../../database.ts';
import { AppError } from '../../errors.ts';
import type { SessionViewer } from '../../viewer.ts';
import type { DeletedGroup } from '../contract.ts';
import { logGroup } from '../log.ts';
import type { Work } from '../work.ts';
import { type Content, putBack } from './content.ts';
import { restoredWithin } from './keep.ts';

interface Asking {
  viewer: SessionViewer;
  now: number;
}

/** The groups that were deleted within a day and that the viewer may put back. */
export async function listDeleted(connection: Connection, asking: Asking): Promise<DeletedGroup[]> {
  const rows = await deletedIn(connection, asking).orderBy('at', 'desc').select('group_id', 'title', 'at');
  return rows.map(({ group_id, title, at }: { group_id: number; title: string; at: number }) => ({
    id: group_id,
    title,
    deletedAt: at,
    until: at + restoredWithin,
  }));
}

/** Puts a deleted group back as it was. One that is too old, somebody else's, or put back already is one that never was. */
export async function restoreGroup(id: number, work: Work): Promise<void> {
  const { tx } = work;
  const kept = await deletedIn(tx, work).where({ group_id: id }).forUpdate().first('content', 'branch_id');
  if (!kept) throw new AppError('notFound');
  await putBack(tx, JSON.parse(kept.content) as Content);
  await tx('group_deletions').where({ group_id: id }).delete();
  await logGroup({ id, branchId: kept.branch_id }, { action: 'undo', changes: {} }, work);
}

/** Those of own branches, and what one has deleted oneself; without limit for super administrators. */
function deletedIn(connection: Connection, { viewer, now }: Asking) {
  const found = connection('group_deletions')
    .where({ company_id: viewer.companyId })
    .where('at', '>=', now - restoredWithin);
  if (!can(viewer, 'groups.delete')) return found.whereRaw('1 = 0');
  if (viewer.profile === 'superAdmin') return found;
  return found.where((either) =>
    either.whereIn('branch_id', [...viewer.branchIds]).orWhere('actor_id', viewer.professionalId),
  );
}
