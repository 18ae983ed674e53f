/** Groups to the rows and columns of an answer: a long table, or one with a column for each key of the pivot. */
import type { Answer, Totals } from '../answer.ts';
import type { CheckedReport, Dimension } from '../checked.ts';
import { type Cell, dimensionColumn, keyCell, measureColumn, type ResultColumn, tidy } from '../result.ts';
import type { Scalar } from '../sql.ts';
import { countsNothing } from './grouped.ts';
import { type Group, groupId } from './groups.ts';

export interface Parts {
  rows: Group[];
  /** How many groups there are, shown or not. */
  total: number;
  isCut: boolean;
  grand: Group | undefined;
  subtotals: { depth: number; groups: Group[] }[];
  pivot?: { columns: Group[]; cells: Group[] };
}

export const shaped = (report: CheckedReport, parts: Parts): Pick<Answer, 'columns' | 'rows' | 'totals'> =>
  parts.pivot ? pivoted(report, parts, parts.pivot) : long(report, parts);

function long(report: CheckedReport, { rows, grand, subtotals }: Parts) {
  const { groupBy } = report;
  const line = (group: Group) => [...keyCells(groupBy, group), ...group.values.map(tidy)];
  const blank = groupBy.map(() => null);
  const totals: Totals = {
    ...(grand ? { grand: [...blank, ...grand.values.map(tidy)] } : {}),
    ...subtotalLines(report, subtotals, ({ values }) => values.map(tidy)),
  };
  return {
    columns: [...groupBy.map(dimensionColumn), ...figureColumns(report)],
    rows: rows.map(line),
    totals,
  };
}

function pivoted(report: CheckedReport, parts: Parts, { columns, cells }: NonNullable<Parts['pivot']>) {
  const { groupBy, pivotBy, totals } = report;
  const heads = columns.map((group) =>
    pivotBy ? keyCell(pivotBy, group.keys[0] ?? null, group.names[0] ?? null) : null,
  );
  const byId = new Map(cells.map((cell) => [groupId(cell), cell.values]));
  const missing = emptyFigures(report);
  const across = (group: Group) =>
    columns.flatMap(
      ({ keys: [key = null] }) => byId.get(groupId({ ...group, keys: [...group.keys, key] })) ?? missing,
    );
  const line = (group: Group): Cell[] => [
    ...keyCells(groupBy, group),
    ...across(group).map(tidy),
    ...(totals.rows ? group.values.map(tidy) : []),
  ];
  return {
    columns: [
      ...groupBy.map(dimensionColumn),
      ...heads.flatMap((pivot, index) => figureColumns(report, { suffix: `:${index}`, pivot })),
      ...(totals.rows ? figureColumns(report, { suffix: ':total', role: 'total' }) : []),
    ],
    rows: parts.rows.map(line),
    totals: pivotTotals(report, parts, columns),
  };
}

/** What stands where there is no row at all: counts and sums are 0 there, and so is their change. */
function emptyFigures({ measures, compare }: CheckedReport): Scalar[] {
  const nothing = measures.map((measure) => (countsNothing(measure) ? 0 : null));
  return compare ? [...nothing, ...nothing, ...nothing] : nothing;
}

/** Under the pivot's columns their own totals; under the totals of the rows the grand one. */
function pivotTotals(report: CheckedReport, { grand, subtotals }: Parts, columns: Group[]): Totals {
  const { groupBy, totals } = report;
  const missing: Scalar[] = figureColumns(report).map(() => null);
  const under = columns.flatMap(({ values }) => (totals.columns ? values.map(tidy) : missing));
  const corner = totals.rows ? (grand?.values.map(tidy) ?? missing) : [];
  const isAsked = totals.columns || (totals.rows && grand !== undefined);
  return {
    ...(isAsked ? { grand: [...groupBy.map(() => null), ...under, ...corner] } : {}),
    ...subtotalLines(report, subtotals, ({ values }) => [
      ...columns.flatMap(() => missing),
      ...(totals.rows ? values.map(tidy) : []),
    ]),
  };
}

function subtotalLines(
  { groupBy, totals }: CheckedReport,
  subtotals: Parts['subtotals'],
  figures: (group: Group) => Cell[],
): Totals {
  if (!totals.subtotals) return {};
  const lines = subtotals.flatMap(({ depth, groups }) =>
    groups.map((group) => ({
      depth,
      cells: [
        ...keyCells(groupBy.slice(0, depth), group),
        ...groupBy.slice(depth).map(() => null),
        ...figures(group),
      ],
    })),
  );
  return { subtotals: lines };
}

const keyCells = (dimensions: readonly Dimension[], { keys, names, isOther }: Group): Cell[] =>
  dimensions.map((dimension, index) =>
    isOther && index === 0 ? { other: true } : keyCell(dimension, keys[index] ?? null, names[index] ?? null),
  );

type Placement = NonNullable<Parameters<typeof measureColumn>[1]>;

/** The measures; with a comparison, then those of the other period, then the changes. */
function figureColumns({ measures, compare }: CheckedReport, placement: Placement = {}): ResultColumn[] {
  const sides: Placement['side'][] = compare ? [undefined, 'previous', 'change'] : [undefined];
  return sides.flatMap((side) =>
    measures.map((measure) =>
      measureColumn(measure, {
        ...placement,
        ...(side ? { side, suffix: `_${side}${placement.suffix ?? ''}` } : {}),
      }),
    ),
  );
}
