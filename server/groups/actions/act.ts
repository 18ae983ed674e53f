import { insert } from '../../database.ts';
import type { GroupActionAnswer, GroupActionBody } from '../contract.ts';
import { logMembers } from '../log.ts';
import type { SeenGroup, Work } from '../work.ts';
import { type Judged, judge } from './judge.ts';
import { perform } from './perform.ts';
import { type Resolved, refuseAction } from './resolve.ts';

/** For how long an action can be taken back, in milliseconds. */
export const undoneWithin = 86_400_000;

/**
 * Does one thing in the own file of each member: all of them or none, in set statements. A rehearsal judges in the same way and stops
 * before anything is written. Files that are not the viewer's to change are left as they are, and said.
 */
export async function actOnGroup(
  group: SeenGroup,
  { dryRun, only, ...act }: GroupActionBody,
  work: Work,
): Promise<GroupActionAnswer> {
  const resolved = await refuseAction(act, work);
  const judged = await judge(group.id, { act, only }, work);
  const chosen = judged.filter(({ verdict }) => verdict === 'changed').map(({ clientId }) => clientId);
  if (dryRun || chosen.length === 0) return answerOf(judged);
  const actionId = await open(group, act.action, work);
  await perform(resolved, { actionId, clientIds: chosen }, work);
  await log(group, { resolved, ids: chosen }, work);
  return { ...answerOf(judged), undo: { id: actionId, until: work.now + undoneWithin } };
}

const open = ({ id }: SeenGroup, action: string, { tx, viewer, now }: Work): Promise<number> =>
  insert(tx, 'group_actions', {
    company_id: viewer.companyId,
    group_id: id,
    actor_id: viewer.professionalId,
    action,
    at: now,
  });

const log = (group: SeenGroup, { resolved, ids }: { resolved: Resolved; ids: number[] }, work: Work) =>
  logMembers(
    group,
    { action: 'bulk', ids, changes: { [resolved.act.action]: { after: resolved.label } } },
    work,
  );

const samples = 5;

function answerOf(judged: Judged[]): GroupActionAnswer {
  const of = (verdict: string) => judged.filter((each) => each.verdict === verdict);
  const reasons = [...new Set(judged.map(({ verdict }) => verdict))].filter(
    (verdict) => verdict !== 'changed' && verdict !== 'unchanged',
  );
  return {
    matched: judged.length,
    changed: of('changed').length,
    unchanged: of('unchanged').length,
    skipped: reasons.map((reason) => ({
      reason,
      count: of(reason).length,
      sampleIds: of(reason)
        .slice(0, samples)
        .map(({ clientId }) => clientId),
    })),
    results: judged,
  };
}
