import { setImmediate } from 'node:timers/promises';
import type { Answer } from '#reports/answer.ts';
import type { Calendar } from '#reports/calendar.ts';
import { columnOrder, type Line, linesOf } from '#reports/headings/layout.ts';
import type { AnswerTelling } from '#reports/headings/telling.ts';
import type { Value } from '#reports/headings/values.ts';
import type { AnswerWords } from '#reports/headings/words/words.ts';
import type { Cell, ResultColumn } from '#reports/result.ts';

/** What a file shows, whichever format it has: its lines come in pieces, each made when the one before it is written. */
export interface Table {
  headings: string[];
  columns: ResultColumn[];
  pieces: AsyncIterable<TableLine[]>;
  /** Beneath all lines, where totals were asked for. */
  grand: Value[] | undefined;
  /** How many lines there are in the pieces, subtotals among them. */
  lines: number;
  /** How many rows the file has, and how many there are. */
  shown: number;
  total: number;
  truncated: boolean;
  /** Of the report's zone, for its instants. */
  calendar: Calendar;
}

export interface TableLine {
  values: Value[];
  /** A subtotal. */
  isTotal?: boolean;
}

export interface Told {
  telling: AnswerTelling;
  /** Totals are for people; for programs they would be rows that are none. */
  totals: Pick<AnswerWords, 'total' | 'subtotal'> | undefined;
  calendar: Calendar;
}

/** So many cells are made before others are served: a few milliseconds. */
const cellsAtOnce = 1_000;

export const pieceSize = (columns: number): number =>
  Math.max(20, Math.min(250, Math.floor(cellsAtOnce / Math.max(1, columns))));

/** An answer that is there as a whole, such as a summary with its totals. */
export function answerTable(answer: Answer, told: Told): Table {
  const order = columnOrder(answer.columns);
  const lines = told.totals ? linesOf(answer) : answer.rows.map((cells) => ({ cells }));
  const columns = pick(answer.columns, order);
  const shown = lines.map(({ cells, ...line }) => ({ ...line, cells: pick(cells, order) }));
  const grand = told.totals && answer.totals.grand && pick(answer.totals.grand, order);
  /** Without groups the only row is the total already. */
  const isGrouped = columns.some(({ role }) => role === 'dimension');
  return {
    ...tableHead(columns, told),
    pieces: inPieces(shown, columns, told),
    grand: grand && isGrouped ? grandValues(grand, columns, told) : undefined,
    lines: shown.length,
    shown: answer.rows.length,
    total: answer.total,
    truncated: answer.truncated,
  };
}

export const tableHead = (columns: ResultColumn[], { telling, calendar }: Told) => ({
  columns,
  headings: columns.map(telling.heading),
  calendar,
});

const lineValues = (cells: readonly Cell[], columns: readonly ResultColumn[], { telling }: Told): Value[] =>
  columns.map((column, index) => telling.value(cells[index] ?? null, column));

const pick = <T>(list: readonly T[], order: readonly number[]): T[] =>
  order.flatMap((index) => {
    const item = list[index];
    return item === undefined ? [] : [item];
  });

export async function* inPieces(
  lines: readonly Line[],
  columns: readonly ResultColumn[],
  told: Told,
): AsyncGenerator<TableLine[]> {
  const size = pieceSize(columns.length);
  for (let at = 0; at < lines.length; at += size) {
    yield lines.slice(at, at + size).map((line) => tableLine(line, columns, told));
    await setImmediate();
  }
}

function tableLine({ cells, depth }: Line, columns: readonly ResultColumn[], told: Told): TableLine {
  if (depth === undefined) return { values: lineValues(cells, columns, told) };
  return {
    values: totalValues(cells, columns, told, { depth, word: told.totals?.subtotal ?? '' }),
    isTotal: true,
  };
}

const grandValues = (cells: Cell[], columns: readonly ResultColumn[], told: Told): Value[] =>
  totalValues(cells, columns, told, { depth: 0, word: told.totals?.total ?? '' });

/** The word stands in the first dimension that is added up; those after it, and figures without a total, stay blank. */
const totalValues = (
  cells: readonly Cell[],
  columns: readonly ResultColumn[],
  told: Told,
  { depth, word }: { depth: number; word: string },
): Value[] =>
  columns.map((column, index) => {
    if (column.role !== 'dimension' || index < depth) return told.telling.value(cells[index] ?? null, column);
    return index === depth ? { kind: 'text', text: word } : null;
  });
