import type { Context } from '../context.ts';
import { addressOf, etag, expectedVersion, recordId, writeFor } from '../crud.ts';
import { accessFor } from '../dataAccess.ts';
import { AppError, parse } from '../errors.ts';
import { getRecord } from '../records.ts';
import { resources } from '../resources.ts';
import type { Routes } from '../routes.ts';
import { updateRecord } from '../writes.ts';
import { shareBody } from './contract.ts';
import { type Shareable, shareable } from './shareable.ts';

/** `POST …/:id/share` replaces the list of shares, which is a change of the record like any other; `GET …/:id/shares` gives it. */
export function addShareRoutes(routes: Routes, context: Context): void {
  for (const name of Object.keys(shareable) as Shareable[]) addRoutes(routes, context, name);
}

function addRoutes(routes: Routes, context: Context, name: Shareable): void {
  const path = `/api/${addressOf(name)}/:id`;
  routes.post(`${path}/share`, `${name}.share`, async (request, response) => {
    const version = expectedVersion(request);
    const body = parse(shareBody, request.body);
    const record = await updateRecord(writeFor(context, name, response), recordId(request), version, body);
    response.set('ETag', etag(record)).json({ data: record.shares });
  });
  routes.get(`${path}/shares`, `${name}.view`, async (request, response) => {
    const { database, now } = context;
    const access = accessFor(response.locals.viewer, database.dialect, now());
    const record = await getRecord(database.readers, name, resources[name], recordId(request), access);
    if (!record) throw new AppError('notFound');
    if (record.shares === null) throw new AppError('notAllowed');
    response.set('ETag', etag(record)).json({ data: record.shares });
  });
}
