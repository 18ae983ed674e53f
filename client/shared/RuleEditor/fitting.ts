/** Every change of one condition, and what its value becomes by it: kept where it still fits, else begun anew. */
import type { OperatorName, Rule, RuleGroup, ValueSource } from '#reports/rules.ts';
import type { CatalogView, FieldType, FieldView } from '../catalog.ts';
import { sourceIn } from '../fieldNames.ts';
import { everything, isRuleGroup, relatedValue } from '../ruleTree.ts';
import { partOf } from './dateParts.ts';
import { isRelation, viewAt } from './families.ts';
import { foreignSource, isAbsent, type Takes, takes } from './shape.ts';

/** What the fields of the rules are. */
export interface Ground {
  catalog: CatalogView;
  source: string;
}

/** A condition begins with the field that names a row, or dates it: hardly with its number. */
export function newRule(ground: Ground): Rule {
  const found = sourceIn(ground.catalog, ground.source);
  const named = found?.fields.find(({ name }) => name === found.nameField && name !== 'id')?.name;
  const field = named ?? found?.dateField ?? found?.fields[0]?.name ?? '';
  return withField({ field: '', operator: '=' }, field, ground);
}

/** Another field; or related rows, whose own conditions begin empty. */
export function withField(rule: Rule, field: string, ground: Ground): Rule {
  const { id, muted } = rule;
  const base = { ...(id ? { id } : {}), field, ...(muted ? { muted } : {}) };
  if (isRelation(ground.catalog, ground.source, field))
    return { ...base, operator: '=', match: rule.match ?? { mode: 'some' }, value: everything };
  const [before, view] = [viewAt(ground.catalog, ground.source, rule.field), fieldOf(ground, field)];
  const { match, ...comparison } = rule;
  if (!match && before && view && isAlike(before, view)) return { ...comparison, field };
  const operator = preferred[view?.type ?? 'text'];
  return { ...base, operator, ...valued(firstValue(view, operator)) };
}

const fieldOf = ({ catalog, source }: Ground, field: string): FieldView | undefined =>
  viewAt(catalog, source, field);

/** Whether two fields hold the same kind of thing, so that they can be compared. */
export const isAlike = (a: FieldView, b: FieldView): boolean =>
  a.type === b.type && a.choices === b.choices && a.to === b.to;

export function withOperator(rule: Rule, operator: OperatorName, view: FieldView | undefined): Rule {
  if (foreignSource(rule))
    return mayCompare(operator, view, foreignSource(rule))
      ? { ...rule, operator }
      : withValueSource({ ...rule, operator }, 'value');
  return withPlain({ ...rule, operator }, fitted(operator, plainOf(rule), view));
}

/** A value of the rule's own, another field of the row, or a question asked at each run. */
export function withValueSource(rule: Rule, source: ValueSource, value?: unknown): Rule {
  const { valueSource: _, ...own } = rule;
  const fresh = source === 'value' ? fitted(rule.operator, undefined, undefined) : value;
  return withPlain(source === 'value' ? own : { ...own, valueSource: source }, fresh);
}

/** A field can only be held against another by order or equality, and a question must want as many values as are given. */
export function mayCompare(
  operator: OperatorName,
  view: FieldView | undefined,
  source: ValueSource | undefined,
): boolean {
  if (source === 'field')
    return (
      comparing.includes(operator) &&
      (view === undefined || isOrdered(view.type) || operator === '=' || operator === '!=')
    );
  return source !== 'parameter' || (['one', 'many', 'period'].includes(takes(operator)) && !partOf(operator));
}

const comparing: OperatorName[] = ['=', '!=', '<', '<=', '>', '>='];
const isOrdered = (type: FieldType): boolean => ['number', 'money', 'date', 'instant'].includes(type);

/** The value itself, where it comes with the related rows that it is held against. */
export const plainOf = ({ value }: Rule): unknown => {
  const related = relatedValue(value);
  return related ? related.value : value;
};

export const whereOf = ({ value }: Rule): RuleGroup | undefined => {
  const where = relatedValue(value)?.where;
  return isRuleGroup(where) ? where : undefined;
};

export function withPlain(rule: Rule, value: unknown): Rule {
  const where = whereOf(rule);
  const { value: _, ...rest } = rule;
  return where ? { ...rest, value: { value: value ?? null, where } } : { ...rest, ...valued(value) };
}

/** The related rows that are looked at narrowed by conditions of their own, or all of them. */
export function withWhere(rule: Rule, where: RuleGroup | undefined): Rule {
  const { value: _, ...rest } = rule;
  const value = plainOf(rule);
  return where ? { ...rest, value: { value: value ?? null, where } } : { ...rest, ...valued(value) };
}

const valued = (value: unknown): Pick<Rule, 'value'> => (value === undefined ? {} : { value });

const preferred: Record<FieldType, OperatorName> = {
  text: 'contains',
  number: '>=',
  money: '>=',
  date: 'inPeriod',
  instant: 'inPeriod',
  boolean: '=',
  choice: 'in',
  reference: 'in',
};

/** Yes is the likelier wish, and the last thirty days the likelier period. */
const firstValue = (view: FieldView | undefined, operator: OperatorName): unknown =>
  view?.type === 'boolean' ? true : fitted(operator, undefined, view);

/** What of a value another comparison can take over. */
function fitted(operator: string, value: unknown, view: FieldView | undefined): unknown {
  const part = partOf(operator);
  if (part) return Array.isArray(value) ? value.filter((item) => part.numbers.includes(item)) : [];
  const isDated = view?.type === 'date' || view?.type === 'instant';
  return shapes[takes(operator)](isDated ? withoutNumbers(value) : value);
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

/** These are a list of their own. */
const severalBranches = '$myBranches';

function single(value: unknown): unknown {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isPeriod(first) || first === severalBranches ? undefined : (first ?? undefined);
}

/** A relative day is a plain value; every other object is a period. */
const isPeriod = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('relative' in value);
