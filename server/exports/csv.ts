import { stringify } from 'csv-stringify/sync';
import type { Calendar } from '#reports/calendar.ts';
import type { Value } from '#reports/headings/values.ts';
import type { Language } from '#reports/labels/index.ts';
import { formulaSafe } from '../formulaSafe.ts';
import { clockText, isoText } from './clock.ts';
import type { Table } from './table.ts';

/** How numbers and instants are written. A spreadsheet takes its separators from the language of whoever opens the file. */
export interface CsvStyle {
  separator: ',' | ';';
  decimal: '.' | ',';
  isRaw: boolean;
}

export const csvStyle = (language: Language, isRaw: boolean): CsvStyle =>
  isRaw || language === 'en'
    ? { separator: ',', decimal: '.', isRaw }
    : { separator: ';', decimal: ',', isRaw };

/** Tells a spreadsheet that the text is UTF-8; a program would take it for part of the first heading. */
const byteOrderMark = '\ufeff';

/** Small pieces of text cost more to send than to make. */
const sentAtOnce = 65_536;

export async function* csvFile(table: Table, style: CsvStyle): AsyncGenerator<string> {
  const { calendar } = table;
  const guarded = style.isRaw ? table.headings : table.headings.map(formulaSafe);
  let text = (style.isRaw ? '' : byteOrderMark) + lines([guarded], style);
  for await (const piece of table.pieces) {
    text += lines(
      piece.map(({ values }) => values.map((value) => csvText(value, style, calendar))),
      style,
    );
    if (text.length < sentAtOnce) continue;
    yield text;
    text = '';
  }
  const total = table.grand?.map((value) => csvText(value, style, calendar));
  yield total ? text + lines([total], style) : text;
}

/** Left to itself it does not quote a carriage return that stands alone. */
const lines = (rows: string[][], { separator }: CsvStyle): string =>
  stringify(rows, { delimiter: separator, record_delimiter: 'windows', quoted_match: /[\r\n]/ });

function csvText(value: Value, style: CsvStyle, calendar: Calendar): string {
  switch (value?.kind) {
    case undefined:
      return '';
    case 'number':
      return digits(value.number, style);
    case 'percent':
      return style.isRaw ? digits(value.number, style) : `${digits(hundredfold(value.number), style)}%`;
    case 'money':
      return digits((value.cents / 100).toFixed(2), style);
    case 'text':
      return safe(value.text, style);
    case 'day':
      return safe(value.day, style);
    case 'month':
      return safe(value.month, style);
    case 'instant':
      return safe(style.isRaw ? isoText(value.at) : clockText(value.at, calendar), style);
  }
}

const digits = (number: number | string, { decimal }: CsvStyle): string =>
  decimal === '.' ? String(number) : String(number).replace('.', decimal);

/** Without the last digits of a fraction that only the multiplication made. */
const hundredfold = (number: number): number => Number((number * 100).toPrecision(12));

const safe = (text: string, { isRaw }: CsvStyle): string => (isRaw ? text : formulaSafe(text));
