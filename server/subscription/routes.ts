import type { Context } from '../context.ts';
import { etag, expectedVersion, recordId } from '../crud.ts';
import { parse } from '../errors.ts';
import type { Routes } from '../routes.ts';
import { subscriptionBody } from './contract.ts';
import { sendInvoice } from './invoiceFile.ts';
import { readSubscription, saveSubscription } from './subscription.ts';

/** What the company pays for the software; for super administrators alone. */
export function addSubscriptionRoutes(routes: Routes, context: Context): void {
  routes.get('/api/subscription', 'company.bill', async (_request, response) => {
    const { database, now } = context;
    const data = await readSubscription(database.readers, response.locals.viewer, now());
    response.set('ETag', etag(data)).json({ data });
  });
  routes.patch('/api/subscription', 'company.bill', async (request, response) => {
    const { viewer, requestId } = response.locals;
    const version = expectedVersion(request);
    const data = await saveSubscription(context, parse(subscriptionBody, request.body), {
      viewer,
      requestId,
      version,
    });
    response.set('ETag', etag(data)).json({ data });
  });
  routes.get('/api/subscription-invoices/:id/pdf', 'subscriptionInvoices.view', (request, response) =>
    sendInvoice(recordId(request), context, response),
  );
}
