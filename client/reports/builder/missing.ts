/** What a draft still wants before it can be asked of the server, with the same paths as the server's problems. */
import type { Problem } from '../../shared/answer/answer.ts';
import type { Draft, Grouping, Measuring } from './draft.ts';

export function missing(draft: Draft): Problem[] {
  if (draft.source === '') return [{ path: ['source'], code: 'missingValue' }];
  const unnamed = draft.params.flatMap(({ label }, index) =>
    label.trim() ? [] : gap('params', index, 'label'),
  );
  return [...(draft.mode === 'list' ? missingInList(draft) : missingInSummary(draft)), ...unnamed];
}

const missingInList = ({ columns }: Draft): Problem[] =>
  columns.length ? [] : [{ path: ['columns'], code: 'nothingToShow' }];

function missingInSummary({ groupBy, pivotBy, measures }: Draft): Problem[] {
  return [
    ...(measures.length ? [] : [{ path: ['measures'], code: 'missingMeasure' }]),
    ...groupBy.flatMap((group, index) => missingInGroup(group, ['groupBy', index])),
    ...(pivotBy ? missingInGroup(pivotBy, ['pivotBy']) : []),
    ...measures.flatMap((measure, index) => missingInMeasure(measure, index)),
  ];
}

function missingInGroup({ field, bands }: Grouping, place: Problem['path']): Problem[] {
  if (!field) return gap(...place, 'field');
  if (!Array.isArray(bands)) return [];
  return bands.flatMap(({ label, values }, index) => [
    ...(label.trim() ? [] : gap(...place, 'bands', index, 'label')),
    ...(values?.length === 0 ? gap(...place, 'bands', index, 'values') : []),
  ]);
}

function missingInMeasure(measure: Measuring, index: number): Problem[] {
  if (takesField(measure)) return measure.field ? [] : gap('measures', index, 'field');
  const wanted = othersWanted(measure);
  const chosen = measure.of?.filter(Boolean) ?? [];
  return chosen.length < wanted ? gap('measures', index, 'of') : [];
}

/** How many other measures it is made of. */
export const othersWanted = ({ measure }: Pick<Measuring, 'measure'>): number =>
  measure === 'ratio' ? 2 : measure === 'share' ? 1 : 0;

export const takesField = (measure: Pick<Measuring, 'measure'>): boolean =>
  measure.measure !== 'count' && othersWanted(measure) === 0;

const gap = (...path: Problem['path']): Problem[] => [{ path, code: 'missingValue' }];
