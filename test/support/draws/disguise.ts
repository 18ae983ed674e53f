import fc from 'fast-check';
import {
  aggregatedSource,
  fieldAt,
  relationOf,
  type SourceName,
  sourceNamed,
  sourceOf,
} from '#reports/catalog.ts';
import type { Parameters, ParameterType, ReportDefinition } from '#reports/definition.ts';
import type { ParameterValues } from '#reports/parameters.ts';
import { isGroup, type OperatorName, type Rule, type RuleGroup, rule } from '#reports/rules.ts';
import type { Source } from '#reports/source.ts';
import { figuresOf } from './measures.ts';
import { rowsAt } from './paths.ts';

/** A report that says the same in another way, and what is given for its parameters. */
export interface Disguised {
  definition: ReportDefinition;
  values: ParameterValues;
}

/** The report with muted rules and groups put in, some values as parameters that are given or have them as defaults, and rules whose parameter is left empty. */
export const disguised = (definition: ReportDefinition): fc.Arbitrary<Disguised> =>
  fc.infiniteStream(fc.nat(5)).map((dice) => disguisedBy(definition, () => dice.next().value));

type Dice = () => number;

interface Making {
  roll: Dice;
  params: Parameters;
  values: ParameterValues;
}

function disguisedBy(definition: ReportDefinition, roll: Dice): Disguised {
  const making: Making = { roll, params: [], values: {} };
  const source = sourceNamed(definition.source as SourceName);
  const { measures, having } = definition;
  const changed: ReportDefinition = {
    ...definition,
    filter: groupIn(making, source, definition.filter),
    ...(measures ? { measures: measures.map((each) => measureIn(making, source, each)) } : {}),
    ...(having ? { having: groupIn(making, figuresOf(source, measures ?? []), having) } : {}),
    params: making.params,
  };
  return { definition: changed, values: making.values };
}

type Measure = NonNullable<ReportDefinition['measures']>[number];

const measureIn = (making: Making, source: Source, measure: Measure): Measure =>
  measure.filter
    ? {
        ...measure,
        filter: groupIn(making, measure.over ? rowsAt(source, measure.over) : source, measure.filter),
      }
    : measure;

/** A group of nothing is true, and one of which nothing is left is not there at all: only alone are they the same. */
function groupIn(making: Making, source: Source, group: RuleGroup, isAlone = true): RuleGroup {
  const rules = group.rules.map((node) => nodeIn(making, source, node));
  const [spare = rule('id', '=', 1)] = rules;
  const isKnown = rules.length > 0 || Object.hasOwn(source.fields, 'id');
  if (!isKnown || making.roll() > 2) return { ...group, rules };
  const silent = silentOf(making, source, spare);
  if (rules.length > 0)
    return { ...group, rules: making.roll() > 2 ? [silent, ...rules] : [...rules, silent] };
  return group.not || !isAlone ? group : { combinator: 'or', not: true, rules: [silent] };
}

/** Something that is left out: muted, alone or in a group, or without the value of its parameter. */
function silentOf(making: Making, source: Source, spare: Rule | RuleGroup): Rule | RuleGroup {
  const muted = { ...spare, muted: true };
  const empty = isGroup(spare) ? undefined : withParameter(making, source, spare, 'absent');
  if (empty && making.roll() > 2) return empty;
  return making.roll() > 2 ? muted : { combinator: 'or', not: true, rules: [muted] };
}

function nodeIn(making: Making, source: Source, node: Rule | RuleGroup): Rule | RuleGroup {
  if (isGroup(node)) return groupIn(making, source, node, false);
  const inner = innerOf(making, source, node);
  const given = making.roll() > 3 ? withParameter(making, source, inner, 'given') : undefined;
  return given ?? inner;
}

/** The rule with the group of its related rows disguised. */
function innerOf(making: Making, source: Source, node: Rule): Rule {
  const relation = node.match && relationOf(source, node.field);
  if (relation) return { ...node, value: groupIn(making, sourceOf(relation), node.value as RuleGroup) };
  const found = fieldAt(source, node.field);
  const inner = found && aggregatedSource(found);
  const { where } = (node.value ?? {}) as { where?: RuleGroup };
  return inner && where
    ? { ...node, value: { ...(node.value as object), where: groupIn(making, inner, where) } }
    : node;
}

const plain: OperatorName[] = ['=', '!=', '<', '<=', '>', '>=', 'contains', 'beginsWith', 'endsWith'];
const listed: OperatorName[] = ['in', 'notIn'];
const periodic: OperatorName[] = ['inPeriod', 'notInPeriod'];

/** The rule with its value as a parameter, where it can be one. */
function withParameter(
  making: Making,
  source: Source,
  node: Rule,
  how: 'given' | 'absent',
): Rule | undefined {
  const type = fieldAt(source, node.field)?.field.type;
  const isPeriod = periodic.includes(node.operator);
  const multiple = listed.includes(node.operator);
  const fits = isPeriod || multiple || plain.includes(node.operator);
  if (!type || !fits || node.match || node.valueSource || making.params.length === 20) return undefined;
  const name = `p${making.params.length}`;
  const { value, where } = hasWhere(node.value) ? node.value : { value: node.value, where: undefined };
  const declared = { name, label: name, type: (isPeriod ? 'period' : type) as ParameterType, multiple };
  const isDefault = how === 'given' && making.roll() > 2;
  making.params.push(isDefault ? { ...declared, default: value } : declared);
  if (how === 'given' && !isDefault) making.values[name] = value;
  return { ...node, valueSource: 'parameter', value: where ? { value: name, where } : name };
}

const hasWhere = (value: unknown): value is { value: unknown; where: RuleGroup } =>
  value !== null && typeof value === 'object' && 'where' in value;
