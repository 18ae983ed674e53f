import { generateID } from 'react-querybuilder';
import type { Rule, RuleGroup } from '#reports/rules.ts';
import { isGroup, isRuleGroup } from '../ruleTree.ts';

/** Every rule with an id, those of related rows too: the library keys its rows by them, and would make them anew at each change. */
export const numbered = (group: RuleGroup): RuleGroup => ({
  ...group,
  id: group.id ?? generateID(),
  rules: group.rules.map((node) => (isGroup(node) ? numbered(node) : numberedRule(node))),
});

const numberedRule = (rule: Rule): Rule => ({
  ...rule,
  id: rule.id ?? generateID(),
  ...(rule.match && isRuleGroup(rule.value) ? { value: numbered(rule.value) } : {}),
});
