/** Changes of the report as a whole: its subject, its mode, its looks, and what a list shows. */
import type { ReportDefinition } from '#reports/definition.ts';
import { all } from '#reports/rules.ts';
import type { SourceView } from '../../../shared/catalog.ts';
import { type Draft, emptyDraft, type Mode, type Sorting } from '../draft.ts';
import { startingColumns } from '../fields.ts';
import { replaced, without } from './lists.ts';
import { marksOf } from './names.ts';

/** Another subject has other fields, so all questions start afresh; its obvious columns are shown at once. */
export const withSource = (draft: Draft, source: SourceView): Draft => ({
  ...emptyDraft,
  source: source.name,
  filter: all(),
  mode: draft.mode,
  columns: startingColumns(source),
  timeZone: draft.timeZone,
});

/** A list is sorted by fields and never drawn, a summary by what it shows. */
export const withMode = (draft: Draft, mode: Mode): Draft =>
  mode === draft.mode ? draft : { ...draft, mode, sort: [], chart: undefined, highlights: undefined };

/** Another drawing, other marks or another order of the same answer. */
export const withLook = (
  draft: Draft,
  look: Partial<Pick<ReportDefinition, 'chart' | 'highlights'> & { sort: Sorting[] }>,
): Draft => ({ ...draft, ...look });

export const withColumns = (draft: Draft, columns: string[]): Draft => ({
  ...draft,
  columns,
  sort: draft.sort.filter(({ by }) => columns.includes(by) || !draft.columns.includes(by)),
  highlights: marksOf(draft.highlights, columns),
});

export const withSort = (draft: Draft, index: number, sorting: Sorting): Draft => ({
  ...draft,
  sort: index < draft.sort.length ? replaced(draft.sort, index, () => sorting) : [...draft.sort, sorting],
});

export const withoutSort = (draft: Draft, index: number): Draft => ({
  ...draft,
  sort: without(draft.sort, index),
});
