/**
 * A CheckedReport to its answer. In: the report, the scoped tables, the caps and a way to run one statement; all statements of one
 * answer must see the same rows. Out: columns, rows, totals, and whether something was cut; or the problem that only the data could show.
 */
import { type CheckedReport, isSummary, type Sort } from './checked.ts';
import type { Problem } from './problems.ts';
import { type Cell, listColumns, listRow, type ResultColumn } from './result.ts';
import { countSql, type FieldSort, pageSql } from './rows.ts';
import type { ScopeContext } from './scope.ts';
import { summarize } from './summary/answer.ts';
import type { Ask } from './summary/groups.ts';

/** How much is shown: rows of a list, groups of a summary, columns of a pivot. */
export interface Caps {
  rows: number;
  groups: number;
  pivotColumns: number;
}

export interface Answer {
  columns: ResultColumn[];
  rows: Cell[][];
  totals: Totals;
  /** How many rows or groups there are, shown or not. */
  total: number;
  truncated: boolean;
  /** By dimension: the dates of which the filter leaves only a part. */
  partial: Record<string, Cell[]>;
  /** The keys of the top groups, for the rows of "other". */
  top?: Cell[];
}

/** Cells stand under the columns; those of dimensions are empty. A subtotal of depth n is of the first n dimensions, whose cells it has. */
export interface Totals {
  grand?: Cell[];
  subtotals?: { depth: number; cells: Cell[] }[];
}

export interface Asking {
  context: ScopeContext;
  caps: Caps;
  ask: Ask;
}

export type Answered = { ok: true; value: Answer } | { ok: false; problems: Problem[] };

export const answer = (report: CheckedReport, asking: Asking): Promise<Answered> =>
  isSummary(report) ? summarize(report, asking) : list(report, asking);

async function list(report: CheckedReport, { context, caps, ask }: Asking): Promise<Answered> {
  const limit = Math.min(report.limit ?? caps.rows, caps.rows);
  const outputs = report.columns.map((field, index) => ({ name: `c${index}`, field }));
  const query = { ...report, sort: report.sort.map(fieldSort), outputs, limit: limit + 1, offset: 0 };
  const found = await ask(pageSql(query, context));
  const columns = listColumns(report);
  const truncated = found.length > limit;
  const total = truncated ? Number((await ask(countSql(query, context)))[0]?.total) : found.length;
  const rows = found.slice(0, limit).map(listRow(columns));
  return { ok: true, value: { columns, rows, totals: {}, total, truncated, partial: {} } };
}

export function fieldSort({ target, direction, nulls }: Sort): FieldSort {
  if (target.kind !== 'field') throw new Error('a list is sorted by fields');
  return { field: target.field, direction, nulls };
}
