import { type CheckedReport, type Dimension, dimensionsOf } from '#reports/checked.ts';
import { comparableValue } from '#reports/scan.ts';
import type { Scalar } from '#reports/sql.ts';
import { moved } from '#reports/summary/compare.ts';
import { beside, besideEach } from './expected/beside.ts';
import { fulfil } from './expected/figures.ts';
import { type Figures, grouped, idOf, keysIn, OTHER } from './expected/groups.ts';
import { inOrder } from './expected/order.ts';
import type { World } from './meaning.ts';

/** Groups in their order, with their figures to the last digit. */
export interface Expected {
  /** Those that are shown. */
  rows: Figures;
  /** How many there are, shown or not. */
  total: number;
  cells?: Figures;
  columns?: Figures;
  grand: Scalar[];
  subtotals: Figures[];
  top?: Scalar[];
}

/** A summary worked out without SQL: from the rows in memory, every figure at its own grain. At most so many rows are shown. */
export function expectedAnswer(world: World, report: CheckedReport, most = 5_000): Expected {
  const { groupBy, pivotBy } = report;
  const top = topKeys(world, report);
  const whole = (dimensions: Dimension[]) => linesOf(world, report, { dimensions, top }).lines;
  const limit = Math.min(report.limit ?? most, most);
  const { lines, total } = linesOf(world, report, { dimensions: groupBy, top, limit });
  return {
    rows: new Map([...lines].slice(0, limit)),
    total,
    ...(pivotBy ? { columns: whole([pivotBy]), cells: whole([...groupBy, pivotBy]) } : {}),
    grand: whole([]).get('[]') ?? [],
    subtotals: groupBy.slice(0, -1).map((_, index) => whole(groupBy.slice(0, index + 1))),
    ...(top ? { top } : {}),
  };
}

interface Asked {
  dimensions: Dimension[];
  top: Scalar[] | undefined;
  /** Of the table's own rows, which alone are sorted as asked and must fulfil the condition. */
  limit?: number;
}

/** The groups of a grain; where they are compared, with what stands beside them, and with those that are gone unless there is no room. */
function linesOf(world: World, report: CheckedReport, { dimensions, top, limit }: Asked) {
  const isRows = limit !== undefined;
  const found = grouped(world, report, dimensions, top);
  const sort = isRows ? report.sort : [];
  const present = inOrder(world, report, dimensions, isRows ? having(world, report, found) : found, sort);
  if (!report.compare) return { lines: present, total: present.size };
  const past = moved(report, world.calendar);
  const pairs = dimensions.map((dimension) => besideEach(world, report, past, dimension));
  const were = grouped(world, past, dimensions, top && pastTop(top, pairs[0]));
  const keepsGone = !(isRows && (report.having !== undefined || present.size > limit));
  const lines = beside(report, pairs, { present, past: inOrder(world, past, dimensions, were), keepsGone });
  return { lines, total: keepsGone ? lines.size : present.size };
}

/** The dates that stand beside the first ones; other keys are the same at any time. */
const pastTop = (top: Scalar[], pairs: Map<Scalar, Scalar> | undefined): Scalar[] =>
  pairs?.size ? [...pairs].filter(([, now]) => top.includes(now)).map(([then]) => then) : top;

const having = (world: World, report: CheckedReport, groups: Figures): Figures =>
  new Map([...groups].filter(([, values]) => !report.having || fulfil(world, report, report.having, values)));

/** The keys of the greatest groups; those of which nothing is known come last. */
function topKeys(world: World, report: CheckedReport): Scalar[] | undefined {
  const [first] = report.groupBy;
  if (!report.top || !first) return undefined;
  const { measure, n } = report.top;
  const dimensions = [{ ...first, fill: false }];
  const groups = grouped(world, { ...report, top: undefined }, dimensions);
  const byMeasure = {
    target: { kind: 'measure' as const, index: measure },
    direction: 'desc' as const,
    nulls: 'last' as const,
  };
  return [...inOrder(world, report, dimensions, groups, [byMeasure]).keys()]
    .slice(0, n)
    .map((id) => keysIn(id)[0] ?? null);
}

/** The dimensions' cells of an answer back to the keys that they stand for. */
export const keysOf = (report: CheckedReport, cells: readonly unknown[]): string =>
  idOf(
    dimensionsOf(report)
      .slice(0, cells.length)
      .map((dimension, index) => keyOfCell(dimension, cells[index])),
  );

export function keyOfCell({ field, bucket, bands }: Dimension, cell: unknown): Scalar {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'object') {
    if ('other' in cell) return OTHER;
    return 'band' in cell ? Number(cell.band) : Number((cell as { id: number }).id);
  }
  if (typeof cell === 'boolean') return Number(cell);
  return bucket || bands ? (cell as Scalar) : comparableValue(field.field, cell as Scalar);
}
