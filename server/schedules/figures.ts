import type { Value } from '#reports/headings/values.ts';
import type { Table } from '../reportFile.ts';
import type { Shown } from './shown.ts';

/** The first lines of a report, as a letter shows them. */
export interface Figures {
  headings: string[];
  lines: { cells: string[]; isTotal: boolean }[];
  /** Which columns are numbers, and stand to the right. */
  isNumeric: boolean[];
  /** How many lines there are beyond these. */
  more: number;
}

const mostLines = 20;

export async function figuresOf(table: Table, { value }: Shown): Promise<Figures> {
  const shown: { values: Value[]; isTotal: boolean }[] = [];
  for await (const piece of table.pieces) {
    shown.push(...piece.map(({ values, isTotal = false }) => ({ values, isTotal })));
    if (shown.length >= mostLines) break;
  }
  const first = shown.slice(0, mostLines);
  const total = table.grand ? [{ values: table.grand, isTotal: true }] : [];
  return {
    headings: table.headings,
    lines: [...first, ...total].map(({ values, isTotal }) => ({
      cells: values.map((each) => (isTotal && each === null ? '' : value(each))),
      isTotal,
    })),
    isNumeric: table.columns.map(
      ({ type, bucket, role }) => (type === 'number' || type === 'money') && !bucket && role !== 'dimension',
    ),
    more: Math.max(0, table.lines + (table.total - table.shown) - first.length),
  };
}
