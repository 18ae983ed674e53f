import type { Calendar } from '#reports/calendar.ts';
import type { Language } from '#reports/labels/index.ts';
import type { FileFormat } from './exports/contract.ts';
import { csvFile, csvStyle } from './exports/csv.ts';
import { fileName } from './exports/fileName.ts';
import type { Table } from './exports/table.ts';
import { fileWordsIn } from './exports/words/index.ts';
import { xlsxFile } from './exports/xlsx/xlsx.ts';

/** Lines of text as a file, made like every other file. */
export function textFile(
  { headings, lines, calendar }: { headings: string[]; lines: string[][]; calendar: Calendar },
  { name, format, language }: { name: string; format: FileFormat; language: Language },
): { fileName: string; bytes: AsyncIterable<string | Uint8Array> } {
  const table: Table = {
    headings,
    columns: [],
    pieces: inPieces(lines),
    grand: undefined,
    lines: lines.length,
    shown: lines.length,
    total: lines.length,
    truncated: false,
    calendar,
  };
  const words = fileWordsIn(language);
  const about = [{ name: words.report, value: name }];
  const bytes = format === 'csv' ? csvFile(table, csvStyle(language, false)) : xlsxFile(table, about, words);
  return { fileName: fileName([name, calendar.today], format), bytes };
}

const atOnce = 200;

async function* inPieces(lines: string[][]) {
  for (let at = 0; at < lines.length; at += atOnce)
    yield lines
      .slice(at, at + atOnce)
      .map((cells) => ({ values: cells.map((text) => (text ? { kind: 'text' as const, text } : null)) }));
}
