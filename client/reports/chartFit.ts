/** Which drawings an answer of this shape can take, why not, and which one says most. */
import type { Bucket, ChartKind } from '#reports/definition.ts';
import { type CatalogView, fieldAt } from '../shared/catalog.ts';
import { isTimeline } from './buckets.ts';
import type { Draft, Measuring } from './draft.ts';

/** Why a drawing does not fit, as a key of the messages. */
type Misfit =
  | 'needsSummary'
  | 'needsNoGroup'
  | 'needsGroup'
  | 'needsOneGroup'
  | 'needsOneMeasure'
  | 'needsNumbers'
  | 'needsTime'
  | 'needsParts'
  | 'needsAtMostTwo';

interface Shape {
  mode: Draft['mode'];
  groups: (Bucket | undefined)[];
  measures: Measuring[];
  hasNumbersOnly: boolean;
}

export function shapeOf(draft: Draft, catalog: CatalogView): Shape {
  return {
    mode: draft.mode,
    groups: draft.groupBy.map(({ bucket }) => bucket),
    measures: draft.measures,
    hasNumbersOnly: draft.measures.every((measure) => isNumber(measure, draft.source, catalog)),
  };
}

export function suggestedChart({ mode, groups, measures, hasNumbersOnly }: Shape): ChartKind {
  if (mode === 'list' || measures.length === 0) return 'table';
  if (groups.length === 0) return 'number';
  if (groups.length > 1 || !hasNumbersOnly) return 'table';
  return isTimeline(groups[0]) ? 'line' : 'bar';
}

/** The chosen drawing while it fits, else the suggested one. */
export const chartOf = (chosen: ChartKind | undefined, shape: Shape): ChartKind =>
  chosen && !misfit(chosen, shape) ? chosen : suggestedChart(shape);

export function misfit(kind: ChartKind, shape: Shape): Misfit | undefined {
  if (kind === 'table') return undefined;
  if (shape.mode === 'list') return 'needsSummary';
  return misfits[kind](shape);
}

const misfits: Record<Exclude<ChartKind, 'table'>, (shape: Shape) => Misfit | undefined> = {
  number: ({ groups }) => (groups.length ? 'needsNoGroup' : undefined),
  bar: (shape) => seriesMisfit(shape),
  line: (shape) => seriesMisfit(shape) ?? (isTimeline(shape.groups[0]) ? undefined : 'needsTime'),
  pie: ({ groups, measures, hasNumbersOnly }) => {
    if (groups.length !== 1) return 'needsOneGroup';
    if (measures.length !== 1) return 'needsOneMeasure';
    return hasNumbersOnly && measures.every(({ measure }) => measure === 'count' || measure === 'sum')
      ? undefined
      : 'needsParts';
  },
};

function seriesMisfit({ groups, measures, hasNumbersOnly }: Shape): Misfit | undefined {
  if (groups.length === 0) return 'needsGroup';
  if (groups.length > 2) return 'needsAtMostTwo';
  if (groups.length === 2 && measures.length !== 1) return 'needsOneMeasure';
  return hasNumbersOnly ? undefined : 'needsNumbers';
}

function isNumber({ measure, field }: Measuring, source: string, catalog: CatalogView): boolean {
  if (measure === 'count' || measure === 'countDistinct') return true;
  const type = field ? fieldAt(catalog, source, field)?.type : undefined;
  return type === undefined || type === 'number' || type === 'money';
}
