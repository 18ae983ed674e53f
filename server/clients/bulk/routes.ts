import type { Request, Response } from 'express';
import type { Context } from '../../context.ts';
import { idempotency, recordId } from '../../crud.ts';
import { accessFor } from '../../dataAccess.ts';
import { AppError, parse } from '../../errors.ts';
import type { Body } from '../../resource.ts';
import type { Routes } from '../../routes.ts';
import { bulkBody } from '../contract.ts';
import { actOnClients } from './act.ts';
import { historyOf } from './history.ts';
import { undoBulk } from './undo.ts';

/** One action on many clients, taking it back, and what both left in a client's history. */
export function addBulkRoutes(routes: Routes, context: Context): void {
  routes.post('/api/clients/bulk', 'clients.edit', async (request, response) => {
    const body = parse(bulkBody, request.body);
    const within = idempotency(request, response, context);
    response.json(await actOnClients(context.database, asking(context, response), body, within));
  });
  routes.post('/api/bulk/:id/undo', 'clients.edit', async (request, response) => {
    refuseBody(request);
    response.json(await undoBulk(context.database, asking(context, response), recordId(request)));
  });
  routes.get('/api/clients/:id/history', 'auditEvents.list', async (request, response) => {
    const { access } = asking(context, response);
    response.json({ data: await historyOf(recordId(request), context.database.readers, access) });
  });
}

function asking({ database, now }: Context, { locals: { viewer, requestId } }: Response) {
  const at = now();
  const { dialect } = database;
  return { dialect, viewer, access: accessFor(viewer, dialect, at), now: at, requestId };
}

/** Undoing takes no word: what comes with it was meant for something else. */
function refuseBody({ body }: Request): void {
  const keys = Object.keys((body ?? {}) as Body);
  if (keys.length)
    throw new AppError('invalidInput', {
      problems: keys.map((key) => ({ path: [key], code: 'unknownKey' })),
    });
}
