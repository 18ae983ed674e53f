import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Language } from '#reports/labels/index.ts';
import { append } from '../audit.ts';
import type { Context } from '../context.ts';
import { transaction } from '../database.ts';
import { invalidField } from '../errors.ts';
import { type FileAsked, fileBytes, fileNameFor, withTable } from '../reportFile.ts';
import { definitionHash, type Question } from '../reporting.ts';
import type { FileFormat } from './contract.ts';
import type { Table } from './table.ts';

/** What was asked for, and of which record: a saved report has one. */
export interface Export {
  question: Question;
  definition: unknown;
  title: string | undefined;
  resource: string;
  recordId: number | null;
  file: { format: FileFormat; language?: Language | undefined; raw?: boolean | undefined };
}

/** Streams the file as fast as it is taken. That it goes out is written down before its first byte does. */
export async function sendExport(asked: Export, response: Response, context: Context): Promise<void> {
  const { format, language, raw = false } = asked.file;
  if (raw && format !== 'csv') throw invalidField('raw', 'onlyForCsv');
  const { viewer } = response.locals;
  const file: FileAsked = { ...asked, format, isRaw: raw, viewer, language: language ?? viewer.language };
  const signal = hungUp(response);
  await withTable(file, context, { signal }, async (table) => {
    const bytes = await fileBytes(table, file, context);
    await audit(asked, table, response, context);
    setHeaders(response, table, file);
    await stream(bytes, response, signal);
  });
}

/** A response also closes after it was sent in full. */
function hungUp(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

function setHeaders(response: Response, table: Table, file: FileAsked): void {
  const { shown, total, truncated } = table;
  response.attachment(fileNameFor(table, file)).set({
    'X-Cohort-Rows': String(shown),
    'X-Cohort-Total': String(total),
    'X-Cohort-Truncated': String(truncated),
  });
}

/** A fault half-way ends the connection, so that nobody takes the part for the whole; whoever hangs up is owed no answer. */
async function stream(
  bytes: AsyncIterable<string | Uint8Array>,
  response: Response,
  signal: AbortSignal,
): Promise<void> {
  try {
    await pipeline(Readable.from(bytes), response);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function audit(
  { question, resource, recordId, file }: Export,
  { shown, truncated }: Table,
  response: Response,
  { database, now }: Context,
): Promise<void> {
  const { viewer, requestId } = response.locals;
  const facts = { definitionHash: definitionHash(question), format: file.format, rows: shown, truncated };
  const changes = Object.fromEntries(Object.entries(facts).map(([name, after]) => [name, { after }]));
  const actor = { companyId: viewer.companyId, actorId: viewer.professionalId };
  const event = { ...actor, action: 'export' as const, resource, recordId, changes, requestId };
  return transaction(database, (tx) => append(tx, event, now()));
}
