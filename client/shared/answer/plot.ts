/**
 * An answer's rows as points to draw. In: an answer of one or two groups and the words of its cells.
 * Out: points with one value per series; what does not fit into a drawing is counted, never left out in silence.
 */
import type { ChartKind, ReportDefinition } from '#reports/definition.ts';
import { addressOf, type CellAddress } from './address.ts';
import { type Answer, type Cell, type Column, isKey, keyOf } from './answer.ts';
import { inOrder, isTimeline, withoutGaps } from './buckets.ts';
import { type Entry, type Figures, figuresOf, keysOf, measureKey, pivotOf } from './figures.ts';

export interface Plot {
  /** The points follow each other in time. */
  isTimeline: boolean;
  points: Point[];
  series: Series[];
  /** How many categories, and how many series, only the table shows. */
  hiddenPoints: number;
  hiddenSeries: number;
}

export interface Point {
  key: string;
  label: string;
  tick: string;
  values: (number | null)[];
  /** Where each value stands, for the rows behind it. */
  addresses?: (CellAddress | undefined)[];
  /** Only a part of this date is in the answer. */
  isPartial?: boolean;
}

export interface Series {
  key: string;
  label: string;
  /** Formats its values. */
  column: Column;
}

export interface CellWords {
  label: (cell: Cell, column: Column) => string;
  tick: (cell: Cell, column: Column) => string;
  /** The figure or field of a column, without the key of the pivot that it stands under. */
  heading: (column: Column) => string;
  /** That key, or that it is a total. */
  above: (column: Column) => string;
}

/** Of a definition what says how it is drawn, and whether a group that is not there may have been left out. */
export type Axes = Pick<ReportDefinition, 'chart' | 'pivotBy' | 'having' | 'top'>;

const mostPoints = 60;
const mostSeries = 8;
const mostSlices = 8;

export function plotOf(answer: Answer, kind: ChartKind, words: CellWords, axes: Axes = {}): Plot {
  const figures = figuresOf(answer, pivotOf(axes, answer.columns));
  const layout = layoutOf(figures, kind, axes, words);
  if (!layout) return { isTimeline: false, points: [], series: [], hiddenPoints: 0, hiddenSeries: 0 };
  const isCut = answer.truncated || axes.having !== undefined || axes.top !== undefined;
  const cells = figures.entries.map(({ keys }) => keys[layout.at] ?? null);
  const runsOn = kind === 'line' || kind === 'area';
  const categories = runsOn ? timeline(cells, layout.by, isCut) : distinct(cells);
  const shown = categories.slice(0, runsOn ? categories.length : mostPoints);
  const series = layout.series.slice(0, mostSeries);
  const place = placeIn(answer, figures, layout, isCut);
  return {
    isTimeline: isTimeline(layout.by.bucket),
    points: shown.map((cell) => pointOf(cell, layout, series, answer, words, place)),
    series: series.map(({ key, label, column }) => ({ key, label, column })),
    hiddenPoints: categories.length - shown.length + (runsOn ? undated(cells) : 0),
    hiddenSeries: layout.series.length - series.length,
  };
}

interface Layout {
  /** The dimension along the axis, and its place among the keys. */
  by: Column;
  at: number;
  /** The place of the dimension that makes the series, where there is one. */
  across?: number;
  series: (Series & { measure: string; cell?: Cell })[];
}

function layoutOf(figures: Figures, kind: ChartKind, { chart }: Axes, words: CellWords): Layout | undefined {
  const { dimensions } = figures;
  const at = axisOf(dimensions, chart);
  const by = dimensions[at];
  if (!by) return undefined;
  const measures = drawnOf(figures, kind, chart);
  const across = dimensions.length === 2 ? 1 - at : undefined;
  if (across === undefined) return { by, at, series: measures.map((column) => ofMeasure(column, words)) };
  return { by, at, across, series: ofKeys(figures, across, measures[0], words) };
}

/** The period before stands beside a figure that is alone. */
function drawnOf({ measures }: Figures, kind: ChartKind, chart: Axes['chart']): Column[] {
  const wanted = measures.filter(({ id }) => !chart?.y?.length || (id && chart.y.includes(id)));
  const present = wanted.filter(({ side }) => side === undefined);
  return present.length === 1 && besidePast.includes(kind) ? wanted : present;
}

const besidePast: readonly ChartKind[] = ['bar', 'horizontalBar', 'line'];

/** Along the axis stands what was chosen for it, else the first that makes no series. */
function axisOf(dimensions: Column[], chart: Axes['chart']): number {
  const chosen = dimensions.findIndex(({ key }) => key === chart?.x);
  if (chosen >= 0) return chosen;
  return dimensions.length === 2 && dimensions[0]?.key === chart?.series ? 1 : 0;
}

const ofMeasure = (column: Column, words: CellWords) => ({
  key: column.key,
  label: words.heading(column),
  column,
  measure: measureKey(column),
});

function ofKeys(figures: Figures, across: number, column: Column | undefined, words: CellWords) {
  const dimension = figures.dimensions[across];
  if (!column || !dimension) return [];
  return distinct(figures.entries.map(({ keys }) => keys[across] ?? null)).map((cell) => ({
    key: keyOf(cell),
    label:
      column.pivot === undefined ? words.label(cell, dimension) : words.above({ ...column, pivot: cell }),
    column,
    measure: measureKey(column),
    cell,
  }));
}

type Placed = (
  category: Cell,
  series: Layout['series'][number],
) => {
  value: number | null;
  address: CellAddress | undefined;
};

function placeIn(answer: Answer, figures: Figures, { at, across }: Layout, isCut: boolean): Placed {
  const id = (category: Cell, cell: Cell | undefined) =>
    across === undefined ? keyOf(category) : `${keyOf(category)} ${keyOf(cell ?? null)}`;
  const found = new Map<string, Entry>();
  for (const entry of figures.entries)
    found.set(id(entry.keys[at] ?? null, across === undefined ? undefined : entry.keys[across]), entry);
  return (category, { column, measure, cell }) => {
    const entry = found.get(id(category, cell));
    if (!entry) return { value: absent(column, isCut), address: undefined };
    return {
      value: entry.values.get(measure) ?? null,
      address: addressOf(column, keysOf(figures, entry.keys, answer.top)),
    };
  };
}

function pointOf(
  cell: Cell,
  { by }: Layout,
  series: Layout['series'],
  { partial }: Answer,
  words: CellWords,
  place: Placed,
): Point {
  const placed = series.map((each) => place(cell, each));
  const isPartial = partial?.[by.key]?.some((each) => keyOf(each) === keyOf(cell)) ?? false;
  return {
    key: keyOf(cell),
    label: words.label(cell, by),
    tick: words.tick(cell, by),
    values: placed.map(({ value }) => value),
    addresses: placed.map(({ address }) => address),
    ...(isPartial ? { isPartial } : {}),
  };
}

/** No row of a group means that there was nothing to count; of a cut answer nobody knows. */
const absent = ({ measure }: Column, isCut: boolean): number | null =>
  !isCut && (measure === 'count' || measure === 'countDistinct' || measure === 'sum') ? 0 : null;

function timeline(cells: Cell[], { bucket }: Column, isCut: boolean): Cell[] {
  const keys = cells.filter(isKey);
  return bucket && !isCut ? withoutGaps(keys, bucket) : inOrder(keys);
}

/** Without a date, or with all that are not among the top ones. */
const undated = (cells: Cell[]): number => distinct(cells.filter((cell) => !isKey(cell))).length;

const distinct = (cells: Cell[]): Cell[] => [...new Map(cells.map((cell) => [keyOf(cell), cell])).values()];

/** A pie of few slices: the smallest are added up, which only counts and sums allow. */
export function slicesOf({ points }: Plot, other: string): Point[] {
  const drawn = points.filter(({ values: [value] }) => value !== null && value !== undefined && value > 0);
  if (drawn.length <= mostSlices) return drawn;
  const bySize = drawn.toSorted((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0));
  const rest = bySize.slice(mostSlices - 1).reduce((sum, { values: [value] }) => sum + (value ?? 0), 0);
  return [...bySize.slice(0, mostSlices - 1), { key: 'other', label: other, tick: other, values: [rest] }];
}
