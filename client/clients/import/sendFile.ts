import type { ImportAnswer, ImportMapping } from '#server/clients/contract.ts';
import { RequestError } from '../../providers/http.ts';
import { nameIn } from '../../shared/download/download.ts';

export interface FileAsked {
  file: File;
  mapping?: ImportMapping | undefined;
  updates: boolean;
}

/** Sends the file as it is; what is to be done with it stands in the address. */
async function send(
  path: string,
  { file, mapping, updates }: FileAsked,
  { query, headers = {} }: { query: Record<string, string>; headers?: Record<string, string> },
): Promise<Response> {
  const params = new URLSearchParams({
    name: file.name.slice(0, 200),
    update: String(updates),
    ...(mapping ? { mapping: JSON.stringify(mapping) } : {}),
    ...query,
  });
  let response: Response;
  try {
    response = await fetch(`${path}?${params}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': isWorkbook(file) ? workbook : 'text/csv', ...headers },
      body: file,
    });
  } catch {
    throw new RequestError({ status: 0, headers: new Headers() }, undefined);
  }
  if (!response.ok) throw new RequestError(response, await response.json().catch(() => undefined));
  return response;
}

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const isWorkbook = ({ name }: File): boolean => /\.xlsx$/i.test(name);

export const rehearse = async (asked: FileAsked, progress: string): Promise<ImportAnswer> =>
  (await send('/api/clients/import', asked, { query: { dryRun: 'true', progress } })).json();

/** Under one key, so that a file whose answer was lost is not imported twice. */
export const carryOut = async (
  asked: FileAsked,
  { key, partial, progress }: { key: string; partial: boolean; progress: string },
): Promise<ImportAnswer> => {
  const query = { partial: String(partial), progress };
  return (await send('/api/clients/import', asked, { query, headers: { 'Idempotency-Key': key } })).json();
};

export async function wrongRows(asked: FileAsked): Promise<{ name: string; file: Blob }> {
  const format = isWorkbook(asked.file) ? 'xlsx' : 'csv';
  const response = await send('/api/clients/import/errors', asked, { query: { format } });
  const name = nameIn(response.headers.get('Content-Disposition') ?? '');
  return { name, file: await response.blob() };
}
