/** Changes of what a summary measures. A ratio and a share stand after what they are made of. */
import type { MeasureName } from '#reports/definition.ts';
import type { CatalogView } from '../../../shared/catalog.ts';
import { viewAt } from '../../../shared/RuleEditor/families.ts';
import type { Draft, Measuring } from '../draft.ts';
import { firstMeasurable, fitsMeasure, measuredSource } from '../fields.ts';
import { othersWanted } from '../missing.ts';
import { moved, replaced, without } from './lists.ts';
import { freeId, withoutDeadNames } from './names.ts';

export const withMeasure = (draft: Draft, measure: MeasureName = 'count'): Draft => ({
  ...draft,
  measures: [...draft.measures, { id: freeId('m', draft), measure }],
});

/** The field stays when the new measure can be taken of it; a ratio is of the two figures before it, which are made where they are wanting. */
export function withMeasureKind(draft: Draft, catalog: CatalogView, index: number, kind: MeasureName): Draft {
  const before = draft.measures[index];
  if (!before || before.measure === kind) return draft;
  const measure = { ...before, measure: kind };
  if (othersWanted(measure) > 0) return withDerived(draft, index, measure);
  const { of: _, field, ...plain } = measure;
  const fitting = measurableField(catalog, measuredSource(catalog, draft.source, measure), kind, field);
  return {
    ...draft,
    measures: replaced(draft.measures, index, () => ({ ...plain, ...(fitting ? { field: fitting } : {}) })),
  };
}

/** It has neither field nor filter of its own. */
function withDerived(draft: Draft, index: number, measure: Measuring): Draft {
  const { id, label, format } = measure;
  const wanted = othersWanted(measure);
  let made = draft;
  while (usable(made.measures, id).length < wanted) made = withMeasure(made);
  const near = [
    ...usable(made.measures.slice(0, index), id).slice(-wanted),
    ...usable(made.measures.slice(index), id),
  ];
  const of = near.slice(0, wanted).map((other) => other.id);
  const derived = {
    id,
    measure: measure.measure,
    of,
    ...(label ? { label } : {}),
    ...(format ? { format } : {}),
  };
  return inOrder({ ...made, measures: replaced(made.measures, index, () => derived) });
}

/** What a ratio can divide: neither another one nor a day. */
export const usable = (measures: Measuring[], id: string): Measuring[] =>
  measures.filter(
    (measure) =>
      measure.id !== id &&
      othersWanted(measure) === 0 &&
      measure.measure !== 'min' &&
      measure.measure !== 'max',
  );

export const withOf = (draft: Draft, index: number, side: number, id: string): Draft =>
  inOrder({
    ...draft,
    measures: replaced(draft.measures, index, (measure) => ({
      ...measure,
      of: Array.from({ length: othersWanted(measure) }, (_, at) =>
        at === side ? id : (measure.of?.[at] ?? ''),
      ),
    })),
  });

/** Rows of another kind have other fields, and other conditions. */
export const withOver = (
  draft: Draft,
  catalog: CatalogView,
  index: number,
  over: string | undefined,
): Draft => ({
  ...draft,
  measures: replaced(draft.measures, index, ({ over: _, field: __, filter: ___, ...measure }): Measuring => {
    const rows: Measuring = over ? { ...measure, over } : measure;
    const field = firstMeasurable(catalog, measuredSource(catalog, draft.source, rows), measure.measure);
    return field ? { ...rows, field } : rows;
  }),
});

export const withMeasurePart = (
  draft: Draft,
  index: number,
  part: Partial<Pick<Measuring, 'field' | 'label' | 'filter' | 'format'>>,
): Draft => ({
  ...draft,
  measures: replaced(draft.measures, index, (measure) => ({ ...measure, ...part })),
});

export const withoutMeasure = (draft: Draft, index: number): Draft =>
  withoutDeadNames({ ...draft, measures: without(draft.measures, index) });

export function copiedMeasure(draft: Draft, index: number): Draft {
  const measure = draft.measures[index];
  if (!measure) return draft;
  const { label: _, ...twin } = measure;
  return { ...draft, measures: draft.measures.toSpliced(index + 1, 0, { ...twin, id: freeId('m', draft) }) };
}

export const movedMeasure = (draft: Draft, from: number, to: number): Draft =>
  inOrder({ ...draft, measures: moved(draft.measures, from, to) });

/** Each ratio and share after the last of what it is made of, and otherwise all where they were. */
function inOrder(draft: Draft): Draft {
  const placed: Measuring[] = [];
  const waiting: Measuring[] = [];
  const isReady = ({ of = [] }: Measuring) =>
    of.every(
      (id) => placed.some((other) => other.id === id) || !draft.measures.some((other) => other.id === id),
    );
  for (const measure of draft.measures) {
    (isReady(measure) ? placed : waiting).push(measure);
    for (let next = waiting.findIndex(isReady); next >= 0; next = waiting.findIndex(isReady))
      placed.push(...waiting.splice(next, 1));
  }
  return { ...draft, measures: [...placed, ...waiting] };
}

function measurableField(
  catalog: CatalogView,
  source: string,
  measure: MeasureName,
  field: string | undefined,
) {
  const chosen = field ? viewAt(catalog, source, field) : undefined;
  if (chosen && fitsMeasure(catalog, measure)(chosen)) return field;
  return firstMeasurable(catalog, source, measure);
}
