/**
 * What the builder holds while somebody edits: every part of a report, finished or not, and the questions of both modes, so that
 * switching loses nothing. A definition comes out only of a draft that is complete.
 */
import {
  currentVersion,
  type Dimensions,
  type Measures,
  type Parameters,
  type ReportDefinition,
} from '#reports/definition.ts';
import { all, type Rule, type RuleGroup } from '#reports/rules.ts';
import { isGroup, isRuleGroup, relatedValue } from '../../shared/ruleTree.ts';

export type Mode = 'list' | 'summary';

export type Grouping = Dimensions[number];
export type Pivot = NonNullable<ReportDefinition['pivotBy']>;
export type Measuring = Measures[number];
export type Sorting = NonNullable<ReportDefinition['sort']>[number];
export type Parameter = Parameters[number];
export type Totals = NonNullable<ReportDefinition['totals']>;
export type Top = NonNullable<ReportDefinition['top']>;

type Listed = 'v' | 'columns' | 'groupBy' | 'measures' | 'sort' | 'params';
type Single = { [Part in Exclude<keyof ReportDefinition, Listed>]: ReportDefinition[Part] | undefined };

/** An absent chart is chosen by the shape of the answer. */
export interface Draft extends Partial<Single> {
  source: string;
  filter: RuleGroup;
  mode: Mode;
  columns: string[];
  groupBy: Grouping[];
  measures: Measuring[];
  sort: Sorting[];
  params: Parameter[];
}

export const emptyDraft: Draft = {
  source: '',
  filter: all(),
  mode: 'list',
  columns: [],
  groupBy: [],
  measures: [{ id: 'm1', measure: 'count' }],
  sort: [],
  params: [],
};

export function draftOf({ v: _, ...definition }: ReportDefinition): Draft {
  const { columns = [], groupBy = [], measures, sort = [], params = [] } = definition;
  return {
    ...definition,
    mode: measures?.length || groupBy.length ? 'summary' : 'list',
    columns: columns.map(({ field }) => field),
    groupBy,
    measures: measures ?? emptyDraft.measures,
    sort,
    params,
  };
}

/** What is sent and stored; call it only when nothing is missing. A list has no figures that it could total or compare. */
export function definitionOf({ mode, columns, ...draft }: Draft): ReportDefinition {
  const { groupBy, pivotBy, measures, having, totals, compare, top, ...ofAny } = draft;
  const asked =
    mode === 'list'
      ? { columns: columns.map((field) => ({ field })) }
      : { groupBy, pivotBy, measures: measures.map(withoutBlankLabel), having, totals, compare, top };
  return withoutBlanks({ v: currentVersion, ...ofAny, ...asked });
}

const withoutBlankLabel = ({ label, ...measure }: Measuring): Measuring =>
  label?.trim() ? { ...measure, label } : measure;

/** Without what is absent or empty, at every depth but those of values, where nothing says something. */
function withoutBlanks(definition: object): ReportDefinition {
  const parts = Object.entries(definition).map(([part, value]) => [part, tidy(value)]);
  return Object.fromEntries(parts.filter(([, value]) => !isBlank(value)));
}

const isBlank = (part: unknown): boolean => part === undefined || (Array.isArray(part) && part.length === 0);

const tidy = (part: unknown): unknown =>
  Array.isArray(part)
    ? part.map((entry) => (isPlain(entry) ? present(entry) : entry))
    : isPlain(part)
      ? present(part)
      : part;

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const present = (entry: object): object =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));

/**
 * The draft as one comparable text. The rule editor numbers rules, and a database may reorder the keys of stored JSON; neither changes
 * what is asked.
 */
export const fingerprint = (draft: Draft): string =>
  JSON.stringify(
    {
      ...draft,
      filter: withoutIds(draft.filter),
      ...(draft.having ? { having: withoutIds(draft.having) } : {}),
      measures: draft.measures.map(({ filter, ...measure }) =>
        filter ? { ...measure, filter: withoutIds(filter) } : measure,
      ),
    },
    orderedKeys,
  );

const orderedKeys = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

function withoutIds(group: RuleGroup): RuleGroup {
  const { combinator, not, muted } = group;
  return {
    combinator,
    ...(not ? { not } : {}),
    ...(muted ? { muted } : {}),
    rules: group.rules.map((node) => (isGroup(node) ? withoutIds(node) : ruleWithoutId(node))),
  };
}

function ruleWithoutId({ id: _, valueSource, value, muted, ...rule }: Rule): Rule {
  const told = {
    ...rule,
    ...(muted ? { muted } : {}),
    ...(valueSource && valueSource !== 'value' ? { valueSource } : {}),
  };
  return value === null || value === undefined ? told : { ...told, value: valueWithoutIds(value) };
}

function valueWithoutIds(value: unknown): unknown {
  if (isRuleGroup(value)) return withoutIds(value);
  const related = relatedValue(value);
  return related && isRuleGroup(related.where) ? { ...related, where: withoutIds(related.where) } : value;
}
