import type { Database } from '../../database.ts';
import type { Body, WriteContext } from '../../resource.ts';
import { readContent, removeContent } from './content.ts';

/** For how long a deleted group can come back, in milliseconds. */
export const restoredWithin = 86_400_000;

/** Members keep their files: only the group goes, and is kept aside for a day. */
export async function removeGroup(
  id: number,
  { tx, viewer, now }: WriteContext,
  current: Body,
): Promise<void> {
  const place = { companyId: viewer.companyId, groupId: id };
  const content = await readContent(tx, place);
  await removeContent(tx, place);
  await tx('group_deletions').insert({
    group_id: id,
    company_id: viewer.companyId,
    branch_id: typeof current.branchId === 'number' ? current.branchId : null,
    title: String(current.title),
    actor_id: viewer.professionalId,
    at: now,
    content: JSON.stringify(content),
  });
}

export const forgetDeletedGroups = ({ writer }: Database, now: number): Promise<number> =>
  writer('group_deletions')
    .where('at', '<', now - restoredWithin)
    .delete();
