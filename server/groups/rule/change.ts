import type { RuleGroup } from '#reports/rules.ts';
import { AppError, invalidField } from '../../errors.ts';
import type { GroupRule, Refreshed } from '../contract.ts';
import { logGroup } from '../log.ts';
import type { SeenGroup, Work } from '../work.ts';
import { refresh, rehearse } from './refresh.ts';
import { storedRule } from './stored.ts';

/** Gives a group a rule of the viewer's, who from then on lends it the own rights, and asks it at once. */
export async function setRule(
  group: SeenGroup,
  { filter, dryRun }: { filter: RuleGroup; dryRun: boolean },
  work: Work,
): Promise<Refreshed> {
  if (filter.rules.length === 0) throw invalidField('filter', 'required');
  const asked = { filter, access: work.access };
  if (dryRun) return rehearse(group, asked, work);
  const before = await stateOf(group, work);
  await work
    .tx('groups')
    .where({ id: group.id })
    .update({
      rule: JSON.stringify(filter),
      rule_state: 'live',
      rule_author_id: work.viewer.professionalId,
    });
  const refreshed = await refresh(group, asked, work);
  await note(group, { before, after: 'live' }, work);
  return refreshed;
}

/** Leaves the members as they are from now on, or has the rule asked again, now and every night. */
export async function setRuleState(
  group: SeenGroup,
  state: 'live' | 'frozen',
  work: Work,
): Promise<Refreshed> {
  const before = await stateOf(group, work);
  if (before === 'none') throw new AppError('notFound');
  await work.tx('groups').where({ id: group.id }).update({ rule_state: state });
  const refreshed =
    state === 'frozen'
      ? { matched: 0, joined: 0, left: 0 }
      : await refresh(group, await storedRule(group.id, work), work);
  if (before !== state) await note(group, { before, after: state }, work);
  return refreshed;
}

/** The members stay, as if they had been added one by one. */
export async function dropRule(group: SeenGroup, work: Work): Promise<void> {
  const before = await stateOf(group, work);
  if (before === 'none') throw new AppError('notFound');
  await work.tx('groups').where({ id: group.id }).update({
    rule: null,
    rule_state: 'none',
    rule_author_id: null,
    rule_refreshed_at: null,
    rule_trouble: null,
  });
  await note(group, { before, after: 'none' }, work);
}

async function stateOf({ id }: SeenGroup, { tx }: Work): Promise<GroupRule['state']> {
  return (await tx('groups').where({ id }).first('rule_state')).rule_state;
}

/** The log says that there is a rule and not what it asks: it has other readers than the rule. Last, as it keeps all who write waiting. */
const note = (
  group: SeenGroup,
  ruleState: { before: GroupRule['state']; after: GroupRule['state'] },
  work: Work,
): Promise<void> => logGroup(group, { action: 'update', changes: { ruleState } }, work);
