/** Every change a person can make to a draft: a draft in, a new draft out, never one that refers to what is gone. */
import type { Bucket, ChartKind, MeasureName } from '#reports/definition.ts';
import { all, type Rule, type RuleGroup } from '#reports/rules.ts';
import { type CatalogView, fieldAt, type SourceView } from '../../shared/catalog.ts';
import { isGroup } from '../../shared/ruleTree.ts';
import {
  type Chart,
  type Draft,
  emptyDraft,
  type Grouping,
  type Measuring,
  type Mode,
  type Sorting,
} from './draft.ts';
import { defaultBucket, firstMeasurable, fitsMeasure, startingColumns } from './fields.ts';

export const mostGroups = 4;
export const mostMeasures = 20;
export const mostColumns = 50;
export const mostSorts = 5;

/** Another subject has other fields, so all questions start afresh; its obvious columns are shown at once. */
export const withSource = (draft: Draft, source: SourceView): Draft => ({
  ...emptyDraft,
  source: source.name,
  filter: all(),
  mode: draft.mode,
  columns: startingColumns(source),
});

/** A list is sorted by fields and never drawn, a summary by what it shows. */
export const withMode = (draft: Draft, mode: Mode): Draft => ({
  ...draft,
  mode,
  sort: [],
  chart: undefined,
});

/** Another drawing over the same axes. */
export const withChart = (draft: Draft, kind: ChartKind): Draft => ({
  ...draft,
  chart: { ...draft.chart, kind },
});

export const withColumns = (draft: Draft, columns: string[]): Draft => ({
  ...draft,
  columns,
  sort: draft.sort.filter(({ by }) => columns.includes(by) || !draft.columns.includes(by)),
});

export const withGroup = (draft: Draft, catalog: CatalogView, field: string): Draft => ({
  ...draft,
  groupBy: [...draft.groupBy, grouping(catalog, draft.source, { id: freeId('g', draft), field })],
});

export const withGroupField = (draft: Draft, catalog: CatalogView, index: number, field: string): Draft => ({
  ...draft,
  groupBy: replaced(draft.groupBy, index, (group) =>
    grouping(catalog, draft.source, { id: group.id, field }),
  ),
});

export const withBucket = (draft: Draft, index: number, bucket: Bucket | undefined): Draft => ({
  ...draft,
  groupBy: replaced(draft.groupBy, index, (group) => ({ ...group, bucket })),
});

/** Whether the dates that no row falls on are shown too. */
export const withFill = (draft: Draft, index: number, fill: boolean): Draft => ({
  ...draft,
  groupBy: replaced(draft.groupBy, index, ({ fill: _, ...group }) => (fill ? { ...group, fill } : group)),
});

export const withoutGroup = (draft: Draft, index: number): Draft =>
  withoutDeadNames({ ...draft, groupBy: without(draft.groupBy, index) });

/** Columns and top groups need a first group to stand by. */
export const isGroupNeeded = ({ groupBy, kept }: Draft): boolean =>
  groupBy.length === 1 && (kept.pivotBy !== undefined || kept.top !== undefined);

export const withMeasure = (draft: Draft, measure: MeasureName): Draft => ({
  ...draft,
  measures: [...draft.measures, { id: freeId('m', draft), measure }],
});

/** The field stays when the new measure can be taken of it. */
export const withMeasureKind = (
  draft: Draft,
  catalog: CatalogView,
  index: number,
  measure: MeasureName,
): Draft => ({
  ...draft,
  measures: replaced(draft.measures, index, ({ field, ...rest }) => ({
    ...rest,
    measure,
    field: measurableField(catalog, draft.source, measure, field),
  })),
});

export const withMeasurePart = (
  draft: Draft,
  index: number,
  part: Pick<Measuring, 'field'> | Pick<Measuring, 'label'>,
): Draft => ({
  ...draft,
  measures: replaced(draft.measures, index, (measure) => ({ ...measure, ...part })),
});

export const withoutMeasure = (draft: Draft, index: number): Draft =>
  withoutDeadNames({ ...draft, measures: without(draft.measures, index) });

/** Whether a part that no question asks speaks of this figure: then it cannot go. */
export const isMeasureNeeded = ({ measures, kept }: Draft, id: string): boolean =>
  measures.some(({ of }) => of?.includes(id)) ||
  kept.top?.by === id ||
  (kept.having !== undefined && namesIn(kept.having).includes(id));

const namesIn = (group: RuleGroup): string[] =>
  group.rules.flatMap((node) => (isGroup(node) ? namesIn(node) : ruleNames(node)));

const ruleNames = ({ field, value, valueSource }: Rule): string[] =>
  valueSource === 'field' ? [field, String(value)] : [field];

export const withSort = (draft: Draft, index: number, sorting: Sorting): Draft => ({
  ...draft,
  sort: index < draft.sort.length ? replaced(draft.sort, index, () => sorting) : [...draft.sort, sorting],
});

export const withoutSort = (draft: Draft, index: number): Draft => ({
  ...draft,
  sort: without(draft.sort, index),
});

/** The list with one entry a place up or down; the ends stay where they are. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const [from, to] = [list[index], list[index + by]];
  if (from === undefined || to === undefined) return [...list];
  return list.map((entry, at) => (at === index ? to : at === index + by ? from : entry));
}

export const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);

const replaced = <T>(list: readonly T[], index: number, change: (entry: T) => T): T[] =>
  list.map((entry, at) => (at === index ? change(entry) : entry));

function grouping(catalog: CatalogView, source: string, group: Grouping): Grouping {
  const bucket = defaultBucket(fieldAt(catalog, source, group.field)?.type);
  return bucket ? { ...group, bucket } : group;
}

function measurableField(
  catalog: CatalogView,
  source: string,
  measure: MeasureName,
  field: string | undefined,
) {
  const chosen = field ? fieldAt(catalog, source, field) : undefined;
  if (chosen && fitsMeasure(catalog, measure)(chosen)) return field;
  return firstMeasurable(catalog, source, measure);
}

function withoutDeadNames(draft: Draft): Draft {
  const ids = idsOf(draft);
  const { chart } = draft;
  return {
    ...draft,
    sort: draft.sort.filter(({ by }) => ids.includes(by)),
    ...(chart ? { chart: withoutDeadAxes(chart, ids) } : {}),
  };
}

function withoutDeadAxes({ kind, x, y, series }: Chart, ids: string[]): Chart {
  const shown = y?.filter((id) => ids.includes(id)) ?? [];
  return {
    kind,
    ...(x && ids.includes(x) ? { x } : {}),
    ...(shown.length ? { y: shown } : {}),
    ...(series && ids.includes(series) ? { series } : {}),
  };
}

const idsOf = ({ groupBy, measures, kept: { pivotBy } }: Draft): string[] =>
  [...groupBy, ...measures, ...(pivotBy ? [pivotBy] : [])].map(({ id }) => id);

function freeId(letter: string, draft: Draft): string {
  const ids = idsOf(draft);
  let number = 1;
  while (ids.includes(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}
