/** Which drawings an answer of this shape can take, why not, and which one says most. */
import type { Bucket, ChartKind } from '#reports/definition.ts';
import { type CatalogView, fieldAt } from '../../shared/catalog.ts';
import type { Draft, Measuring } from '../builder/draft.ts';
import { rowsBehind } from '../builder/fields.ts';
import { isTimeline } from './buckets.ts';

export const drawings = ['table', 'number', 'bar', 'line', 'pie'] as const;
export type Drawing = (typeof drawings)[number];

/** Which drawing of this screen comes nearest to each kind. */
const nearest: Record<ChartKind, Drawing> = {
  table: 'table',
  number: 'number',
  bar: 'bar',
  stackedBar: 'bar',
  horizontalBar: 'bar',
  line: 'line',
  area: 'line',
  pie: 'pie',
  scatter: 'table',
  heatTable: 'table',
};

export const drawingOf = (kind: ChartKind = 'table'): Drawing => nearest[kind];

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
  /** By group, and then by the pivot, which makes the series. */
  groups: (Bucket | undefined)[];
  measures: Measuring[];
  hasNumbersOnly: boolean;
}

export function shapeOf(draft: Draft, catalog: CatalogView): Shape {
  const { pivotBy } = draft.kept;
  return {
    mode: draft.mode,
    groups: [...draft.groupBy, ...(pivotBy ? [pivotBy] : [])].map(({ bucket }) => bucket),
    measures: draft.measures,
    hasNumbersOnly: draft.measures.every((measure) => isNumber(measure, draft.source, catalog)),
  };
}

export function suggestedChart({ mode, groups, measures, hasNumbersOnly }: Shape): Drawing {
  if (mode === 'list' || measures.length === 0) return 'table';
  if (groups.length === 0) return 'number';
  if (groups.length > 1 || !hasNumbersOnly) return 'table';
  return isTimeline(groups[0]) ? 'line' : 'bar';
}

/** What comes nearest to the chosen kind while it fits, else the suggested drawing. */
export function chartOf(chosen: ChartKind | undefined, shape: Shape): Drawing {
  const drawing = chosen && nearest[chosen];
  return drawing && !misfit(drawing, shape) ? drawing : suggestedChart(shape);
}

export function misfit(kind: Drawing, shape: Shape): Misfit | undefined {
  if (kind === 'table') return undefined;
  if (shape.mode === 'list') return 'needsSummary';
  return misfits[kind](shape);
}

const misfits: Record<Exclude<Drawing, 'table'>, (shape: Shape) => Misfit | undefined> = {
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

/** The least and greatest of dates are dates. */
function isNumber({ measure, field, over }: Measuring, source: string, catalog: CatalogView): boolean {
  if (measure !== 'min' && measure !== 'max') return true;
  const rows = over ? rowsBehind(catalog, source, over)?.source : source;
  const type = field && rows ? fieldAt(catalog, rows, field)?.type : undefined;
  return type === undefined || type === 'number' || type === 'money';
}
