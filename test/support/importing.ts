import type { Answer, Caller } from './as.ts';

export const csvType = 'text/csv';
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Query = Record<string, string | boolean | object>;

/** Sends a file of clients as the pages do. */
export async function sendFile(
  url: string,
  { cookie }: Pick<Caller, 'cookie'>,
  { file, query = {}, path = '/api/clients/import', type = csvType, headers = {} }: Sent,
): Promise<Answer> {
  const response = await fetch(`${url}${path}?${new URLSearchParams(spelled(query))}`, {
    method: 'POST',
    headers: { Cookie: cookie, 'Content-Type': type, ...headers },
    body: typeof file === 'string' ? file : new Uint8Array(file),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
}

interface Sent {
  file: string | Uint8Array;
  query?: Query;
  path?: string;
  type?: string;
  headers?: Record<string, string>;
}

export const spelled = (query: Query): [string, string][] =>
  Object.entries(query).map(([name, value]) => [
    name,
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  ]);

/** Text as older Windows programs write it. */
export const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((letter) => others[letter] ?? letter.charCodeAt(0)));

const others: Record<string, number> = { '€': 0x80, '’': 0x92, œ: 0x9c, Œ: 0x8c, '–': 0x96 };
