import type { Response } from 'express';
import type { Context } from '../context.ts';
import { accessFor } from '../dataAccess.ts';
import { AppError } from '../errors.ts';
import { getRecord } from '../records.ts';
import { sendPdf } from '../sendPdf.ts';
import { storedBilling } from './contract.ts';
import { type Invoice, invoiceDocument } from './invoiceDocument.ts';
import { subscriptionInvoices } from './resource.ts';

/** The invoice as a PDF in the viewer's language. */
export async function sendInvoice(id: number, context: Context, response: Response): Promise<void> {
  const { database, now } = context;
  const { viewer } = response.locals;
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
  const about = { resource: 'subscriptionInvoices', recordId: id };
  await sendPdf(
    { document, fileName: `${String(invoice.number)}.pdf`, as: 'attachment', about },
    context,
    response,
  );
}
