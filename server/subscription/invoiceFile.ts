import type { Response } from 'express';
import { append } from '../audit.ts';
import type { Context } from '../context.ts';
import { accessFor } from '../dataAccess.ts';
import { transaction } from '../database.ts';
import { AppError } from '../errors.ts';
import { pdf } from '../pdf.ts';
import { getRecord } from '../records.ts';
import { storedBilling } from './contract.ts';
import { type Invoice, invoiceDocument } from './invoiceDocument.ts';
import { subscriptionInvoices } from './resource.ts';

/** The invoice as a PDF in the viewer's language. That it goes out is written down before it does. */
export async function sendInvoice(id: number, context: Context, response: Response): Promise<void> {
  const { database, now } = context;
  const { viewer, requestId } = response.locals;
  const access = accessFor(viewer, database.dialect, now());
  const invoice = await getRecord(database.readers, 'subscriptionInvoices', subscriptionInvoices, id, access);
  if (!invoice) throw new AppError('notFound');
  const company = await database.readers('companies').where({ id: viewer.companyId }).first();
  const document = invoiceDocument(invoice as unknown as Invoice, {
    language: viewer.language,
    timeZone: company.time_zone,
    company: company.name,
    billing: storedBilling(company.billing),
  });
  const bytes = await pdf(document);
  const event = { companyId: viewer.companyId, actorId: viewer.professionalId, action: 'export' as const };
  const what = { resource: 'subscriptionInvoices', recordId: id, requestId };
  await transaction(database, (tx) => append(tx, { ...event, ...what }, now()));
  response
    .attachment(`${String(invoice.number)}.pdf`)
    .type('pdf')
    .send(Buffer.from(bytes));
}
