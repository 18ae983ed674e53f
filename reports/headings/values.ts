/**
 * A cell of an answer as a value that a file or a letter can show: typed where a spreadsheet has the type, a text in the reader's words
 * where it has not. In: a cell and its column. Out: the same value whoever writes it; only its digits and dates are left to the writer.
 */
import type { Bucket } from '../definition.ts';
import { type Cell, type ResultColumn, tidy } from '../result.ts';
import type { AnswerWords } from './words/words.ts';

export type Value =
  | null
  | { kind: 'text'; text: string }
  | { kind: 'number' | 'percent'; number: number }
  | { kind: 'money'; cents: number }
  | { kind: 'day'; day: string }
  /** As `2026-01`. */
  | { kind: 'month'; month: string }
  | { kind: 'instant'; at: number };

export interface Telling {
  words: Pick<
    AnswerWords,
    'yes' | 'no' | 'none' | 'other' | 'outside' | 'between' | 'quarter' | 'weekday' | 'hourOfDay'
  >;
  choice: (list: string, value: string) => string;
  /** Of dimensions in equal steps, by id: how wide these are, and how an edge is told. */
  steps: ReadonlyMap<string, { width: number; edge: (value: number) => string }>;
}

export function cellValue(cell: Cell, column: ResultColumn, telling: Telling): Value {
  const { words } = telling;
  if (cell === null) return column.role === 'dimension' && words.none ? text(words.none) : null;
  if (typeof cell === 'object') return text(named(cell, words));
  if (typeof cell === 'boolean') return text(cell ? words.yes : words.no);
  if (column.bucket) return bucketValue(cell, column.bucket, words);
  return typeof cell === 'string' ? textValue(cell, column, telling) : numberValue(cell, column, telling);
}

const text = (value: string): Value => ({ kind: 'text', text: value });

function named(cell: Cell & object, { other, outside }: Telling['words']): string {
  if ('other' in cell) return other;
  return 'band' in cell ? (cell.label ?? outside) : cell.label || `#${cell.id}`;
}

function bucketValue(key: string | number, bucket: Bucket, words: Telling['words']): Value {
  switch (bucket) {
    case 'hour':
      return { kind: 'instant', at: Number(key) };
    case 'day':
    case 'week':
      return { kind: 'day', day: String(key) };
    case 'month':
      return { kind: 'month', month: String(key) };
    case 'quarter':
      return text(words.quarter(String(key).slice(6), String(key).slice(0, 4)));
    case 'year':
      return { kind: 'number', number: Number(key) };
    case 'weekday':
      return text(words.weekday(Number(key)));
    case 'hourOfDay':
      return text(words.hourOfDay(Number(key)));
  }
}

function textValue(cell: string, { type, choices }: ResultColumn, { choice }: Telling): Value {
  if (choices) return text(choice(choices, cell));
  return type === 'date' ? { kind: 'day', day: cell } : text(cell);
}

function numberValue(cell: number, column: ResultColumn, { words, steps }: Telling): Value {
  const step = column.role === 'dimension' ? steps.get(column.key) : undefined;
  if (!step) return plainValue(cell, column);
  return text(words.between(step.edge(cell), step.edge(Number(tidy(cell + step.width)))));
}

const dayMilliseconds = 86_400_000;

/** Between two instants there are days. */
function plainValue(cell: number, { type, measure, format, side }: ResultColumn): Value {
  if (type === 'instant' && side !== 'change') return { kind: 'instant', at: cell };
  if (type === 'money') return { kind: 'money', cents: cell };
  if (measure === 'share' || format === 'percent') return { kind: 'percent', number: cell };
  return { kind: 'number', number: type === 'instant' ? cell / dayMilliseconds : cell };
}
