import type { Rule, RuleGroup } from '#reports/rules.ts';

/** The rows of one client's file. */
export const ofClient = (id: number, ...more: Rule[]): RuleGroup => ({
  combinator: 'and',
  rules: [{ field: 'clientId', operator: '=', value: id }, ...more],
});

/** What is the same in every row of a file. */
export const sameInFile = ['clientId'];
