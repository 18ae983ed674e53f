import type { Context } from '../context.ts';
import { expectedVersion } from '../crud.ts';
import { parse } from '../errors.ts';
import type { Routes } from '../routes.ts';
import { type CompanyRecord, companyBody } from './contract.ts';
import { readCompany, saveCompany } from './settings.ts';

/** The company itself: its administrators see it, its super administrators change it. */
export function addCompanyRoutes(routes: Routes, context: Context): void {
  routes.get('/api/company', 'administration.open', async (_request, response) => {
    const data = await readCompany(context.database.readers, response.locals.viewer);
    response.set('ETag', etagOf(data)).json({ data });
  });
  routes.patch('/api/company', 'company.edit', async (request, response) => {
    const { viewer, requestId } = response.locals;
    const version = expectedVersion(request);
    const data = await saveCompany(context, parse(companyBody, request.body), {
      viewer,
      requestId,
      version,
    });
    response.set('ETag', etagOf(data)).json({ data });
  });
}

const etagOf = ({ version }: CompanyRecord): string => `"${version}"`;
