import type { BucketKey } from '#reports/buckets.ts';
import type { CheckedReport, Dimension } from '#reports/checked.ts';
import { fromSerial, serial } from '#reports/days.ts';
import type { Edge } from '#reports/periods.ts';
import type { Scalar } from '#reports/sql.ts';
import { rangeOf } from '#reports/summary/keys.ts';
import { keyOf, meaning, type StoredRow, valueIn, type World } from '../meaning.ts';
import { cyclicDates, datesBetween } from './dates.ts';
import { figuresOf } from './figures.ts';

/** Groups by their keys as text, with their figures. */
export type Figures = Map<string, Scalar[]>;

/** The key of the group of all that are not among the first. */
export const OTHER = '(other)';

export const idOf = (keys: readonly Scalar[]): string => JSON.stringify(keys);
export const keysIn = (id: string): Scalar[] => JSON.parse(id) as Scalar[];

/** The groups of some dimensions in no order, every figure worked out from the rows of its own group; `top` are the keys of the first groups. */
export function grouped(
  world: World,
  report: CheckedReport,
  dimensions: Dimension[],
  top?: Scalar[],
): Figures {
  const groups = rowsByKey(world, report, dimensions, top);
  for (const keys of filledKeys(world, report, dimensions, groups)) {
    const id = idOf(keys);
    if (!groups.has(id)) groups.set(id, []);
  }
  if (dimensions.length === 0 && !groups.has('[]')) groups.set('[]', []);
  const whole = meaning(world, report.source, report.filter);
  return new Map([...groups].map(([id, rows]) => [id, figuresOf(world, report, rows, whole)]));
}

function rowsByKey(world: World, report: CheckedReport, dimensions: Dimension[], top?: Scalar[]) {
  const groups = new Map<string, StoredRow[]>();
  const cuts = top && dimensions[0] === report.groupBy[0] && dimensions.length > 0;
  for (const row of meaning(world, report.source, report.filter)) {
    const keys = dimensions.map((dimension) => keyOf(world, dimension, row));
    const isTop = !cuts || top.some((key) => key === keys[0]);
    if (!isTop && !report.top?.other) continue;
    const id = idOf(isTop ? keys : [OTHER, ...keys.slice(1)]);
    const known = groups.get(id);
    if (known) known.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}

/** Every date of a filled dimension beside every combination of the other keys; where there is none but dates, those dates alone. */
function filledKeys(
  world: World,
  report: CheckedReport,
  dimensions: Dimension[],
  groups: Map<string, StoredRow[]>,
): Scalar[][] {
  const dates = dimensions.map((each) => (each.fill ? datesOf(world, report, each) : []));
  if (dates.every(({ length }) => length === 0)) return [];
  const hasOthers = dates.some(({ length }) => length === 0);
  const base = hasOthers ? [...groups.keys()].map(keysIn) : [dimensions.map((): Scalar => null)];
  return dates.reduce<Scalar[][]>(
    (rows, keys, index) =>
      keys.length ? unique(rows.flatMap((row) => keys.map((key) => row.with(index, key)))) : rows,
    base,
  );
}

const unique = (rows: Scalar[][]): Scalar[][] => [...new Map(rows.map((row) => [idOf(row), row])).values()];

/** Those of the period that the filter leaves; on a side where it is open, up to the last that there is. */
function datesOf(world: World, report: CheckedReport, { field, bucket }: Dimension): BucketKey[] {
  if (!bucket) throw new Error('only dates are filled');
  const cyclic = cyclicDates(bucket);
  if (cyclic) return cyclic;
  const { from, to } = rangeOf(report.filter, field);
  const [first, end] = from !== undefined && to !== undefined ? [from, to] : extent(world, report, field);
  if (first === undefined || end === undefined) return [];
  return datesBetween(from ?? first, to ?? end, bucket, world.calendar);
}

/** The first value that there is, and what comes right after the last. */
function extent(
  world: World,
  { source, filter }: CheckedReport,
  field: Dimension['field'],
): [Edge | undefined, Edge | undefined] {
  const values = meaning(world, source, filter)
    .map((row) => valueIn(world, field, row))
    .filter((value) => value !== null)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const last = values.at(-1);
  if (last === undefined) return [undefined, undefined];
  return [values[0], typeof last === 'string' ? fromSerial(serial(last) + 1) : last + 1];
}
