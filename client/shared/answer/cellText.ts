/** One cell of an answer as text, unless it is a date's bucket or empty. */
import type { Format } from '../format.ts';
import type { Cell, Column } from './answer.ts';

export interface TextWords {
  format: Format;
  yes: string;
  no: string;
  /** All groups that are not among the top ones. */
  other: string;
  /** What is in no band. */
  outside: string;
  points: (value: string) => string;
  days: (count: number, value: string) => string;
  between: (from: string, to: string) => string;
  /** The width of the bands of a dimension, by its id. */
  widths: ReadonlyMap<string, number>;
}

export const cellText =
  (words: TextWords) =>
  (cell: NonNullable<Cell>, column: Column): string => {
    if (typeof cell === 'object') return namedText(words, cell);
    if (typeof cell === 'boolean') return cell ? words.yes : words.no;
    if (typeof cell === 'string') return textText(words.format, cell, column);
    return column.side === 'change' ? changeText(words, cell, column) : numberText(words, cell, column);
  };

function namedText({ other, outside }: TextWords, cell: NonNullable<Cell> & object): string {
  if ('other' in cell) return other;
  return 'band' in cell ? (cell.label ?? outside) : cell.label || `#${cell.id}`;
}

function textText(format: Format, text: string, { type, choices }: Column): string {
  if (choices) return format.choice(choices, text);
  return type === 'date' ? format.day(text) : text;
}

function numberText({ format, between, widths }: TextWords, value: number, column: Column): string {
  const amount = column.type === 'money' ? format.money : format.number;
  const width = column.role === 'dimension' ? widths.get(column.key) : undefined;
  if (width !== undefined) return between(amount(value), amount(value + width));
  if (isPart(column)) return format.percent(value);
  return column.type === 'instant' ? format.instant(value) : amount(value);
}

const dayMilliseconds = 86_400_000;

/** Told in hundredths. */
const isPart = ({ measure, format }: Column): boolean => measure === 'share' || format === 'percent';

/** With its sign. Between two shares there are points, and between two instants days. */
function changeText({ format, points, days }: TextWords, change: number, column: Column): string {
  const { type } = column;
  const sign = change > 0 ? '+' : '';
  if (isPart(column)) return points(sign + format.number(change * 100));
  if (type === 'money') return sign + format.money(change);
  if (type !== 'instant') return sign + format.number(change);
  const count = change / dayMilliseconds;
  return days(count, sign + format.number(count));
}
