import type { Match, Rule, RuleGroup, ValueSource } from '#reports/rules.ts';
import { isGroup, isRuleGroup, relatedValue } from '../ruleTree.ts';

export type Takes = 'none' | 'one' | 'two' | 'many' | 'period';

const special: Partial<Record<string, Takes>> = {
  null: 'none',
  notNull: 'none',
  in: 'many',
  notIn: 'many',
  weekdayIn: 'many',
  weekdayNotIn: 'many',
  hourIn: 'many',
  hourNotIn: 'many',
  between: 'two',
  notBetween: 'two',
  inPeriod: 'period',
  notInPeriod: 'period',
};

export const takes = (operator: string): Takes => special[operator] ?? 'one';

/** What the editor's library hands out, as far as it matters here. */
export interface LooseRule {
  id?: string | undefined;
  field: string;
  operator: string;
  value?: unknown;
  valueSource?: string | undefined;
  match?: Match | undefined;
  muted?: boolean | undefined;
}

export interface LooseGroup {
  id?: string | undefined;
  combinator: string;
  not?: boolean | undefined;
  muted?: boolean | undefined;
  rules: readonly unknown[];
}

/** Without the keys of the library, which the server refuses. What has none stays the very same object, so that only changed rows are drawn anew. */
export function strictGroup(group: LooseGroup): RuleGroup {
  const { id, not, muted, combinator } = group;
  const rules = group.rules
    .filter(isNode)
    .map((node) => (isLooseGroup(node) ? strictGroup(node) : strictRule(node)));
  const isSame = rules.length === group.rules.length && rules.every((rule, at) => rule === group.rules[at]);
  return same(group as RuleGroup, {
    ...(id ? { id } : {}),
    combinator: combinator === 'or' ? 'or' : 'and',
    ...(not ? { not } : {}),
    ...(muted ? { muted } : {}),
    rules: isSame ? (group.rules as RuleGroup['rules']) : rules,
  });
}

function strictRule(rule: LooseRule): Rule {
  const { id, field, operator, match, muted } = rule;
  const value = strictValue(rule.value);
  const valueSource = foreignSource(rule);
  return same(rule as Rule, {
    ...(id ? { id } : {}),
    field,
    operator: operator as Rule['operator'],
    ...(value === undefined ? {} : { value }),
    ...(valueSource ? { valueSource } : {}),
    ...(match ? { match } : {}),
    ...(muted ? { muted } : {}),
  });
}

function strictValue(value: unknown): unknown {
  if (isRuleGroup(value)) return strictGroup(value);
  const related = relatedValue(value);
  if (!related || !isRuleGroup(related.where)) return value;
  const where = strictGroup(related.where);
  return where === related.where ? value : { ...related, where };
}

/** The second where it says nothing else than the first. */
function same<T extends object>(before: T, after: T): T {
  const [old, now] = [Object.entries(before), Object.entries(after)];
  const kept = new Map(now);
  return old.length === now.length && old.every(([key, value]) => kept.get(key) === value) ? before : after;
}

export const foreignSource = ({ valueSource }: Pick<LooseRule, 'valueSource'>): ValueSource | undefined =>
  valueSource === 'field' || valueSource === 'parameter' ? valueSource : undefined;

export const counts = (mode: string): boolean => ['atLeast', 'atMost', 'exactly'].includes(mode);

export const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === '';

const isNode = (node: unknown): node is LooseRule | LooseGroup => typeof node === 'object' && node !== null;
const isLooseGroup = (node: LooseRule | LooseGroup): node is LooseGroup => 'rules' in node;

/** Rules that still want a value: they cannot be asked of the server. */
export function unfinished(group: RuleGroup): Rule[] {
  return group.rules.flatMap((node) => {
    if (isGroup(node)) return unfinished(node);
    if (node.match) return isRuleGroup(node.value) ? unfinished(node.value) : [];
    return unfinishedIn(node);
  });
}

function unfinishedIn(rule: Rule): Rule[] {
  const related = relatedValue(rule.value);
  const inner = related && isRuleGroup(related.where) ? unfinished(related.where) : [];
  return isUnfinished(rule.operator, related ? related.value : rule.value) ? [rule, ...inner] : inner;
}

function isUnfinished(operator: string, value: unknown): boolean {
  const wanted = takes(operator);
  if (wanted === 'none') return false;
  if (Array.isArray(value)) return value.length === 0 || value.some(isAbsent);
  if (wanted === 'period' && typeof value === 'object' && value !== null)
    return Object.values(value).some(isAbsent);
  return isAbsent(value);
}
