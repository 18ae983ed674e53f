/**
 * What the builder holds while somebody edits: the questions of both modes, finished or not, so that switching loses nothing.
 * A definition comes out only of a draft that is complete.
 */
import type { Bucket, ChartKind, MeasureName, ReportDefinition } from '#reports/definition.ts';
import { all, isGroup, type Rule, type RuleGroup } from '#reports/rules.ts';
import type { Problem } from './answer.ts';

export type Mode = 'list' | 'summary';

export interface Grouping {
  id: string;
  field: string;
  bucket?: Bucket | undefined;
}

export interface Measuring {
  id: string;
  measure: MeasureName;
  field?: string | undefined;
  label?: string | undefined;
}

export type Sorting = NonNullable<ReportDefinition['sort']>[number];

export interface Draft {
  source: string;
  filter: RuleGroup;
  mode: Mode;
  columns: string[];
  groupBy: Grouping[];
  measures: Measuring[];
  sort: Sorting[];
  limit?: number | undefined;
  /** Absent while the shape of the answer chooses it. */
  chart?: ChartKind | undefined;
}

export const emptyDraft: Draft = {
  source: '',
  filter: all(),
  mode: 'list',
  columns: [],
  groupBy: [],
  measures: [{ id: 'm1', measure: 'count' }],
  sort: [],
};

export const draftOf = (definition: ReportDefinition): Draft => ({
  ...emptyDraft,
  source: definition.source,
  filter: definition.filter,
  mode: definition.measures?.length || definition.groupBy?.length ? 'summary' : 'list',
  columns: (definition.columns ?? []).map(({ field }) => field),
  groupBy: definition.groupBy ?? [],
  measures: definition.measures ?? emptyDraft.measures,
  sort: definition.sort ?? [],
  limit: definition.limit,
  chart: definition.columns?.length ? undefined : definition.chart?.kind,
});

/** What is still missing, with the same paths as the server's problems. */
export function missing(draft: Draft): Problem[] {
  if (draft.source === '') return [{ path: ['source'], code: 'missingValue' }];
  if (draft.mode === 'list')
    return draft.columns.length ? [] : [{ path: ['columns'], code: 'nothingToShow' }];
  const noMeasure: Problem[] = draft.measures.length ? [] : [{ path: ['measures'], code: 'missingMeasure' }];
  return [
    ...noMeasure,
    ...unchosen('groupBy', draft.groupBy),
    ...unchosen('measures', draft.measures.filter(takesField), draft.measures),
  ];
}

export const takesField = ({ measure }: Measuring): boolean => measure !== 'count';

const unchosen = (
  part: 'groupBy' | 'measures',
  entries: { field?: string | undefined }[],
  among = entries,
): Problem[] =>
  entries
    .filter(({ field }) => !field)
    .map((entry) => ({ path: [part, among.indexOf(entry), 'field'], code: 'missingValue' }));

/** What is sent and stored; call it only when nothing is missing. */
export function definitionOf(draft: Draft, chart: ChartKind): ReportDefinition {
  return {
    v: 1,
    source: draft.source,
    filter: draft.filter,
    ...(draft.mode === 'list' ? { columns: draft.columns.map((field) => ({ field })) } : summaryOf(draft)),
    ...(draft.sort.length ? { sort: draft.sort } : {}),
    ...(draft.limit ? { limit: draft.limit } : {}),
    chart: { kind: chart },
  };
}

const summaryOf = ({ groupBy, measures }: Draft): Pick<ReportDefinition, 'groupBy' | 'measures'> => ({
  groupBy: groupBy.map(({ id, field, bucket }) => ({ id, field, ...(bucket ? { bucket } : {}) })),
  measures: measures.map(({ id, measure, field, label }) => ({
    id,
    measure,
    ...(field ? { field } : {}),
    ...(label?.trim() ? { label: label.trim() } : {}),
  })),
});

/**
 * The draft as one comparable text. The rule editor numbers rules as it opens, and a database may reorder the keys of stored JSON;
 * neither changes what is asked.
 */
export const fingerprint = (draft: Draft): string =>
  JSON.stringify({ ...draft, filter: withoutIds(draft.filter) }, orderedKeys);

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

function ruleWithoutId({ id: _, valueSource: __, value, ...rule }: Rule): Rule {
  if (value === null || value === undefined) return rule;
  return { ...rule, value: isRuleGroup(value) ? withoutIds(value) : value };
}

const isRuleGroup = (value: unknown): value is RuleGroup =>
  typeof value === 'object' && value !== null && 'rules' in value && Array.isArray(value.rules);
