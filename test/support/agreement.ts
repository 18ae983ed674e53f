import { expect } from 'vitest';
import type { Answer } from '#reports/answer.ts';
import type { CheckedReport } from '#reports/checked.ts';
import type { Scalar } from '#reports/sql.ts';
import { type Expected, type Figures, keyOfCell, keysOf } from './expectedAnswer.ts';

/** Every figure of an answer is the one that was worked out without SQL; nothing is missing and nothing is more. */
export function expectAgreement(report: CheckedReport, answer: Answer, expected: Expected): void {
  const { groupBy } = report;
  const heads = headsOf(report, answer);
  if (report.pivotBy) expect([...heads].sort()).toEqual([...(expected.columns?.keys() ?? [])].sort());
  expect(lines(report, answer)).toEqual(expectedLines(report, expected, heads));
  expect(answer.totals.grand?.slice(groupBy.length)).toEqual(expectedGrand(report, expected, heads));
  if (report.totals.subtotals) expectSubtotals(report, answer, expected);
  if (report.groupBy[0] && expected.top)
    expect(answer.top?.map((cell) => keyOfCell(report.groupBy[0] as never, cell))).toEqual(expected.top);
}

/** The pivot's keys in the order of their columns, as keys of the column figures. */
function headsOf({ pivotBy, measures, compare }: CheckedReport, { columns }: Answer): string[] {
  const width = measures.length * (compare ? 3 : 1);
  const pivots = columns.filter(({ role }) => role === 'measure').map(({ pivot }) => pivot);
  if (!pivotBy) return [];
  return pivots
    .filter((_, index) => index % width === 0)
    .map((pivot) => JSON.stringify([keyOfCell(pivotBy, pivot)]));
}

const lines = (report: CheckedReport, { rows }: Answer): Map<string, unknown[]> =>
  new Map(
    rows.map((cells) => [
      keysOf(report, cells.slice(0, report.groupBy.length)),
      cells.slice(report.groupBy.length),
    ]),
  );

function expectedLines(report: CheckedReport, { rows, cells }: Expected, heads: string[]): Figures {
  if (!report.pivotBy) return rows;
  return new Map(
    [...rows].map(([id, figures]) => {
      const across = heads.flatMap(
        (head) => cells?.get(JSON.stringify([...JSON.parse(id), ...JSON.parse(head)])) ?? nothing(report),
      );
      return [id, report.totals.rows ? [...across, ...figures] : across];
    }),
  );
}

function nothing({ measures, compare }: CheckedReport): Scalar[] {
  const empty = measures.map(({ measure }) =>
    ['count', 'countDistinct', 'sum'].includes(measure) ? 0 : null,
  );
  return compare ? [...empty, ...empty, ...empty] : empty;
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
    [...figures].filter(([id]) => isAbove(id, index + 1, expected.rows)),
  );
  expect(new Map(found)).toEqual(new Map(all));
}

/** Only groups of which a row is shown have a subtotal. */
const isAbove = (id: string, depth: number, rows: Figures): boolean =>
  [...rows.keys()].some((row) => JSON.stringify(JSON.parse(row).slice(0, depth)) === id);
