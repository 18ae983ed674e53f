/** How a report's numbers stand out in its table. */
import type { Highlight } from '#reports/definition.ts';
import type { Answer, Column } from './answer.ts';

export interface Mark {
  /** How long its bar is, from 0 to 1, and how deep its shade. */
  bar?: number;
  shade?: number;
  tone?: Extract<Highlight, { kind: 'mark' }>['tone'];
  isBelowZero: boolean;
}

export type MarkOf = (value: unknown, column: Column) => Mark | undefined;

/** The marks of an answer's numbers. Bars and shades are measured by the greatest number of their figure, totals left aside. */
export function marksOf({ columns, rows }: Answer, highlights: Highlight[] = []): MarkOf {
  const greatest = new Map(highlights.map(({ by }) => [by, greatestOf(by)]));
  function greatestOf(by: string): number {
    const places = columns.flatMap((column, index) =>
      isOf(column, by) && column.role !== 'total' ? [index] : [],
    );
    return Math.max(0, ...rows.flatMap((row) => places.map((place) => sizeOf(row[place]))));
  }
  return (value, column) => {
    if (typeof value !== 'number') return undefined;
    const own = highlights.filter(({ by }) => isOf(column, by));
    if (own.length === 0) return undefined;
    return Object.assign({ isBelowZero: value < 0 }, ...own.map((each) => partOf(each, value, greatest)));
  };
}

function partOf(highlight: Highlight, value: number, greatest: Map<string, number>): Partial<Mark> {
  if (highlight.kind === 'mark')
    return holds(value, highlight.operator, highlight.value) ? { tone: highlight.tone } : {};
  const most = greatest.get(highlight.by) ?? 0;
  return { [highlight.kind]: most === 0 ? 0 : Math.min(1, sizeOf(value) / most) };
}

const isOf = ({ id, field, role, side }: Column, by: string): boolean =>
  side !== 'change' && (role === 'column' ? field === by : id === by);

const sizeOf = (cell: unknown): number => (typeof cell === 'number' ? Math.abs(cell) : 0);

type Operator = Extract<Highlight, { kind: 'mark' }>['operator'];

function holds(value: number, operator: Operator, bound: number): boolean {
  switch (operator) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    case '=':
      return value === bound;
    case '!=':
      return value !== bound;
  }
}
