import { expect } from 'vitest';
import type { Answer } from '#reports/answer.ts';
import type { CheckedReport } from '#reports/checked.ts';
import { type Cell, tidy } from '#reports/result.ts';
import type { Scalar } from '#reports/sql.ts';
import { nothingOf } from './expected/figures.ts';
import { type Figures, keysIn } from './expected/groups.ts';
import { type Expected, keyOfCell, keysOf } from './expectedAnswer.ts';

/** Every figure of an answer is the one that was worked out without SQL, in its place; nothing is missing and nothing is more. */
export function expectAgreement(report: CheckedReport, answer: Answer, expected: Expected): void {
  const { groupBy } = report;
  const heads = [...(expected.columns?.keys() ?? [])];
  expect(headsOf(report, answer)).toEqual(heads);
  expect(lines(report, answer)).toEqual([...tidied(expectedLines(report, expected, heads))]);
  expect([answer.total, answer.truncated]).toEqual([expected.total, expected.total > expected.rows.size]);
  expect(answer.totals.grand?.slice(groupBy.length)).toEqual(
    expectedGrand(report, expected, heads)?.map(tidy),
  );
  if (report.totals.subtotals) expectSubtotals(report, answer, expected);
  if (report.groupBy[0] && expected.top)
    expect(answer.top?.map((cell) => keyOfCell(report.groupBy[0] as never, cell))).toEqual(expected.top);
}

/** A list shows the rows that were worked out, up to its limit and to so many, and says how many there are. */
export function expectList(report: CheckedReport, found: Answer, rows: Cell[][], most = 5_000): void {
  const limit = Math.min(report.limit ?? most, most);
  expect([found.total, found.truncated]).toEqual([rows.length, rows.length > limit]);
  expect(found.rows).toEqual(rows.slice(0, limit));
}

const tidied = (figures: Figures): Figures =>
  new Map([...figures].map(([id, values]) => [id, values.map(tidy)]));

/** The pivot's keys in the order of their columns, as keys of the column figures. */
function headsOf({ pivotBy, measures, compare }: CheckedReport, { columns }: Answer): string[] {
  const width = measures.length * (compare ? 3 : 1);
  const pivots = columns.filter(({ role }) => role === 'measure').map(({ pivot }) => pivot);
  if (!pivotBy) return [];
  return pivots
    .filter((_, index) => index % width === 0)
    .map((pivot) => JSON.stringify([keyOfCell(pivotBy, pivot)]));
}

const lines = (report: CheckedReport, { rows }: Answer): [string, unknown[]][] =>
  rows.map((cells) => [
    keysOf(report, cells.slice(0, report.groupBy.length)),
    cells.slice(report.groupBy.length),
  ]);

function expectedLines(report: CheckedReport, { rows, cells }: Expected, heads: string[]): Figures {
  if (!report.pivotBy) return rows;
  return new Map(
    [...rows].map(([id, figures]) => {
      const across = heads.flatMap(
        (head) => cells?.get(JSON.stringify([...keysIn(id), ...keysIn(head)])) ?? nothing(report),
      );
      return [id, report.totals.rows ? [...across, ...figures] : across];
    }),
  );
}

/** What stands where there is no row; compared, neither was there one, and so nothing that counts has changed. */
function nothing(report: CheckedReport): Scalar[] {
  const empty = nothingOf(report);
  return report.compare ? [...empty, ...empty, ...empty] : empty;
}

function expectedGrand(
  report: CheckedReport,
  { grand, columns }: Expected,
  heads: string[],
): Scalar[] | undefined {
  const { totals, pivotBy } = report;
  if (!pivotBy) return totals.grand || totals.columns ? grand : undefined;
  if (!totals.columns && !(totals.rows && totals.grand)) return undefined;
  const blank = nothing(report).map(() => null);
  const under = heads.flatMap((head) => (totals.columns ? (columns?.get(head) ?? blank) : blank));
  const corner = totals.grand ? grand : blank;
  return totals.rows ? [...under, ...corner] : under;
}

function expectSubtotals(report: CheckedReport, answer: Answer, expected: Expected): void {
  const width = report.groupBy.length;
  const found = (answer.totals.subtotals ?? []).map(({ depth, cells }) => {
    const figures = cells.slice(width);
    const own = report.pivotBy ? figures.slice(figures.length - nothing(report).length) : figures;
    return [keysOf(report, cells.slice(0, depth)), own] as const;
  });
  if (report.pivotBy && !report.totals.rows) return;
  const all = expected.subtotals.flatMap((figures, index) =>
    [...tidied(figures)].filter(([id]) => isAbove(id, index + 1, expected.rows)),
  );
  expect(found).toEqual(all);
}

/** Only groups of which a row is shown have a subtotal. */
const isAbove = (id: string, depth: number, rows: Figures): boolean =>
  [...rows.keys()].some((row) => JSON.stringify(keysIn(row).slice(0, depth)) === id);
