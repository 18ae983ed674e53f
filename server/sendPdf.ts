import type { Response } from 'express';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { type AuditEvent, append } from './audit.ts';
import type { Context } from './context.ts';
import { transaction } from './database.ts';
import { pdf } from './pdf.ts';

interface Sent {
  document: TDocumentDefinitions;
  fileName: string;
  /** Whether a browser keeps it, or shows it to be read and printed. */
  as: 'attachment' | 'inline';
  about: Pick<AuditEvent, 'resource' | 'recordId' | 'label' | 'branchId'>;
}

/** Sends a document as a PDF. That it goes out is written down before it does. */
export async function sendPdf(
  { document, fileName, as, about }: Sent,
  { database, now }: Context,
  response: Response,
): Promise<void> {
  const { viewer, requestId } = response.locals;
  const bytes = await pdf(document);
  const event = { companyId: viewer.companyId, actorId: viewer.professionalId, action: 'export' as const };
  await transaction(database, (tx) => append(tx, { ...event, ...about, requestId }, now()));
  response.set('Content-Disposition', `${as}; filename=${fileName}`).type('pdf').send(Buffer.from(bytes));
}
