import { readSheet } from 'read-excel-file/node';
import type { Caller, Json } from './as.ts';

/** A file as it came: `text` keeps the byte order mark that a browser would take away. */
export interface Download {
  status: number;
  headers: Headers;
  bytes: Buffer;
  text: string;
  json: () => Json;
}

export async function download(
  { url, caller: { cookie } }: { url: string; caller: Caller },
  path: string,
  body?: object,
): Promise<Download> {
  const response = await fetch(`${url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { Cookie: cookie, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString('utf8');
  return { status: response.status, headers: response.headers, bytes, text, json: () => JSON.parse(text) };
}

/** RFC 4180, by hand: a second way to what a CSV file says. */
export function parseCsv(text: string, separator: ',' | ';'): string[][] {
  if (text && !text.endsWith('\r\n')) throw new Error('the file does not end with a line end');
  const rows: string[][] = [];
  let row: string[] = [];
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\r\n${separator}]*))(${separator}|\r\n)`, 'y');
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found) throw new Error(`no CSV from here on: ${text.slice(field.lastIndex, field.lastIndex + 40)}`);
    const [, quoted, plain = '', end] = found;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === separator) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

type SheetCell = string | number | boolean | Date | null;

export const sheetOf = (bytes: Buffer, sheet: number): Promise<SheetCell[][]> =>
  readSheet(bytes, sheet) as Promise<SheetCell[][]>;
