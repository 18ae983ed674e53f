import type { Rule, RuleGroup } from '#reports/rules.ts';
import { isGroup, isRuleGroup, relatedValue } from '../ruleTree.ts';

type Node = Rule | RuleGroup;
type Change = (node: Node) => Node | undefined;

/**
 * The rule or group of that id becomes what `change` makes of it, or goes; wherever it stands, among the conditions of related rows too.
 * Everything else is the same object as before.
 */
export function changedById(group: RuleGroup, id: string, change: Change): RuleGroup {
  if (group.id === id) {
    const changed = change(group);
    return changed && isGroup(changed) ? changed : { ...group, rules: [] };
  }
  const rules = group.rules.flatMap((node) => nodeChanged(node, id, change) ?? []);
  const isSame = rules.length === group.rules.length && rules.every((rule, at) => rule === group.rules[at]);
  return isSame ? group : { ...group, rules };
}

function nodeChanged(node: Node, id: string, change: Change): Node | undefined {
  if (node.id === id) return change(node);
  if (isGroup(node)) return changedById(node, id, change);
  const value = valueChanged(node.value, id, change);
  return value === node.value ? node : { ...node, value };
}

function valueChanged(value: unknown, id: string, change: Change): unknown {
  if (isRuleGroup(value)) return changedById(value, id, change);
  const related = relatedValue(value);
  if (!related || !isRuleGroup(related.where)) return value;
  const where = changedById(related.where, id, change);
  return where === related.where ? value : { ...related, where };
}

/** All rules and groups, those among the conditions of related rows too, in the order of reading. */
export const nodesIn = (group: RuleGroup): Node[] =>
  group.rules.flatMap((node) =>
    isGroup(node) ? [node, ...nodesIn(node)] : [node, ...innerNodes(node.value)],
  );

function innerNodes(value: unknown): Node[] {
  if (isRuleGroup(value)) return [value, ...nodesIn(value)];
  const where = relatedValue(value)?.where;
  return isRuleGroup(where) ? [where, ...nodesIn(where)] : [];
}
