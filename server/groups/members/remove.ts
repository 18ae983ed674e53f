import { AppError } from '../../errors.ts';
import { logMembers } from '../log.ts';
import type { SeenGroup, Work } from '../work.ts';

/** Ends one membership. The file stays as it is, with all that the group has brought to it. */
export async function removeMember(group: SeenGroup, clientId: number, work: Work): Promise<void> {
  const { tx } = work;
  await refuseKept(group.id, clientId, work);
  const removed = await tx('group_members').where({ group_id: group.id, client_id: clientId }).delete();
  if (removed === 0) throw new AppError('notFound');
  const changes = { group: { before: { id: group.id, label: group.title } } };
  await logMembers(group, { action: 'bulk', ids: [clientId], changes }, work);
}

/** Whom a rule that is kept up to date finds would be back the next morning. */
async function refuseKept(groupId: number, clientId: number, { tx }: Work): Promise<void> {
  const kept = await tx('group_members as m')
    .join('groups as g', 'g.id', 'm.group_id')
    .where({ 'm.group_id': groupId, 'm.client_id': clientId, 'm.source': 'rule', 'g.rule_state': 'live' })
    .first('m.id');
  if (kept) throw new AppError('conflict', { problems: [{ path: [], code: 'keptByRule' }] });
}
