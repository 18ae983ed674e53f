import type { Rule, RuleGroup } from '#reports/rules.ts';

export const isGroup = (node: Rule | RuleGroup): node is RuleGroup => 'rules' in node;

/** Whether a rule's value is the group that related rows are tried against. */
export const isRuleGroup = (value: unknown): value is RuleGroup =>
  typeof value === 'object' && value !== null && 'rules' in value && Array.isArray(value.rules);

/** Over an aggregate of related rows a value may come with the rows that it is taken over. */
export const relatedValue = (value: unknown): { value: unknown; where: unknown } | undefined =>
  typeof value === 'object' && value !== null && 'where' in value && 'value' in value
    ? { value: value.value, where: value.where }
    : undefined;

export const everything: RuleGroup = { combinator: 'and', rules: [] };

/** Both filters at once; an empty one asks nothing. */
export function both(...groups: (RuleGroup | undefined)[]): RuleGroup | undefined {
  const asking = groups.filter((group) => group !== undefined).filter(({ rules }) => rules.length > 0);
  return asking.length > 1 ? { combinator: 'and', rules: asking } : asking[0];
}
