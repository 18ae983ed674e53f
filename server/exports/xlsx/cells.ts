import { type Calendar, wallClock } from '#reports/calendar.ts';
import { serial } from '#reports/days.ts';
import type { Value } from '#reports/headings/values.ts';
import { clockText } from '../clock.ts';
import { type Format, styleOf } from './styles.ts';

/** A row of cells as XML. A cell without a value is left out. */
export function rowXml(
  number: number,
  values: readonly Value[],
  { calendar, isBold = false, isWrapped = false }: RowLook,
): string {
  const cells = values.map((value, index) =>
    value === null
      ? ''
      : cellXml(`${columnName(index)}${number}`, valueCell(value, calendar, isWrapped), isBold),
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

export interface RowLook {
  calendar: Calendar;
  isBold?: boolean;
  isWrapped?: boolean;
}

type Written = { format: Format } & ({ text: string } | { number: number });

/** `A`, `Z`, `AA`. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Texts stand in the cell itself and are marked as texts: whatever they begin with, nothing runs them. */
const cellXml = (place: string, cell: Written, isBold: boolean): string =>
  'text' in cell
    ? `<c r="${place}" s="${styleOf(cell.format, isBold)}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell.text)}</t></is></c>`
    : `<c r="${place}" s="${styleOf(cell.format, isBold)}"><v>${cell.number}</v></c>`;

function valueCell(value: Exclude<Value, null>, calendar: Calendar, isWrapped: boolean): Written {
  switch (value.kind) {
    case 'text':
      return { format: isWrapped ? 'wrapped' : 'general', text: value.text };
    case 'number':
      return { format: Number.isInteger(value.number) ? 'general' : 'decimal', number: value.number };
    case 'percent':
      return { format: 'percent', number: value.number };
    case 'money':
      return { format: 'decimal', number: value.cents / 100 };
    case 'day':
      return dated('day', value.day, daysOf(value.day));
    case 'month':
      return dated('month', value.month, daysOf(`${value.month}-01`));
    case 'instant':
      return dated('instant', clockText(value.at, calendar), instantDays(value.at, calendar));
  }
}

/** Spreadsheets believe that 1900 had a 29 February, and know no earlier year: what lies before is a text. */
const firstDay = 61;
const lastDay = 2_958_465;

const dated = (format: Format, text: string, days: number): Written =>
  days >= firstDay && days < lastDay + 1 ? { format, number: days } : { format: 'general', text };

/** Spreadsheets count days from the end of 1899. */
const epochDay = 25_569;
const dayMilliseconds = 86_400_000;

const daysOf = (day: string): number => serial(day) + epochDay;

const instantDays = (at: number, { offsets }: Calendar): number =>
  wallClock(at, offsets) / dayMilliseconds + epochDay;

/** No cell holds more. */
const longestText = 32_767;

/** What XML cannot hold is written as `_x0000_`, and so is what only looks like that. */
export function xmlText(text: string): string {
  const whole = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
  return whole
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
    .replace(unwritable, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const unwritable = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
