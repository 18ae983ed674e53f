import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { AppError } from '../../errors.ts';
import type { FileFormat } from '../contract.ts';
import { most } from './fault.ts';
import { formatOf } from './sheet.ts';

export interface Upload {
  bytes: Uint8Array;
  format: FileFormat;
  hash: string;
}

/** Files are held in memory while they are read, so only a few at a time are taken. */
const mostAtOnce = 3;
let taken = 0;

/** Takes the request's body as a file for as long as `use` lasts. What is too long is refused before it has arrived. */
export async function withUpload(
  request: Request,
  response: Response,
  use: (upload: Upload) => Promise<void>,
): Promise<void> {
  if (request.is('application/json')) throw new AppError('wrongContentType');
  if (taken >= mostAtOnce) throw new AppError('busy', { retryAfterSeconds: 5 });
  taken += 1;
  try {
    const bytes = await bodyOf(request, response);
    if (bytes.length === 0)
      throw new AppError('invalidInput', { problems: [{ path: ['file'], code: 'empty' }] });
    await use({ bytes, format: formatOf(bytes), hash: createHash('sha256').update(bytes).digest('hex') });
  } finally {
    taken -= 1;
  }
}

async function bodyOf(request: Request, response: Response): Promise<Uint8Array> {
  if (Number(request.get('Content-Length') ?? 0) > most.bytes) throw tooLong(response);
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > most.bytes) throw tooLong(response);
      pieces.push(piece);
    }
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : new AppError('invalidInput', {}, { cause: thrown });
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** What is still on its way is not waited for. */
function tooLong(response: Response): AppError {
  response.set('Connection', 'close');
  return new AppError('tooLarge', { problems: [{ path: ['file'], code: 'tooLarge' }] });
}
