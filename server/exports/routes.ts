import type { Request, Response } from 'express';
import type { z } from 'zod';
import { all, rule } from '#reports/rules.ts';
import type { Context } from '../context.ts';
import type { ResourceName } from '../contract.ts';
import { addressOf, recordId } from '../crud.ts';
import { AppError, parse } from '../errors.ts';
import { accessOf, questionFor, savedReport } from '../reporting.ts';
import { resources } from '../resources.ts';
import type { Routes } from '../routes.ts';
import { exportBody, listExportBody, listExportQuery, savedExportQuery } from './contract.ts';
import { listQuestion } from './listQuestion.ts';
import { sendExport } from './send.ts';

/** Reports and every resource's list as files. To be added before the resources' own routes, which would take `export` for an id. */
export function addExportRoutes(routes: Routes, context: Context): void {
  routes.post('/api/reports/export', 'reports.run', (request, response) =>
    exportAsked(request, response, context),
  );
  routes.get('/api/reports/:id/export', 'reports.run', (request, response) =>
    exportSaved(request, response, context),
  );
  for (const name of Object.keys(resources) as ResourceName[]) {
    const path = `/api/${addressOf(name)}/export`;
    routes.get(path, `${name}.list`, (request, response) =>
      exportList(name, parse(listExportQuery, request.query), response, context),
    );
    /** There `reports` themselves are exported. */
    if (name !== 'reports')
      routes.post(path, `${name}.list`, (request, response) =>
        exportList(name, butFor(parse(listExportBody, request.body)), response, context),
      );
  }
}

/** Leaving some rows out is one more rule of the filter. */
function butFor({ except = [], filter, ...list }: z.infer<typeof listExportBody>) {
  const others = except.length ? [rule('id', 'notIn', except)] : [];
  const rules = [...(filter ? [filter] : []), ...others];
  return { ...list, ...(rules.length ? { filter: all(...rules) } : {}) };
}

async function exportAsked(request: Request, response: Response, context: Context): Promise<void> {
  const { definition, params, name, ...file } = parse(exportBody, request.body);
  const question = await questionFor({ definition, params }, accessOf(response.locals.viewer, context));
  const asked = { question, definition, title: name, resource: 'reports', recordId: null, file };
  await sendExport(asked, response, context);
}

async function exportSaved(request: Request, response: Response, context: Context): Promise<void> {
  const { params, ...file } = parse(savedExportQuery, request.query);
  const access = accessOf(response.locals.viewer, context);
  const id = recordId(request);
  const report = await savedReport(id, access, context.database.readers);
  if (!report) throw new AppError('notFound');
  const { definition, name } = report;
  const question = await questionFor({ definition, params }, access);
  const asked = { question, definition, title: String(name), resource: 'reports', recordId: id, file };
  await sendExport(asked, response, context);
}

async function exportList(
  name: ResourceName,
  { format, language, raw, ...list }: z.infer<typeof listExportQuery>,
  response: Response,
  context: Context,
): Promise<void> {
  const question = await listQuestion(name, list, accessOf(response.locals.viewer, context));
  const { definition } = question;
  const file = { format, language, raw };
  const asked = { question, definition, title: undefined, resource: name, recordId: null, file };
  await sendExport(asked, response, context);
}
