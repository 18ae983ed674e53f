/**
 * What the builder holds while somebody edits: the questions of both modes, finished or not, so that switching loses nothing, and the
 * parts of a stored report that it has no question for. A definition comes out only of a draft that is complete.
 */
import type { Dimensions, Measures, ReportDefinition } from '#reports/definition.ts';
import { all, type Rule, type RuleGroup } from '#reports/rules.ts';
import { isGroup, isRuleGroup } from '../../shared/ruleTree.ts';
import type { Problem } from '../answer/answer.ts';

export type Mode = 'list' | 'summary';

export type Grouping = Dimensions[number];
export type Measuring = Measures[number];
export type Sorting = NonNullable<ReportDefinition['sort']>[number];
export type Chart = NonNullable<ReportDefinition['chart']>;

type Asked = 'v' | 'source' | 'filter' | 'columns' | 'groupBy' | 'measures' | 'sort' | 'limit' | 'chart';

/** What no question asks: it is shown, kept and stored again as it is. */
export type Kept = Omit<ReportDefinition, Asked>;

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
  chart?: Chart | undefined;
  kept: Kept;
}

export const emptyDraft: Draft = {
  source: '',
  filter: all(),
  mode: 'list',
  columns: [],
  groupBy: [],
  measures: [{ id: 'm1', measure: 'count' }],
  sort: [],
  kept: {},
};

export function draftOf(definition: ReportDefinition): Draft {
  const {
    v: _,
    source,
    filter,
    columns = [],
    groupBy = [],
    measures,
    sort = [],
    limit,
    chart,
    ...kept
  } = definition;
  return {
    source,
    filter,
    mode: measures?.length || groupBy.length ? 'summary' : 'list',
    columns: columns.map(({ field }) => field),
    groupBy,
    measures: measures ?? emptyDraft.measures,
    sort,
    limit,
    chart,
    kept,
  };
}

/** What is kept and takes part in the answer: a list has no figures that it could total or compare. */
export function keptIn({ mode, kept }: Draft): Kept {
  if (mode === 'summary') return kept;
  const { pivotBy: _, having: __, totals: ___, compare: ____, top: _____, ...ofAny } = kept;
  return ofAny;
}

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

export const takesField = ({ measure }: Measuring): boolean =>
  measure !== 'count' && measure !== 'ratio' && measure !== 'share';

const unchosen = (
  part: 'groupBy' | 'measures',
  entries: { field?: string | undefined }[],
  among = entries,
): Problem[] =>
  entries
    .filter(({ field }) => !field)
    .map((entry) => ({ path: [part, among.indexOf(entry), 'field'], code: 'missingValue' }));

/** What is sent and stored; call it only when nothing is missing. */
export function definitionOf(draft: Draft): ReportDefinition {
  return {
    v: 2,
    source: draft.source,
    filter: draft.filter,
    ...(draft.mode === 'list' ? { columns: draft.columns.map((field) => ({ field })) } : summaryOf(draft)),
    ...keptIn(draft),
    ...(draft.sort.length ? { sort: draft.sort } : {}),
    ...(draft.limit ? { limit: draft.limit } : {}),
    ...(draft.chart ? { chart: draft.chart } : {}),
  };
}

const summaryOf = ({ groupBy, measures }: Draft): Pick<ReportDefinition, 'groupBy' | 'measures'> => ({
  ...(groupBy.length ? { groupBy: groupBy.map(withoutBlanks) } : {}),
  measures: measures.map(({ label, ...measure }) =>
    withoutBlanks({ ...measure, ...(label?.trim() ? { label } : {}) }),
  ),
});

const withoutBlanks = <Part extends object>(part: Part): Part =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Part;

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

function ruleWithoutId({ id: _, valueSource, value, ...rule }: Rule): Rule {
  const told = valueSource && valueSource !== 'value' ? { ...rule, valueSource } : rule;
  if (value === null || value === undefined) return told;
  return { ...told, value: isRuleGroup(value) ? withoutIds(value) : value };
}
