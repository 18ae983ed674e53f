import type { OperatorName, Rule, RuleGroup } from '#reports/rules.ts';
import { isGroup } from '../ruleTree.ts';

export type Takes = 'none' | 'one' | 'two' | 'many' | 'period';

const special: Partial<Record<string, Takes>> = {
  null: 'none',
  notNull: 'none',
  in: 'many',
  notIn: 'many',
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
  match?: Rule['match'];
  muted?: boolean | undefined;
}

export interface LooseGroup {
  id?: string | undefined;
  combinator: string;
  not?: boolean | undefined;
  muted?: boolean | undefined;
  rules: readonly unknown[];
}

/** The server refuses any other key, so only the known ones are kept; a value takes the shape that its operator wants. */
export function strictGroup(group: LooseGroup): RuleGroup {
  const { id, not, muted } = group;
  return {
    ...(id ? { id } : {}),
    combinator: group.combinator === 'or' ? 'or' : 'and',
    ...(not ? { not } : {}),
    ...(muted ? { muted } : {}),
    rules: group.rules
      .filter(isNode)
      .map((node) => (isLooseGroup(node) ? strictGroup(node) : strictRule(node))),
  };
}

function strictRule({ id, field, operator, value, match, muted }: LooseRule): Rule {
  const fitted = match ? value : shapes[takes(operator)](value);
  return {
    ...(id ? { id } : {}),
    field,
    operator: operator as OperatorName,
    ...(fitted === undefined ? {} : { value: fitted }),
    ...(match ? { match } : {}),
    ...(muted ? { muted } : {}),
  };
}

const shapes: Record<Takes, (value: unknown) => unknown> = {
  none: () => undefined,
  period: (value) => (isPeriod(value) ? value : { last: 30, unit: 'day' }),
  many: (value) => (Array.isArray(value) ? value : isAbsent(value) || isPeriod(value) ? [] : [value]),
  two: (value) => (Array.isArray(value) && value.length === 2 ? value : [single(value) ?? null, null]),
  one: single,
};

function single(value: unknown): unknown {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isPeriod(first) ? undefined : first;
}

/** A relative day is a plain value; every other object is a period. */
const isPeriod = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('relative' in value);

const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === '';

const isNode = (node: unknown): node is LooseRule | LooseGroup => typeof node === 'object' && node !== null;
const isLooseGroup = (node: LooseRule | LooseGroup): node is LooseGroup => 'rules' in node;

/** Rules that still want a value: they cannot be asked of the server. */
export function unfinished(group: RuleGroup): Rule[] {
  return group.rules.flatMap((node) => (isGroup(node) ? unfinished(node) : isUnfinished(node) ? [node] : []));
}

function isUnfinished({ operator, value, match }: Rule): boolean {
  const wanted = takes(operator);
  if (match || wanted === 'none') return false;
  if (Array.isArray(value)) return value.length === 0 || value.some(isAbsent);
  if (wanted === 'period' && typeof value === 'object' && value !== null)
    return Object.values(value).some(isAbsent);
  return isAbsent(value);
}
