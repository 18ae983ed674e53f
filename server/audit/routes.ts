import type { Context } from '../context.ts';
import type { Routes } from '../routes.ts';
import { verifyLog } from './verify.ts';

/** Whether the company's log is as it was written. To be added before the resources' own routes, which would take the word for an id. */
export function addAuditRoutes(routes: Routes, context: Context): void {
  routes.get('/api/audit-events/verification', 'company.edit', async (_request, response) => {
    const { companyId } = response.locals.viewer;
    response.json({ data: await verifyLog(context.database.readers, companyId) });
  });
}
