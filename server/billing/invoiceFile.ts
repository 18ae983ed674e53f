import type { Response } from 'express';
import { choices } from '#reports/choices.ts';
import type { Context } from '../context.ts';
import { accessFor } from '../dataAccess.ts';
import type { Connection } from '../database.ts';
import { AppError } from '../errors.ts';
import { getRecord } from '../records.ts';
import type { Body } from '../resource.ts';
import { resources } from '../resources.ts';
import { sendPdf } from '../sendPdf.ts';
import { type Invoice, invoiceDocument, type OnPaper, type Payment } from './invoiceDocument.ts';

/** A client's invoice as a PDF in the client's language, for whoever sees both the invoice and the file. */
export async function sendClientInvoice(id: number, context: Context, response: Response): Promise<void> {
  const { database, now } = context;
  const access = accessFor(response.locals.viewer, database.dialect, now());
  const read = (name: 'clientInvoices' | 'clients', key: unknown) =>
    getRecord(database.readers, name, resources[name], Number(key), access);
  const invoice = await read('clientInvoices', id);
  const client = invoice?.clientId ? await read('clients', invoice.clientId) : undefined;
  if (!invoice || !client) throw new AppError('notFound');
  const paper = await onPaper(invoice as unknown as Invoice, client, database.readers);
  const about = {
    resource: 'clientInvoices',
    recordId: id,
    label: paper.invoice.number,
    branchId: paper.invoice.branchId,
  };
  const document = invoiceDocument(paper);
  await sendPdf(
    { document, fileName: `${paper.invoice.number}.pdf`, as: 'inline', about },
    context,
    response,
  );
}

async function onPaper(invoice: Invoice, client: Body, connection: Connection): Promise<OnPaper> {
  const company = await companyOf(invoice.id, connection);
  return {
    invoice,
    language: choices.language.find((each) => each === client.language) ?? company.language,
    timeZone: company.time_zone,
    issuer: { name: company.name, lines: said(company.branch, company.address, company.phone) },
    client: said(`${client.firstName} ${client.lastName}`, client.address, client.email),
    payments: await paymentsOf({ company_id: company.id, invoice_id: invoice.id }, connection),
  };
}

const said = (...lines: unknown[]): string[] =>
  lines.filter((line): line is string => typeof line === 'string' && line !== '');

/** Under its own name, at the branch that bills. */
const companyOf = (invoiceId: number, connection: Connection) =>
  connection('client_invoices as i')
    .join('companies as c', 'c.id', 'i.company_id')
    .leftJoin('branches as b', 'b.id', 'i.branch_id')
    .where({ 'i.id': invoiceId })
    .first('c.id', 'c.name', 'c.language', 'c.time_zone', 'b.name as branch', 'b.address', 'b.phone');

const paymentsOf = (
  of: { company_id: number; invoice_id: number },
  connection: Connection,
): Promise<Payment[]> =>
  connection('client_payments')
    .where(of)
    .orderBy(['paid_on', 'id'])
    .select('paid_on as paidOn', 'amount_cents as cents', 'method');
