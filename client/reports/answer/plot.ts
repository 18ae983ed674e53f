/**
 * An answer's rows as points to draw. In: an answer of one or two groups and the words of its cells.
 * Out: points with one value per series; what does not fit into a drawing is counted, never left out in silence.
 */
import { type Answer, type Cell, type Column, isFigure, isKey, isNumeric, keyOf } from './answer.ts';
import { inOrder, isTimeline, withoutGaps } from './buckets.ts';
import type { Drawing } from './chartFit.ts';

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

const mostPoints = 60;
const mostSeries = 8;
const mostSlices = 8;

const nothing: Plot = { isTimeline: false, points: [], series: [], hiddenPoints: 0, hiddenSeries: 0 };

export function plotOf(answer: Answer, kind: Drawing, words: CellWords): Plot {
  const [by, second] = answer.columns.filter(({ role }) => role === 'dimension');
  if (!by) return nothing;
  const table = second ? crossed(answer, second, words) : plain(answer, words);
  const categories =
    kind === 'line' ? timeline(answer, by) : distinct(answer.rows.map((row) => row[0] ?? null));
  const most = kind === 'line' ? Number.POSITIVE_INFINITY : mostPoints;
  const points = categories.slice(0, most).map((cell) => ({
    key: keyOf(cell),
    label: words.label(cell, by),
    tick: words.tick(cell, by),
    values: table.series.slice(0, mostSeries).map(({ key }) => table.value(keyOf(cell), key)),
  }));
  return {
    isTimeline: isTimeline(by.bucket),
    points,
    series: table.series.slice(0, mostSeries),
    hiddenPoints: Math.max(0, categories.length - points.length) + (kind === 'line' ? undated(answer) : 0),
    hiddenSeries: Math.max(0, table.series.length - mostSeries),
  };
}

interface Crossed {
  series: Series[];
  value: (category: string, series: string) => number | null;
}

/** One group: a series for each measure, and under a pivot for each of its keys. */
function plain({ columns, rows, truncated }: Answer, words: CellWords): Crossed {
  const measures = columns.filter((column) => isFigure(column) && isNumeric(column));
  const found = new Map(rows.map((row) => [keyOf(row[0] ?? null), row]));
  return {
    series: measures.map((column) => ({
      key: column.key,
      label: seriesLabel(column, measures, words),
      column,
    })),
    value: (category, key) => {
      const at = columns.findIndex((column) => column.key === key);
      const row = found.get(category);
      return row ? numberIn(row[at]) : absent(columns[at], truncated);
    },
  };
}

function seriesLabel(column: Column, all: Column[], words: CellWords): string {
  if (column.pivot === undefined) return words.heading(column);
  const isAlone = all.every(({ id }) => id === column.id);
  return isAlone ? words.above(column) : `${words.above(column)} · ${words.heading(column)}`;
}

/** Two groups: a series for each value of the second one. */
function crossed({ columns, rows, truncated }: Answer, second: Column, words: CellWords): Crossed {
  const at = columns.findIndex(isFigure);
  const column = columns[at];
  if (!column) return { series: [], value: () => null };
  const found = new Map(
    rows.map((row) => [`${keyOf(row[0] ?? null)} ${keyOf(row[1] ?? null)}`, numberIn(row[at])]),
  );
  return {
    series: distinct(rows.map((row) => row[1] ?? null)).map((cell) => ({
      key: keyOf(cell),
      label: words.label(cell, second),
      column,
    })),
    value: (category, key) => {
      const place = `${category} ${key}`;
      return found.has(place) ? (found.get(place) ?? null) : absent(column, truncated);
    },
  };
}

/** No row of a group means that there was nothing to count; of a cut answer nobody knows. */
const absent = (column: Column | undefined, truncated: boolean): number | null =>
  !truncated &&
  (column?.measure === 'count' || column?.measure === 'countDistinct' || column?.measure === 'sum')
    ? 0
    : null;

function timeline({ rows, truncated }: Answer, { bucket }: Column): Cell[] {
  const keys = rows.map((row) => row[0]).filter(isKey);
  return bucket && !truncated ? withoutGaps(keys, bucket) : inOrder(keys);
}

/** Without a date, or with all that are not among the top ones. */
const undated = ({ rows }: Answer): number =>
  distinct(rows.map((row) => row[0] ?? null).filter((cell) => !isKey(cell))).length;

const distinct = (cells: Cell[]): Cell[] => [...new Map(cells.map((cell) => [keyOf(cell), cell])).values()];

const numberIn = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);

/** A pie of few slices: the smallest are added up, which only counts and sums allow. */
export function slicesOf({ points }: Plot, other: string): Point[] {
  const drawn = points.filter(({ values: [value] }) => value !== null && value !== undefined && value > 0);
  if (drawn.length <= mostSlices) return drawn;
  const bySize = drawn.toSorted((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0));
  const rest = bySize.slice(mostSlices - 1).reduce((sum, { values: [value] }) => sum + (value ?? 0), 0);
  return [...bySize.slice(0, mostSlices - 1), { key: 'other', label: other, tick: other, values: [rest] }];
}
