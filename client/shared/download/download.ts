/** A file from the server, as it comes in. In: what to ask. Out: the file with its name; how much of it is there is told on the way. */
import { RequestError } from '../../providers/http.ts';

export interface Asked {
  path: string;
  /** Without one it is fetched. */
  body?: unknown;
}

export interface Downloaded {
  name: string;
  file: Blob;
  rows: number;
  total: number;
  isCut: boolean;
}

export async function download(
  { path, body }: Asked,
  signal: AbortSignal,
  onProgress: (bytes: number) => void,
): Promise<Downloaded> {
  const response = await ask(path, body, signal);
  if (!response.ok) throw new RequestError(response, await bodyOf(response));
  const pieces = await piecesOf(response, onProgress);
  const { headers } = response;
  return {
    name: nameIn(headers.get('Content-Disposition') ?? ''),
    file: new Blob(pieces, { type: headers.get('Content-Type') ?? '' }),
    rows: Number(headers.get('X-Cohort-Rows')),
    total: Number(headers.get('X-Cohort-Total')),
    isCut: headers.get('X-Cohort-Truncated') === 'true',
  };
}

async function ask(path: string, body: unknown, signal: AbortSignal): Promise<Response> {
  const post = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
  try {
    return await fetch(path, { credentials: 'same-origin', signal, ...(body === undefined ? {} : post) });
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    throw new RequestError({ status: 0, headers: new Headers() }, undefined);
  }
}

const bodyOf = (response: Response): Promise<unknown> => response.json().catch(() => undefined);

/** A connection that breaks off throws: a part is never taken for the whole. */
async function piecesOf(
  { body }: Response,
  onProgress: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  let bytes = 0;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    pieces.push(next.value);
    bytes += next.value.length;
    onProgress(bytes);
  }
  return pieces;
}

/** The name with its accents, else the plain one. */
export function nameIn(disposition: string): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? [];
  const [, plain = 'report'] = /filename="([^"]*)"/i.exec(disposition) ?? [];
  return encoded ? decodeURIComponent(encoded) : plain;
}

/** As if the link to it had been followed. */
export function keep({ name, file }: Pick<Downloaded, 'name' | 'file'>): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
