import type { Rule, RuleGroup } from '#reports/rules.ts';
import { isGroup, isRuleGroup, relatedValue } from '../ruleTree.ts';

/** Every rule with an id, those of related rows too: rows are keyed by them, and problems and figures are told by them. What has all stays the same object. */
export const numbered = (group: RuleGroup): RuleGroup => withIds(group, (id) => id ?? newId());

/** A copy whose rules are others. */
export const renumbered = <Node extends Rule | RuleGroup>(node: Node): Node =>
  (isGroup(node) ? withIds(node, newId) : ruleWithIds(node, newId)) as Node;

type Name = (id: string | undefined) => string;

function withIds(group: RuleGroup, name: Name): RuleGroup {
  const id = name(group.id);
  const rules = group.rules.map((node) => (isGroup(node) ? withIds(node, name) : ruleWithIds(node, name)));
  const isSame = id === group.id && rules.every((rule, at) => rule === group.rules[at]);
  return isSame ? group : { ...group, id, rules };
}

function ruleWithIds(rule: Rule, name: Name): Rule {
  const id = name(rule.id);
  const value = valueWithIds(rule.value, name);
  return id === rule.id && value === rule.value
    ? rule
    : { ...rule, id, ...(value === undefined ? {} : { value }) };
}

function valueWithIds(value: unknown, name: Name): unknown {
  if (isRuleGroup(value)) return withIds(value, name);
  const related = relatedValue(value);
  if (!related || !isRuleGroup(related.where)) return value;
  const where = withIds(related.where, name);
  return where === related.where ? value : { ...related, where };
}

/** Short, as it travels with the report, and unlike any other in it. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => (byte % 36).toString(36)).join('');
