import type { Match, OperatorName, Quantifier, Rule, RuleGroup, ValueSource } from '#reports/rules.ts';
import { type CatalogView, type FieldType, fieldAt, measureAt, relationAt } from '../catalog.ts';
import { isGroup, isRuleGroup, relatedValue } from '../ruleTree.ts';
import { partOf } from './dateParts.ts';

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

/** What the fields of the rules are; without it a value's type is not looked at. */
export interface Ground {
  catalog: CatalogView;
  source: string;
}

/** The server refuses any other key, so only the known ones are kept; a value takes the shape that its operator wants. */
export function strictGroup(group: LooseGroup, ground?: Ground): RuleGroup {
  const { id, not, muted } = group;
  return {
    ...(id ? { id } : {}),
    combinator: group.combinator === 'or' ? 'or' : 'and',
    ...(not ? { not } : {}),
    ...(muted ? { muted } : {}),
    rules: group.rules
      .filter(isNode)
      .map((node) => (isLooseGroup(node) ? strictGroup(node, ground) : strictRule(node, ground))),
  };
}

function strictRule(rule: LooseRule, ground: Ground | undefined): Rule {
  const { id, field, operator, match, muted } = rule;
  const value = fitted(rule, ground);
  const valueSource = foreignSource(rule);
  return {
    ...(id ? { id } : {}),
    field,
    operator: operator as OperatorName,
    ...(value === undefined ? {} : { value }),
    ...(valueSource ? { valueSource } : {}),
    ...(match ? { match: strictMatch(match) } : {}),
    ...(muted ? { muted } : {}),
  };
}

/** What the editor cannot change stays exactly as it is. */
function fitted(rule: LooseRule, ground: Ground | undefined): unknown {
  const { field, operator, value, match } = rule;
  if (match) return isRuleGroup(value) ? strictGroup(value, groundOf(field, ground)) : value;
  if (foreignSource(rule) || relatedValue(value) || (ground && !isOffered(rule, ground))) return value;
  const part = partOf(operator);
  if (part) return Array.isArray(value) ? value.filter((item) => part.numbers.includes(item)) : [];
  return shapes[takes(operator)](isDated(field, ground) ? withoutNumbers(value) : value);
}

export const foreignSource = ({ valueSource }: Pick<LooseRule, 'valueSource'>): ValueSource | undefined =>
  valueSource === 'field' || valueSource === 'parameter' ? valueSource : undefined;

const groundOf = (relation: string, ground: Ground | undefined): Ground | undefined => {
  const to = ground && relationAt(ground.catalog, ground.source, relation)?.to;
  return ground && to ? { ...ground, source: to } : undefined;
};

export const counts = (mode: Quantifier): boolean => ['atLeast', 'atMost', 'exactly'].includes(mode);

/** The library gives every quantifier a threshold. */
const strictMatch = ({ mode, threshold, emptyCounts }: Match): Match => ({
  mode,
  ...(counts(mode) && threshold !== undefined ? { threshold } : {}),
  ...(mode === 'all' && emptyCounts !== undefined ? { emptyCounts } : {}),
});

/** The editor's lists hold the source's own fields, those one relation away, and what is taken over its own related rows. */
export function isOffered({ field, operator }: LooseRule, ground: Ground): boolean {
  const type = field.split('.').length > 2 ? undefined : typeAt(ground, field);
  return type !== undefined && ground.catalog.operators[type].includes(operator as OperatorName);
}

const typeAt = ({ catalog, source }: Ground, field: string): FieldType | undefined =>
  (fieldAt(catalog, source, field) ?? measureAt(catalog, source, field))?.type;

function isDated(field: string, ground: Ground | undefined): boolean {
  const type = ground && typeAt(ground, field);
  return type === 'date' || type === 'instant';
}

/** A weekday or an hour is no date. */
const withoutNumbers = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.filter((item) => typeof item !== 'number')
    : typeof value === 'number'
      ? undefined
      : value;

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
  return group.rules.flatMap((node) => {
    if (isGroup(node)) return unfinished(node);
    if (node.match) return isRuleGroup(node.value) ? unfinished(node.value) : [];
    return isUnfinished(node) ? [node] : [];
  });
}

function isUnfinished({ operator, value }: Rule): boolean {
  const wanted = takes(operator);
  if (wanted === 'none') return false;
  if (Array.isArray(value)) return value.length === 0 || value.some(isAbsent);
  if (wanted === 'period' && typeof value === 'object' && value !== null)
    return Object.values(value).some(isAbsent);
  return isAbsent(value);
}
