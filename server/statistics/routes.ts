import type { Request, Response } from 'express';
import { all, type RuleGroup } from '#reports/rules.ts';
import type { Context } from '../context.ts';
import { listQuery, type ResourceName } from '../contract.ts';
import { recordId } from '../crud.ts';
import { type Access, accessFor } from '../dataAccess.ts';
import { AppError, parse } from '../errors.ts';
import { getRecord, listRecords } from '../records.ts';
import { resources } from '../resources.ts';
import type { Routes } from '../routes.ts';
import {
  behindQuery,
  type FigureId,
  figureIds,
  historyQuery,
  type PartKey,
  statisticsQuery,
  teamQuery,
} from './contract.ts';
import { type Figure, figures } from './figures.ts';
import { historyOf } from './history.ts';
import { partRule } from './parts.ts';
import { reportOf } from './reports.ts';
import { type Span, spanOf } from './span.ts';
import { statisticsOf } from './statistics.ts';
import { teamStatistics } from './team.ts';

/** What professionals did, in figures and event by event. To be added before the resources' own routes, which would take `statistics` for an id. */
export function addStatisticsRoutes(routes: Routes, context: Context): void {
  const { readers } = context.database;
  const path = '/api/professionals/:id/statistics';
  routes.get('/api/professionals/statistics', 'professionals.view', async (request, response) => {
    const { figures, trend, sort, ...asked } = parse(teamQuery, request.query);
    const { access, span } = await asking(asked, context, response);
    response.json(await teamStatistics({ span, figures, trend, sort }, access, readers));
  });
  routes.get(path, 'professionals.view', async (request, response) => {
    const { access, span } = await asking(parse(statisticsQuery, request.query), context, response);
    const id = await visibleProfessional(request, context, access);
    response.json(await statisticsOf(id, span, access, readers));
  });
  routes.get(`${path}/:figure/history`, 'professionals.view', (request, response) => {
    const { resource, filter } = figureOf(request).history;
    return sendBehind({ context, request, response }, resource, filter);
  });
  routes.get(`${path}/:figure/clients`, 'professionals.view', (request, response) => {
    const { clients } = figureOf(request);
    if (!clients) throw new AppError('notFound');
    return sendBehind({ context, request, response }, 'clients', clients);
  });
  routes.get(`${path}/:figure/report`, 'professionals.view', async (request, response) => {
    const { part, ...asked } = parse(behindQuery, request.query);
    const { access, span } = await asking(asked, context, response);
    const id = await visibleProfessional(request, context, access);
    const figure = figureNamed(request);
    refusePart(figure, part);
    response.json({ definition: reportOf(figure, id, span, part) });
  });
  routes.get('/api/professionals/:id/history', 'professionals.view', async (request, response) => {
    const { kinds, page, size, ...asked } = parse(historyQuery, request.query);
    const { access, span } = await asking(asked, context, response);
    const id = await visibleProfessional(request, context, access);
    response.json(await historyOf({ id, span, kinds, page, size }, access, readers));
  });
}

interface Asking {
  access: Access;
  span: Span;
}

async function asking(
  asked: { from: string; to: string; branchId?: number | undefined },
  { database, now }: Context,
  response: Response,
): Promise<Asking> {
  const { viewer } = response.locals;
  const access = accessFor(viewer, database.dialect, now());
  return { access, span: await spanOf(asked, viewer, access, database.readers) };
}

async function visibleProfessional(request: Request, { database }: Context, access: Access): Promise<number> {
  const id = recordId(request);
  const found = await getRecord(database.readers, 'professionals', resources.professionals, id, access);
  if (!found) throw new AppError('notFound');
  return id;
}

function figureNamed(request: Request): FigureId {
  const figure = figureIds.find((id) => id === request.params.figure);
  if (!figure) throw new AppError('notFound');
  return figure;
}

const figureOf = (request: Request): Figure => figures[figureNamed(request)];

/** Only what is told in parts can be asked by part. */
function refusePart(figure: FigureId, part: PartKey | undefined): void {
  if (part && figure !== 'interventionsByType')
    throw new AppError('invalidInput', { problems: [{ path: ['part'], code: 'unexpectedField' }] });
}

/** The rows behind a figure, paged, sorted and filtered like any list of that resource, with what is put away: it counts too. */
async function sendBehind(
  { context, request, response }: { context: Context; request: Request; response: Response },
  resource: ResourceName,
  behind: (professionalId: number, span: Span) => RuleGroup,
): Promise<void> {
  const { from, to, branchId, part: partText, ...rest } = request.query;
  const { part, ...asked } = parse(behindQuery, { from, to, branchId, part: partText });
  refusePart(figureNamed(request), part);
  const list = parse(listQuery, rest);
  const { access, span } = await asking(asked, context, response);
  const id = await visibleProfessional(request, context, access);
  const filter = all(
    behind(id, span),
    ...(part ? [partRule(part)] : []),
    ...(list.filter ? [list.filter] : []),
  );
  const { unlessAsked: _, ...whole } = resources[resource];
  const page = await listRecords(context.database.readers, resource, whole, { ...list, filter }, access);
  response.json({ ...page, resource, filter });
}
