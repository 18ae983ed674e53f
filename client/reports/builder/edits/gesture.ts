import type { RuleGroup } from '#reports/rules.ts';
import { nodesIn } from '../../../shared/RuleEditor/tree.ts';
import { isGroup, isRuleGroup } from '../../../shared/ruleTree.ts';

type Node = RuleGroup['rules'][number];

/** What a rule asks with its question, so that declaring and asking are undone together. */
export const asking = 'ask';

/**
 * The tag of a change of conditions: typing in one rule is one gesture, whatever else is done is a step of its own. Without a tag it is
 * never taken together with what came before.
 */
export function gestureOf(before: RuleGroup, after: RuleGroup): string | undefined {
  const [old, now] = [nodesIn(before), nodesIn(after)];
  if (old.length !== now.length || rootOf(before) !== rootOf(after)) return undefined;
  const changed = now.filter((node, at) => ownOf(node) !== ownOf(old[at]));
  const [first] = changed;
  if (!first || changed.length > 1 || isGroup(first)) return undefined;
  const was = old[now.indexOf(first)];
  if (first.valueSource === 'parameter' && was && !isGroup(was) && was.valueSource !== 'parameter')
    return asking;
  return withoutValue(first) === withoutValue(was) ? `value ${first.id ?? ''}` : undefined;
}

const rootOf = ({ combinator, not, muted }: RuleGroup): string => JSON.stringify([combinator, not, muted]);

/** A node without those that stand in it, which are looked at themselves. */
const ownOf = (node: Node | undefined): string =>
  JSON.stringify(node, (key, value: unknown) => (key === 'rules' || isRuleGroup(value) ? [] : value));

const withoutValue = (node: Node | undefined): string =>
  JSON.stringify(node, (key, value: unknown) => (key === 'value' ? undefined : value));
