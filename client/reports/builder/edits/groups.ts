/** Changes of what a summary is grouped by, down the lines and across the columns. */
import type { Bucket } from '#reports/definition.ts';
import type { CatalogView } from '../../../shared/catalog.ts';
import { viewAt } from '../../../shared/RuleEditor/families.ts';
import type { Draft, Grouping, Pivot } from '../draft.ts';
import { defaultBucket } from '../fields.ts';
import { moved, replaced, without } from './lists.ts';
import { freeId, withoutDeadNames } from './names.ts';

/** A group of the lines by its place, or the one of the columns. */
export type GroupPlace = number | 'pivot';

export const groupAt = (draft: Draft, place: GroupPlace): Grouping | undefined =>
  place === 'pivot' ? draft.pivotBy : draft.groupBy[place];

export const withGroup = (draft: Draft, catalog: CatalogView, field: string): Draft => ({
  ...draft,
  groupBy: [...draft.groupBy, grouping(catalog, draft.source, { id: freeId('g', draft), field })],
});

/** Columns need lines: the first group of all is one of the lines. */
export const withPivot = (draft: Draft, catalog: CatalogView, field: string): Draft =>
  draft.groupBy.length === 0
    ? withGroup(draft, catalog, field)
    : { ...draft, pivotBy: grouping(catalog, draft.source, { id: freeId('g', draft), field }) };

export const withGroupField = (draft: Draft, catalog: CatalogView, place: GroupPlace, field: string): Draft =>
  changed(draft, place, ({ id }) => grouping(catalog, draft.source, { id, field }));

export const withBucket = (draft: Draft, place: GroupPlace, bucket: Bucket | undefined): Draft =>
  changed(draft, place, ({ bands: _, fill, ...group }) => ({
    ...group,
    bucket,
    ...(fill && bucket ? { fill } : {}),
  }));

/** Bands take the place of a span of time. */
export const withBands = (draft: Draft, place: GroupPlace, bands: Grouping['bands']): Draft =>
  changed(draft, place, ({ bucket: _, fill: __, ...group }) => ({ ...group, bands }));

/** Whether the dates that no row falls on are shown too; the greatest of them cannot be told then. */
export const withFill = (draft: Draft, index: number, fill: boolean): Draft => ({
  ...changed(draft, index, ({ fill: _, ...group }) => (fill ? { ...group, fill } : group)),
  ...(fill && index === 0 ? { top: undefined } : {}),
});

/** Without lines the columns become the lines. */
export function withoutGroup(draft: Draft, place: GroupPlace): Draft {
  const { pivotBy, ...rest } = draft;
  if (place === 'pivot') return withoutDeadNames({ ...rest, totals: withoutSides(draft.totals) });
  const groupBy = without(draft.groupBy, place);
  return groupBy.length === 0 && pivotBy
    ? withoutDeadNames({ ...rest, groupBy: [pivotBy], totals: withoutSides(draft.totals) })
    : withoutDeadNames({ ...draft, groupBy });
}

/** There are no sides to total without columns. */
const withoutSides = (totals: Draft['totals']): Draft['totals'] => {
  const { rows: _, columns: __, ...others } = totals ?? {};
  return Object.keys(others).length ? others : undefined;
};

export function movedGroup(draft: Draft, from: number, to: number): Draft {
  const groupBy = moved(draft.groupBy, from, to);
  return { ...draft, groupBy, ...(groupBy[0]?.fill ? { top: undefined } : {}) };
}

/** The lines become columns, and the columns lines. */
export function turned(draft: Draft, index: number): Draft {
  const group = draft.groupBy[index];
  if (!group || (draft.groupBy.length === 1 && !draft.pivotBy)) return draft;
  const { fill: _, ...pivotBy } = group;
  const groupBy = draft.pivotBy ? draft.groupBy.with(index, draft.pivotBy) : without(draft.groupBy, index);
  return withoutDeadNames({ ...draft, groupBy, pivotBy });
}

const changed = (draft: Draft, place: GroupPlace, change: (group: Grouping) => Grouping): Draft => {
  if (place !== 'pivot') return { ...draft, groupBy: replaced(draft.groupBy, place, change) };
  return draft.pivotBy ? { ...draft, pivotBy: change(draft.pivotBy) as Pivot } : draft;
};

function grouping(catalog: CatalogView, source: string, group: Grouping): Grouping {
  const bucket = defaultBucket(viewAt(catalog, source, group.field)?.type);
  return bucket ? { ...group, bucket } : group;
}
