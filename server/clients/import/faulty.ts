import type { Context } from '../../context.ts';
import { textFile } from '../../textFile.ts';
import type { Work } from '../bulk/work.ts';
import type { FileFormat } from '../contract.ts';
import type { Importing } from './run.ts';
import { rowsWithCells } from './run.ts';
import { reasonTexts } from './words/index.ts';

type Asked = Pick<Importing, 'bytes' | 'format' | 'mapping' | 'update' | 'signal'> & {
  output: FileFormat;
  name: string;
};

/** The rows that cannot be imported as they stand in the file, with why in a last column; mended, it can be given back as it is. */
export async function faultyFile(
  { database }: Pick<Context, 'database'>,
  { viewer, access }: Omit<Work, 'tx'>,
  { output, name, ...importing }: Asked,
): Promise<{ fileName: string; bytes: AsyncIterable<string | Uint8Array> }> {
  const words = reasonTexts(viewer.language);
  const lines: string[][] = [];
  let headings: string[] = [];
  await rowsWithCells(database, { viewer, access }, importing, async (headers, pieces) => {
    headings = headers;
    for await (const { judged } of pieces)
      for (const { verdict, cells = [], reasons } of judged)
        if (verdict === 'error')
          lines.push([...headers.map((_, index) => cells[index] ?? ''), reasons.map(words.tell).join(' ')]);
  });
  const table = { headings: [...headings, words.column], lines, calendar: access.operands.calendar };
  return textFile(table, {
    name: [words.file, name.replace(/\.[a-z]{1,5}$/i, '')].filter(Boolean).join(' – '),
    format: output,
    language: viewer.language,
  });
}
