import type { Request, Response } from 'express';
import { z } from 'zod';
import { choices } from '#reports/choices.ts';
import type { Context } from '../context.ts';
import { recordId } from '../crud.ts';
import { type Access, accessFor } from '../dataAccess.ts';
import { AppError, parse } from '../errors.ts';
import { getRecord } from '../records.ts';
import type { Routes } from '../routes.ts';
import { catalogIn } from './catalog.ts';
import { runBody } from './contract.ts';
import { execute, problemsOf } from './execute.ts';
import { reports } from './resource.ts';

export function addReportRoutes(routes: Routes, context: Context): void {
  const access = (response: Response) =>
    accessFor(response.locals.viewer, context.database.dialect, context.now());
  routes.get('/api/reports/catalog', 'signedIn', (request, response) => {
    const { language } = parse(catalogQuery, request.query);
    response.json(catalogIn(language ?? response.locals.viewer.language));
  });
  routes.post('/api/reports/check', 'reports.run', (request, response) => {
    response.json({ problems: problemsOf(parse(runBody, request.body).definition, access(response)) });
  });
  routes.post('/api/reports/run', 'reports.run', async (request, response) => {
    await run(parse(runBody, request.body).definition, access(response), context, response);
  });
  routes.get('/api/reports/:id/run', 'reports.run', async (request, response) => {
    const viewed = access(response);
    const report = await savedReport(request, viewed, context);
    await run(report.definition, viewed, context, response);
  });
}

const catalogQuery = z.strictObject({ language: z.enum(choices.language).optional() });

async function run(
  definition: unknown,
  access: Access,
  { runner }: Context,
  response: Response,
): Promise<void> {
  const hungUp = new AbortController();
  response.on('close', () => hungUp.abort());
  response.json(await execute(definition, { access, runner, signal: hungUp.signal }));
}

async function savedReport(request: Request, access: Access, { database }: Context) {
  const report = await getRecord(database.readers, 'reports', reports, recordId(request), access);
  if (!report) throw new AppError('notFound');
  return report;
}
