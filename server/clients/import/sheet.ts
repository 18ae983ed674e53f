import type { FileFormat } from '../contract.ts';
import { type CsvFacts, csvFacts, csvRows } from './csv.ts';
import { FileFault, most } from './fault.ts';
import { xlsxRows } from './xlsx.ts';

/** A row as the file has it; `line` is its number in a spreadsheet. */
export interface RawRow {
  line: number;
  cells: string[];
}

export interface Sheet {
  facts: Partial<CsvFacts>;
  headers: string[];
  rows: AsyncGenerator<RawRow>;
}

/** A file's headings and then its rows, each read when it is asked for. Empty rows are passed over. */
export async function openSheet(bytes: Uint8Array, format: FileFormat): Promise<Sheet> {
  const facts = format === 'csv' ? csvFacts(bytes) : {};
  const rows = capped(format === 'csv' ? csvRows(bytes, facts as CsvFacts) : xlsxRows(bytes));
  const head = await rows.next();
  if (head.done) throw new FileFault('empty');
  return { facts, headers: head.value.cells.map((cell) => cell.trim()), rows };
}

async function* capped(rows: AsyncIterable<RawRow> | Iterable<RawRow>): AsyncGenerator<RawRow> {
  let count = -1;
  for await (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    count += 1;
    if (count > most.rows) throw new FileFault('tooManyRows');
    yield row;
  }
}

export const formatOf = (bytes: Uint8Array): FileFormat =>
  bytes[0] === 0x50 && bytes[1] === 0x4b ? 'xlsx' : 'csv';
