import type { Rule, RuleGroup } from '#reports/rules.ts';

export const isGroup = (node: Rule | RuleGroup): node is RuleGroup => 'rules' in node;

export const everything: RuleGroup = { combinator: 'and', rules: [] };

/** Both filters at once; an empty one asks nothing. */
export function both(...groups: (RuleGroup | undefined)[]): RuleGroup | undefined {
  const asking = groups.filter((group) => group !== undefined).filter(({ rules }) => rules.length > 0);
  return asking.length > 1 ? { combinator: 'and', rules: asking } : asking[0];
}
