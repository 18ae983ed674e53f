/** Which drawings an answer of this shape can take, why not, and which one says most. */
import { type Bucket, type ChartKind, chartKinds, type ReportDefinition } from '#reports/definition.ts';
import { type CatalogView, type FieldType, fieldAt } from '../catalog.ts';
import { rowsBehind } from '../fieldNames.ts';
import { isTimeline } from './buckets.ts';

export const drawings = chartKinds;

type Measuring = NonNullable<ReportDefinition['measures']>[number];

/** Why a drawing does not fit, as a key of the messages. */
export type Misfit =
  | 'needsSummary'
  | 'needsNoGroup'
  | 'needsGroup'
  | 'needsOneGroup'
  | 'needsTwoGroups'
  | 'needsOneMeasure'
  | 'needsTwoMeasures'
  | 'needsSeveral'
  | 'needsNumbers'
  | 'needsOneUnit'
  | 'needsTime'
  | 'needsParts'
  | 'needsWhole'
  | 'needsAtMostTwo';

export interface Shape {
  isList: boolean;
  /** By group, and then by the pivot, which makes the series. */
  groups: (Bucket | undefined)[];
  measures: Measuring[];
  hasNumbersOnly: boolean;
  /** Plain numbers, money and hundredths do not share an axis. */
  isOfOneUnit: boolean;
  /** Whether all rows are in some group that is shown. */
  isWhole: boolean;
}

type Asked = Pick<
  ReportDefinition,
  'source' | 'groupBy' | 'pivotBy' | 'measures' | 'having' | 'top' | 'chart'
>;

export function shapeOf(definition: Asked, catalog: CatalogView): Shape {
  const { source, groupBy = [], pivotBy, measures = [], having, top, chart } = definition;
  const drawn = measures.filter(({ id }) => !chart?.y?.length || chart.y.includes(id));
  return {
    isList: measures.length === 0,
    groups: [...groupBy, ...(pivotBy ? [pivotBy] : [])].map(({ bucket }) => bucket),
    measures: drawn,
    hasNumbersOnly: drawn.every((measure) => isNumber(measure, source, catalog)),
    isOfOneUnit: new Set(drawn.map((measure) => unitOf(measure, source, measures, catalog))).size < 2,
    isWhole: having === undefined && (top === undefined || top.other),
  };
}

export function suggestedChart(shape: Shape): ChartKind {
  const { isList, groups, hasNumbersOnly } = shape;
  if (isList) return 'table';
  if (groups.length === 0) return 'number';
  if (!hasNumbersOnly || groups.length > 1) return 'table';
  return isTimeline(groups[0]) ? 'line' : 'bar';
}

/** What was chosen while it fits, else the suggested drawing. */
export const chartOf = (chosen: ChartKind | undefined, shape: Shape): ChartKind =>
  chosen && !misfit(chosen, shape) ? chosen : suggestedChart(shape);

export function misfit(kind: ChartKind, shape: Shape): Misfit | undefined {
  if (kind === 'table') return undefined;
  if (shape.isList) return 'needsSummary';
  return misfits[kind](shape);
}

const misfits: Record<Exclude<ChartKind, 'table'>, (shape: Shape) => Misfit | undefined> = {
  number: ({ groups }) => (groups.length ? 'needsNoGroup' : undefined),
  bar: (shape) => seriesMisfit(shape),
  horizontalBar: (shape) => seriesMisfit(shape),
  stackedBar: (shape) => seriesMisfit(shape) ?? stackMisfit(shape),
  line: (shape) => seriesMisfit(shape) ?? timeMisfit(shape),
  area: (shape) =>
    seriesMisfit(shape) ?? timeMisfit(shape) ?? (isOne(shape) ? undefined : partsMisfit(shape)),
  pie: (shape) => {
    if (shape.groups.length !== 1) return 'needsOneGroup';
    if (shape.measures.length !== 1) return 'needsOneMeasure';
    return partsMisfit(shape) ?? (shape.isWhole ? undefined : 'needsWhole');
  },
  scatter: ({ groups, measures, hasNumbersOnly }) => {
    if (groups.length !== 1) return 'needsOneGroup';
    if (measures.length < 2) return 'needsTwoMeasures';
    return hasNumbersOnly ? undefined : 'needsNumbers';
  },
  heatTable: ({ groups, measures, hasNumbersOnly }) => {
    if (groups.length !== 2) return 'needsTwoGroups';
    if (measures.length !== 1) return 'needsOneMeasure';
    return hasNumbersOnly ? undefined : 'needsNumbers';
  },
};

const isOne = ({ groups, measures }: Shape): boolean => groups.length < 2 && measures.length < 2;

const timeMisfit = ({ groups }: Shape): Misfit | undefined =>
  isTimeline(groups[0]) ? undefined : 'needsTime';

/** One above the other means that they add up. */
const stackMisfit = (shape: Shape): Misfit | undefined =>
  isOne(shape) ? 'needsSeveral' : partsMisfit(shape);

const partsMisfit = ({ measures, hasNumbersOnly }: Shape): Misfit | undefined =>
  hasNumbersOnly && measures.every(({ measure }) => measure === 'count' || measure === 'sum')
    ? undefined
    : 'needsParts';

function seriesMisfit({ groups, measures, hasNumbersOnly, isOfOneUnit }: Shape): Misfit | undefined {
  if (groups.length === 0) return 'needsGroup';
  if (groups.length > 2) return 'needsAtMostTwo';
  if (groups.length === 2 && measures.length !== 1) return 'needsOneMeasure';
  if (!hasNumbersOnly) return 'needsNumbers';
  return isOfOneUnit ? undefined : 'needsOneUnit';
}

/** The least and greatest of dates are dates. */
function isNumber(measure: Measuring, source: string, catalog: CatalogView): boolean {
  if (measure.measure !== 'min' && measure.measure !== 'max') return true;
  const type = typeOf(measure, source, catalog);
  return type === undefined || type === 'number' || type === 'money';
}

const typeOf = ({ field, over }: Measuring, source: string, catalog: CatalogView): FieldType | undefined => {
  const rows = over ? rowsBehind(catalog, source, over)?.source : source;
  return field && rows ? fieldAt(catalog, rows, field)?.type : undefined;
};

type Unit = 'number' | 'money' | 'percent';

/** Money by anything but money is money; money by money is a plain number. */
function unitOf(measure: Measuring, source: string, all: Measuring[], catalog: CatalogView): Unit {
  if (measure.format === 'percent' || measure.measure === 'share') return 'percent';
  if (measure.measure === 'ratio') {
    const [above, below] = (measure.of ?? []).map((id) => all.find((other) => other.id === id));
    const unit = (side: Measuring | undefined) => (side ? unitOf(side, source, all, catalog) : 'number');
    return unit(above) === 'money' && unit(below) !== 'money' ? 'money' : 'number';
  }
  const isTaken = measure.measure !== 'count' && measure.measure !== 'countDistinct';
  return isTaken && typeOf(measure, source, catalog) === 'money' ? 'money' : 'number';
}
