import type { Value } from '#reports/headings/values.ts';
import type { About } from '../about.ts';
import type { Table, TableLine } from '../table.ts';
import type { FileWords } from '../words/words.ts';
import { columnName, rowXml } from './cells.ts';
import { widthsXml } from './widths.ts';
import { sheetHead, workbookParts } from './workbook.ts';
import { type Part, type ZipWriter, zipWriter } from './zip.ts';

/**
 * A workbook of two sheets, what it is about and then the rows, made line by line: no maintained library writes one without holding all of
 * it in memory. The parts are the least that ECMA-376 asks for.
 */
export async function* xlsxFile(table: Table, about: About, words: FileWords): AsyncGenerator<Uint8Array> {
  const zip = zipWriter(table.calendar.now);
  const names = { about: words.about, data: words.data, filtered: filteredCells(table, '$') };
  for (const [name, xml] of Object.entries(workbookParts(names))) await whole(zip, name, xml);
  await whole(zip, 'xl/worksheets/sheet1.xml', aboutSheet(about, table));
  yield* zip.take();
  yield* dataSheet(table, zip);
  zip.end();
  yield* zip.take();
}

async function whole(zip: ZipWriter, name: string, xml: string): Promise<void> {
  const part = zip.part(name);
  await part.write(xml);
  await part.end();
}

const text = (value: string): Value => ({ kind: 'text', text: value });

function aboutSheet(about: About, { calendar }: Table): string {
  const rows = about.map(({ name, value }, index) =>
    rowXml(index + 1, [text(name), typeof value === 'string' ? text(value) : value], {
      calendar,
      isWrapped: true,
    }),
  );
  return `${sheetHead}<cols><col min="1" max="1" width="24" customWidth="1"/><col min="2" max="2" width="100" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/** The head stays in sight. The first piece is waited for, as the widths of the columns stand before the rows. */
async function* dataSheet(table: Table, zip: ZipWriter): AsyncGenerator<Uint8Array> {
  const part = zip.part('xl/worksheets/sheet2.xml');
  const pieces = table.pieces[Symbol.asyncIterator]();
  let piece = await pieces.next();
  await part.write(dataHead(table, piece.value ?? []));
  let row = 2;
  for (; !piece.done; piece = await pieces.next()) {
    await part.write(linesXml(piece.value, row, table));
    row += piece.value.length;
    yield* zip.take();
  }
  await finish(part, row, table);
}

function dataHead({ headings, calendar }: Table, first: readonly TableLine[]): string {
  const pane =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const head = rowXml(1, headings.map(text), { calendar, isBold: true });
  return `${sheetHead}${pane}${widthsXml(headings, first)}<sheetData>${head}`;
}

const linesXml = (lines: readonly TableLine[], first: number, { calendar }: Table): string =>
  lines
    .map(({ values, isTotal = false }, index) => rowXml(first + index, values, { calendar, isBold: isTotal }))
    .join('');

async function finish(part: Part, row: number, table: Table): Promise<void> {
  const { grand, calendar, headings } = table;
  const total = grand ? rowXml(row, grand, { calendar, isBold: true }) : '';
  const filter = headings.length ? `<autoFilter ref="${filteredCells(table, '')}"/>` : '';
  await part.write(`${total}</sheetData>${filter}</worksheet>`);
  await part.end();
}

/** The head and the lines, without the total beneath them. */
const filteredCells = ({ headings, lines }: Table, fixed: '' | '$'): string =>
  `${fixed}A${fixed}1:${fixed}${columnName(headings.length - 1)}${fixed}${lines + 1}`;
