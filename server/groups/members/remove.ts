import { AppError } from '../../errors.ts';
import { logMembers } from '../log.ts';
import type { SeenGroup, Work } from '../work.ts';

/** Ends one membership. The file stays as it is, with all that the group has brought to it. */
export async function removeMember(group: SeenGroup, clientId: number, work: Work): Promise<void> {
  const { tx } = work;
  const removed = await tx('group_members').where({ group_id: group.id, client_id: clientId }).delete();
  if (removed === 0) throw new AppError('notFound');
  const changes = { group: { before: { id: group.id, label: group.title } } };
  await logMembers(group, { action: 'bulk', ids: [clientId], changes }, work);
}
