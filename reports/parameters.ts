/** A report's parameters: what was declared and what was given, to the values that its rules compare with. */
import type { FieldPath } from './catalog.ts';
import type { Parameters, ParameterType, ReportDefinition } from './definition.ts';
import type { Problem } from './problems.ts';
import { isGroup, type Rule, type RuleGroup } from './rules.ts';

/** One parameter with its value; without one, the rules that it stands in are left out. */
export interface Given {
  type: ParameterType;
  multiple: boolean;
  value?: unknown;
}

export type ParameterValues = Record<string, unknown>;

/** Every parameter with what was given for it, else its default. A value without a parameter, and a required one without a value, are problems. */
export function givenParameters(
  declared: Parameters,
  values: ParameterValues,
): { given: Map<string, Given>; problems: Problem[] } {
  const given = new Map<string, Given>();
  const problems: Problem[] = [];
  declared.forEach(({ name, type, multiple = false, required, default: fallback }, index) => {
    if (given.has(name)) problems.push({ path: ['params', index], code: 'doubleId', params: { name } });
    const value = isGiven(values[name]) ? values[name] : fallback;
    if (required && !isGiven(value))
      problems.push({ path: ['params', index], code: 'missingValue', params: { name } });
    given.set(name, { type, multiple, ...(isGiven(value) ? { value } : {}) });
  });
  for (const name of Object.keys(values).filter((each) => !given.has(each)))
    problems.push({ path: ['params'], code: 'unknownParameter', params: { name } });
  return { given, problems };
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

export type GivenValue =
  | { kind: 'value'; value: unknown }
  | { kind: 'absent' }
  | { kind: 'problem'; code: 'unknownParameter' | 'wrongParameter' };

/** What a rule's parameter stands for. Its declared type must be the field's. */
export function givenValue(
  { field }: FieldPath,
  rule: Rule,
  parameters: ReadonlyMap<string, Given> | undefined,
): GivenValue {
  const given = parameters?.get(String(rule.value));
  if (!given) return { kind: 'problem', code: 'unknownParameter' };
  const isPeriod = rule.operator === 'inPeriod' || rule.operator === 'notInPeriod';
  const isList = rule.operator === 'in' || rule.operator === 'notIn';
  const wanted = isPeriod ? 'period' : field.type;
  if (given.type !== wanted || given.multiple !== isList) return { kind: 'problem', code: 'wrongParameter' };
  return 'value' in given ? { kind: 'value', value: given.value } : { kind: 'absent' };
}

/** The definition with its parameters' values in their place: what an answer was really asked. */
export function filledIn(definition: ReportDefinition, given: ReadonlyMap<string, Given>): ReportDefinition {
  const { params: _, ...rest } = definition;
  const filled = (group: RuleGroup) => fillGroup(group, given);
  return {
    ...rest,
    filter: filled(definition.filter),
    ...(definition.having ? { having: filled(definition.having) } : {}),
    ...(definition.measures
      ? {
          measures: definition.measures.map((measure) =>
            measure.filter ? { ...measure, filter: filled(measure.filter) } : measure,
          ),
        }
      : {}),
  };
}

const fillGroup = (group: RuleGroup, given: ReadonlyMap<string, Given>): RuleGroup => ({
  ...group,
  rules: group.rules.map((node) => (isGroup(node) ? fillGroup(node, given) : fillRule(node, given))),
});

/** A rule whose parameter was left empty stays, muted: it can be seen and put back. */
function fillRule(rule: Rule, given: ReadonlyMap<string, Given>): Rule {
  if (rule.match) return { ...rule, value: fillGroup(rule.value as RuleGroup, given) };
  const where = relatedWhere(rule.value);
  const filled = rule.valueSource === 'parameter' ? fillValue(rule, given) : rule;
  if (!where) return filled;
  const { value } = (filled === rule ? rule.value : { value: filled.value }) as { value: unknown };
  return { ...filled, value: { value, where: fillGroup(where, given) } };
}

function fillValue(rule: Rule, given: ReadonlyMap<string, Given>): Rule {
  const { valueSource: _, ...rest } = rule;
  const name = relatedWhere(rule.value) ? (rule.value as { value: unknown }).value : rule.value;
  const parameter = given.get(String(name));
  return parameter && 'value' in parameter
    ? { ...rest, value: parameter.value }
    : { ...rest, value: undefined, muted: true };
}

const relatedWhere = (value: unknown): RuleGroup | undefined =>
  value !== null && typeof value === 'object' && 'where' in value
    ? (value as { where: RuleGroup }).where
    : undefined;
