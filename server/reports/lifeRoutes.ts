import type { Request, Response } from 'express';
import { starterIds } from '#reports/starters/ids.ts';
import type { Context } from '../context.ts';
import { listQuery } from '../contract.ts';
import { etag, expectedVersion, recordId, writeFor } from '../crud.ts';
import { type Access, accessFor } from '../dataAccess.ts';
import { AppError, invalidField, parse } from '../errors.ts';
import type { Body } from '../resource.ts';
import { isAllowed } from '../rights.ts';
import type { Routes } from '../routes.ts';
import { updateRecord } from '../writes.ts';
import { savedReport } from './asked.ts';
import { previewShareBody, restoreBody, suggestionsBody, switchBody } from './contract.ts';
import { setFavourite } from './favourites.ts';
import { hungUp } from './hungUp.ts';
import { contentOf } from './keptVersions.ts';
import { previewShare } from './previewShare.ts';
import { suggest } from './suggestions.ts';
import { versionsOf } from './versions.ts';

/** What becomes of a report after it was built: kept versions, putting away, marks, and looking before sharing. */
export function addReportLifeRoutes(routes: Routes, context: Context): void {
  addVersionRoutes(routes, context);
  addMarkRoutes(routes, context);
  routes.post('/api/reports/:id/archive', 'reports.delete', async (request, response) => {
    const version = expectedVersion(request);
    const { on } = parse(switchBody, request.body);
    await change(context, request, response, version, { archivedAt: on ? context.now() : null });
  });
  routes.post('/api/reports/:id/preview-share', 'reports.share', async (request, response) => {
    const { params = {}, professionalId, definition } = parse(previewShareBody, request.body);
    const report = await seen(context, request, response);
    if (!isAllowed(report, 'share')) throw new AppError('notAllowed');
    const asked = { definition: definition ?? report.definition, params, professionalId };
    const running = { ...context, signal: hungUp(response) };
    response.json(await previewShare(asked, response.locals.viewer, accessOf(context, response), running));
  });
  routes.post('/api/reports/suggestions', 'reports.run', async (request, response) => {
    const asked = parse(suggestionsBody, request.body);
    const running = { ...context, signal: hungUp(response) };
    const { language } = response.locals.viewer;
    response.json({ data: await suggest(asked, language, accessOf(context, response), running) });
  });
}

/** Former versions may hold what was taken out before sharing: they are for those who may change the report. */
function addVersionRoutes(routes: Routes, context: Context): void {
  const { readers } = context.database;
  routes.get('/api/reports/:id/versions', 'reports.edit', async (request, response) => {
    const page = parse(versionsQuery, request.query);
    const report = await seen(context, request, response);
    if (!isAllowed(report, 'edit')) throw new AppError('notAllowed');
    const { language } = response.locals.viewer;
    const reading = { language, connection: readers, access: accessOf(context, response) };
    response.json(await versionsOf(Number(report.id), page, reading));
  });
  routes.post('/api/reports/:id/restore', 'reports.edit', async (request, response) => {
    const expected = expectedVersion(request);
    const { version } = parse(restoreBody, request.body);
    const report = await seen(context, request, response);
    if (!isAllowed(report, 'edit')) throw new AppError('notAllowed');
    const content = await contentOf(Number(report.id), version, readers, accessOf(context, response));
    if (!content) throw invalidField('version', 'unknownVersion');
    await change(context, request, response, expected, content);
  });
}

/** A mark is the person's own, like a setting: also who only reads may set one. */
function addMarkRoutes(routes: Routes, context: Context): void {
  const { database, now } = context;
  const marker = (response: Response) => ({
    viewer: response.locals.viewer,
    requestId: response.locals.requestId,
    now: now(),
  });
  routes.post('/api/reports/:id/favourite', 'reports.run', async (request, response) => {
    const { on } = parse(switchBody, request.body);
    const report = await seen(context, request, response);
    await setFavourite(database, { report_id: Number(report.id), on }, marker(response));
    response.json({ data: { isFavourite: on } });
  });
  routes.post('/api/reports/starters/:starter/favourite', 'reports.run', async (request, response) => {
    const { on } = parse(switchBody, request.body);
    const starter = String(request.params.starter);
    if (!starterIds.some((known) => known === starter)) throw new AppError('notFound');
    await setFavourite(database, { starter, on }, marker(response));
    response.json({ data: { isFavourite: on } });
  });
}

export const versionsQuery = listQuery.pick({ page: true, size: true });

const accessOf = ({ database, now }: Context, response: Response): Access =>
  accessFor(response.locals.viewer, database.dialect, now());

const seen = (context: Context, request: Request, response: Response): Promise<Body> =>
  savedReport(recordId(request), context.database.readers, accessOf(context, response));

async function change(
  context: Context,
  request: Request,
  response: Response,
  version: number,
  body: Body,
): Promise<void> {
  const record = await updateRecord(writeFor(context, 'reports', response), recordId(request), version, body);
  response.set('ETag', etag(record)).json({ data: record });
}
