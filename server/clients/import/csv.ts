import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { formulaBare } from '../../formulaSafe.ts';
import { FileFault, most } from './fault.ts';
import type { RawRow } from './sheet.ts';

export interface CsvFacts {
  encoding: Encoding;
  separator: string;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How a text file was written: by its mark, or by what its bytes can be. */
export function csvFacts(bytes: Uint8Array): CsvFacts {
  const encoding = encodingOf(bytes);
  const beginning = new TextDecoder(encoding).decode(bytes.subarray(0, 65_536));
  return { encoding, separator: separatorOf(beginning) };
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 1].map(
    (odd) => bytes.subarray(0, 512).filter((byte, at) => byte === 0 && at % 2 === odd).length,
  );
  if ((zeros[1] ?? 0) > 100) return 'utf-16le';
  if ((zeros[0] ?? 0) > 100) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    for (const _ of decoded(bytes, new TextDecoder('utf-8', { fatal: true })));
    return true;
  } catch {
    return false;
  }
}

const piece = 65_536;

function* decoded(bytes: Uint8Array, decoder: InstanceType<typeof TextDecoder>): Generator<string> {
  for (let at = 0; at < bytes.length; at += piece)
    yield decoder.decode(bytes.subarray(at, at + piece), { stream: true });
  yield decoder.decode();
}

const separators = [';', ',', '\t', '|'];

/** The sign that stands in most of the first lines equally often; Excel may say it in a line of its own. */
function separatorOf(text: string): string {
  const [, said] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  if (said) return said;
  const lines = outsideQuotes(text)
    .split(/\r\n|\n|\r/)
    .filter(Boolean)
    .slice(0, 20);
  const scores = separators.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const inHead = counts[0] ?? 0;
    const alike = counts.filter((count) => count === inHead).length;
    return { separator, score: inHead === 0 ? 0 : alike * 1_000 + inHead };
  });
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.separator : ',';
}

const outsideQuotes = (text: string): string => text.replace(/"(?:[^"]|"")*"/g, '""');

/** The rows of a text file; a formula's apostrophe, as our own files have it, is taken away. */
export async function* csvRows(bytes: Uint8Array, { encoding, separator }: CsvFacts): AsyncGenerator<RawRow> {
  const text = Readable.from(decoded(bytes, new TextDecoder(encoding)));
  const parser = text.pipe(
    parse({ delimiter: separator, relax_column_count: true, relax_quotes: true, max_record_size: 1_000_000 }),
  );
  let line = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      line += 1;
      if (line === 1 && /^sep=$/i.test(cells[0] ?? '')) continue;
      if (cells.length > most.columns) throw new FileFault('tooManyColumns', line);
      yield { line, cells: cells.map((cell) => formulaBare(cell).slice(0, most.cell)) };
    }
  } catch (thrown) {
    throw thrown instanceof CsvError ? new FileFault('quoteNotClosed', line + 1) : thrown;
  }
}
