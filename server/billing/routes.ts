import type { Context } from '../context.ts';
import { etag, idempotency, recordId, writeFor } from '../crud.ts';
import { accessFor } from '../dataAccess.ts';
import { AppError, parse } from '../errors.ts';
import { getRecord } from '../records.ts';
import { resources } from '../resources.ts';
import type { Routes } from '../routes.ts';
import { billableEvents, companyTaxes } from './billable.ts';
import { type Balance, paymentBody } from './contract.ts';
import { sendClientInvoice } from './invoiceFile.ts';
import { pay } from './pay.ts';

/** How a client's account stands, and payments. */
export function addBillingRoutes(routes: Routes, context: Context): void {
  const { database } = context;
  routes.get('/api/clients/:id/balance', 'clientInvoices.list', async (request, response) => {
    const { viewer } = response.locals;
    const access = accessFor(viewer, database.dialect, context.now());
    const id = recordId(request);
    const client = await getRecord(database.readers, 'clients', resources.clients, id, access);
    if (!client) throw new AppError('notFound');
    const events = await billableEvents(id, database.readers, access);
    const taxes = await companyTaxes(viewer.companyId, database.readers);
    response.json({
      data: {
        events,
        taxes,
        ...(await sums({ companyId: viewer.companyId, clientId: id }, events, context)),
      },
    });
  });
  routes.get('/api/client-invoices/:id/pdf', 'clientInvoices.view', (request, response) =>
    sendClientInvoice(recordId(request), context, response),
  );
  routes.post('/api/client-invoices/:id/payments', 'clientInvoices.edit', async (request, response) => {
    const body = parse(paymentBody, request.body);
    const write = writeFor(context, 'clientInvoices', response);
    const record = await pay(write, recordId(request), body, idempotency(request, response, context));
    response.status(201).set('ETag', etag(record)).json({ data: record });
  });
}

async function sums(
  { companyId, clientId }: { companyId: number; clientId: number },
  events: Balance['events'],
  { database: { readers } }: Context,
): Promise<Pick<Balance, 'billable' | 'billed' | 'paid' | 'balance'>> {
  const billable = events.reduce((sum, { cents }) => sum + cents, 0);
  const invoices = await readers('client_invoices')
    .where({ company_id: companyId, client_id: clientId })
    .whereNot({ state: 'cancelled' })
    .sum('total_cents as total')
    .first();
  const payments = await readers('client_payments')
    .where({ company_id: companyId, client_id: clientId })
    .sum('amount_cents as total')
    .first();
  const [billed, paid] = [Number(invoices?.total ?? 0), Number(payments?.total ?? 0)];
  return { billable, billed, paid, balance: billable + billed - paid };
}
