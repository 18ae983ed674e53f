import type { Request, Response } from 'express';
import { isDay } from '#reports/days.ts';
import { all, type RuleGroup } from '#reports/rules.ts';
import type { Context } from '../context.ts';
import { listQuery, type ResourceName } from '../contract.ts';
import { recordId } from '../crud.ts';
import { type Access, accessFor } from '../dataAccess.ts';
import { AppError, parse } from '../errors.ts';
import { getRecord, listRecords } from '../records.ts';
import { resources } from '../resources.ts';
import type { Routes } from '../routes.ts';
import { type FigureId, figureIds, statisticsQuery } from './contract.ts';
import { figures, type Range } from './figures.ts';
import { statisticsOf } from './statistics.ts';

export function addStatisticsRoutes(routes: Routes, context: Context): void {
  const path = '/api/professionals/:id/statistics';
  routes.get(path, 'professionals.view', async (request, response) => {
    const access = accessOf(context, response);
    const range = rangeOf(request.query);
    const id = await visibleProfessional(request, context, access);
    response.json(await statisticsOf(context.database.readers, id, range, access));
  });
  routes.get(`${path}/:figure/history`, 'professionals.view', async (request, response) => {
    const { filter, resource } = figureOf(request).history;
    await sendBehind({ context, request, response }, resource, filter);
  });
  routes.get(`${path}/:figure/clients`, 'professionals.view', async (request, response) => {
    await sendBehind({ context, request, response }, 'clients', figureOf(request).clients);
  });
}

const accessOf = ({ database, now }: Context, response: Response): Access =>
  accessFor(response.locals.viewer, database.dialect, now());

async function visibleProfessional(request: Request, { database }: Context, access: Access): Promise<number> {
  const id = recordId(request);
  const found = await getRecord(database.readers, 'professionals', resources.professionals, id, access);
  if (!found) throw new AppError('notFound');
  return id;
}

function figureOf(request: Request) {
  const id = String(request.params.figure);
  if (!isFigure(id)) throw new AppError('notFound');
  return figures[id];
}

const isFigure = (id: string): id is FigureId => figureIds.some((known) => known === id);

function rangeOf(input: unknown): Range {
  const range = parse(statisticsQuery, input);
  if (!isDay(range.from) || !isDay(range.to) || range.from > range.to) {
    throw new AppError('invalidInput', { problems: [{ path: ['to'], code: 'emptyRange' }] });
  }
  return range;
}

/** The rows behind a figure, paged, sorted and filtered like any list of that resource. */
async function sendBehind(
  { context, request, response }: { context: Context; request: Request; response: Response },
  resource: ResourceName,
  behind: (professionalId: number, range: Range) => RuleGroup,
): Promise<void> {
  const { from, to, ...rest } = request.query;
  const range = rangeOf({ from, to });
  const list = parse(listQuery, rest);
  const access = accessOf(context, response);
  const id = await visibleProfessional(request, context, access);
  const filter = all(behind(id, range), ...(list.filter ? [list.filter] : []));
  const page = await listRecords(
    context.database.readers,
    resource,
    resources[resource],
    { ...list, filter },
    access,
  );
  response.json({ ...page, resource });
}
