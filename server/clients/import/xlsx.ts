import { FileFault, most } from './fault.ts';
import type { RawRow } from './sheet.ts';
import { attribute, readXml, type XmlHandler } from './xml.ts';
import { inflated, type ZipEntry, zipEntries } from './zip.ts';

/** The rows of the sheet that people mean. What all parts together inflate to is capped. */
export function* xlsxRows(bytes: Uint8Array): Generator<RawRow> {
  const entries = zipEntries(bytes);
  const budget = { left: 200 * 1_048_576 };
  const read = (path: string, handler: Partial<XmlHandler>) => {
    const entry = entries.get(path);
    if (entry) for (const _ of readXml(inflated(bytes, entry, budget), { ...ignoring, ...handler }));
  };
  const book = bookOf(read);
  const sheet = entries.get(book.path);
  if (!sheet) throw new FileFault('unreadable');
  yield* sheetRows(bytes, { sheet, budget }, { ...book, strings: stringsOf(read), dates: dateStyles(read) });
}

type Read = (path: string, handler: Partial<XmlHandler>) => void;

const ignoring: XmlHandler = { open: () => undefined, text: () => undefined, close: () => undefined };

function bookOf(read: Read): { path: string; is1904: boolean } {
  const targets = new Map<string, string>();
  read('xl/_rels/workbook.xml.rels', {
    open: (name, attributes) => {
      if (name === 'Relationship')
        targets.set(attribute(attributes, 'Id') ?? '', attribute(attributes, 'Target') ?? '');
    },
  });
  const sheets: { id: string; name: string }[] = [];
  let is1904 = false;
  read('xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name === 'sheet' && (attribute(attributes, 'state') ?? 'visible') === 'visible')
        sheets.push({ id: attribute(attributes, 'id') ?? '', name: attribute(attributes, 'name') ?? '' });
    },
  });
  const target = targets.get(chosenSheet(sheets)) ?? 'worksheets/sheet1.xml';
  return { path: target.startsWith('/') ? target.slice(1) : `xl/${target}`, is1904 };
}

/** The first; in a workbook of ours that one says what the file is about, and the rows follow. */
const chosenSheet = ([first, second]: { id: string; name: string }[]): string =>
  (first && second && aboutNames.includes(first.name) ? second : first)?.id ?? '';

const aboutNames = ['À propos', 'About', 'Acerca de'];

/** Texts that cells share, with what is phonetic in them left out. */
function stringsOf(read: Read): string[] {
  const strings: string[] = [];
  let current = '';
  let depth = { text: false, phonetic: false };
  read('xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 't') depth = { ...depth, text: true };
      if (name === 'rPh') depth = { ...depth, phonetic: true };
    },
    text: (text) => {
      if (depth.text && !depth.phonetic) current += text;
    },
    close: (name) => {
      if (name === 't') depth = { ...depth, text: false };
      if (name === 'rPh') depth = { ...depth, phonetic: false };
      if (name === 'si') strings.push(current.slice(0, most.cell));
    },
  });
  return strings;
}

/** Which of the cell styles show a number as a day. */
function dateStyles(read: Read): boolean[] {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let inCells = false;
  read('xl/styles.xml', {
    open: (name, attributes) => {
      if (name === 'numFmt')
        formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        styles.push(isBuiltInDate(id) || isDateFormat(formats.get(id) ?? ''));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47);

const isDateFormat = (code: string): boolean =>
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, ''));

interface Book {
  strings: string[];
  dates: boolean[];
  is1904: boolean;
}

function* sheetRows(
  bytes: Uint8Array,
  { sheet, budget }: { sheet: ZipEntry; budget: { left: number } },
  book: Book,
): Generator<RawRow> {
  const ready: RawRow[] = [];
  const handler = rowReader(book, (row) => ready.push(row));
  for (const _ of readXml(inflated(bytes, sheet, budget), handler)) yield* ready.splice(0);
  yield* ready;
}

/** Gathers a sheet's cells into rows; formulas are passed over, as only what they gave is read. */
function rowReader(book: Book, found: (row: RawRow) => void): XmlHandler {
  let line = 0;
  let cells: string[] = [];
  let cell = { column: -1, type: '', style: -1 };
  let within: string | undefined;
  let text = '';
  return {
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attribute(attributes, 'r') ?? line + 1);
        cells = [];
        cell = { column: -1, type: '', style: -1 };
      } else if (name === 'c') {
        const reference = attribute(attributes, 'r');
        const column = reference === undefined ? cell.column + 1 : columnOf(reference);
        cell = {
          column,
          type: attribute(attributes, 't') ?? 'n',
          style: Number(attribute(attributes, 's') ?? -1),
        };
        text = '';
      } else if (name === 'v' || name === 't') within = name;
      else if (name === 'rPh') within = undefined;
    },
    text: (part) => {
      if (within) text += part;
    },
    close: (name) => {
      if (name === 'v' || name === 't') within = undefined;
      if (name === 'c') {
        while (cells.length < cell.column) cells.push('');
        cells[cell.column] = shown(text, cell, book).slice(0, most.cell);
      }
      if (name === 'row') found({ line, cells });
    },
  };
}

function columnOf(reference: string): number {
  const [letters = ''] = /^[A-Z]{1,8}/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (column < 0) throw new FileFault('unreadable');
  if (column >= most.columns) throw new FileFault('tooManyColumns');
  return column;
}

function shown(text: string, { type, style }: { type: string; style: number }, book: Book): string {
  if (type === 's') return book.strings[Number(text)] ?? '';
  if (type !== 'n') return text;
  if (text !== '' && book.dates[style]) return dayText(Number(text), book.is1904) ?? text;
  return plainNumber(text);
}

/** A whole number in full digits, as a telephone number was typed. */
function plainNumber(text: string): string {
  if (!/e/i.test(text)) return text;
  const number = Number(text);
  return Number.isSafeInteger(number) ? String(number) : text;
}

/** A serial number as its day, with the time where it has one. Day 60 of the older system never was. */
function dayText(serial: number, is1904: boolean): string | undefined {
  if (!(serial >= 1) || serial > 2_958_465 || (!is1904 && serial >= 60 && serial < 61)) return undefined;
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const iso = new Date(epoch + Math.round(serial * 86_400) * 1_000).toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}
