import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Context } from '../../context.ts';
import { idempotency } from '../../crud.ts';
import { accessFor } from '../../dataAccess.ts';
import { parse } from '../../errors.ts';
import type { Routes } from '../../routes.ts';
import { importErrorsQuery, importQuery } from '../contract.ts';
import { faultyFile } from './faulty.ts';
import { progressOf, withProgress } from './progress.ts';
import { importClients } from './run.ts';
import { withUpload } from './upload.ts';

/** A list of clients from a file: rehearsed, written, how far it is, and the rows that want mending. */
export function addImportRoutes(routes: Routes, context: Context): void {
  routes.post('/api/clients/import', 'clients.create', (request, response) => {
    const { progress, name = null, ...how } = parse(importQuery, request.query);
    const { professionalId } = response.locals.viewer;
    return withUpload(request, response, async ({ hash, ...file }) => {
      request.body = { ...request.query, hash };
      const within = idempotency(request, response, context);
      const asking = askingOf(context, response);
      const signal = hungUp(response);
      const answer = await withProgress(professionalId, progress, (tell) =>
        importClients(context.database, asking, { ...file, ...how, name, progress: tell, signal }, within),
      );
      response.json(answer);
    });
  });
  routes.post('/api/clients/import/errors', 'clients.create', (request, response) => {
    const { name = '', format, ...how } = parse(importErrorsQuery, request.query);
    return withUpload(request, response, async (file) => {
      const signal = hungUp(response);
      const asked = { ...file, ...how, signal, output: format, name };
      const { fileName, bytes } = await faultyFile(context, askingOf(context, response), asked);
      response.attachment(fileName);
      await pipeline(Readable.from(bytes), response);
    });
  });
  routes.get('/api/clients/import/:name', 'clients.create', (request, response) => {
    response.json(progressOf(response.locals.viewer.professionalId, String(request.params.name)) ?? null);
  });
}

function askingOf({ database, now }: Context, { locals: { viewer, requestId } }: Response) {
  const at = now();
  const { dialect } = database;
  return { dialect, viewer, access: accessFor(viewer, dialect, at), now: at, requestId };
}

/** Whoever goes away while the file is read stops it; what is written by then is taken back. */
function hungUp(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
