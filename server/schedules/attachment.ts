import type { Context } from '../context.ts';
import type { Attachment } from '../mail.ts';
import { type FileAsked, fileBytes, fileNameFor, fileType, withTable } from '../reportFile.ts';

const mostRows = 10_000;
const mostBytes = 8_000_000;

/** The report as a file that a letter can carry, or undefined when it is too large for one. */
export async function attachmentOf(
  asked: FileAsked,
  context: Context,
  signal: AbortSignal,
): Promise<Attachment | undefined> {
  let attachment: Attachment | undefined;
  await withTable(asked, context, { signal, rows: mostRows }, async (table) => {
    const content = await collected(await fileBytes(table, asked, context));
    if (content) attachment = { name: fileNameFor(table, asked), type: fileType(asked.format), content };
  });
  return attachment;
}

async function collected(bytes: AsyncIterable<string | Uint8Array>): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of bytes) {
    pieces.push(Buffer.from(piece));
    size += pieces.at(-1)?.length ?? 0;
    if (size > mostBytes) return undefined;
  }
  return Buffer.concat(pieces);
}
