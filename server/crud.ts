import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { pagesAt } from './config.ts';
import type { Context } from './context.ts';
import { contracts, countsBody, type ListQuery, listBody, listQuery, type ResourceName } from './contract.ts';
import { accessFor } from './dataAccess.ts';
import type { Transaction } from './database.ts';
import { AppError, parse } from './errors.ts';
import { recallAnswer, rememberAnswer } from './idempotency.ts';
import { noteOpening } from './openings.ts';
import { countRecords, getRecord, listRecords } from './records.ts';
import { type Body, labelOf, type Resource } from './resource.ts';
import { resources } from './resources.ts';
import type { Routes } from './routes.ts';
import { createRecord, removeRecord, updateRecord, type Write } from './writes.ts';

/** Every resource's list, look-up, creation, change and removal: one way for all of them. */
export function addResourceRoutes(routes: Routes, context: Context): void {
  for (const name of Object.keys(resources) as ResourceName[])
    addRoutes(routes, context, name, resources[name]);
}

function addRoutes(routes: Routes, context: Context, name: ResourceName, resource: Resource): void {
  const path = `/api/${addressOf(name)}`;
  const schema = contracts[name];
  const list = (query: ListQuery, response: Response) =>
    sendList({ context, name, resource }, query, response);
  routes.get(path, `${name}.list`, (request, response) => list(parse(listQuery, request.query), response));
  routes.post(`${path}/query`, `${name}.list`, (request, response) =>
    list(parse(listBody, request.body), response),
  );
  routes.post(`${path}/counts`, `${name}.list`, async (request, response) => {
    const { filters } = parse(countsBody, request.body);
    const { database, now } = context;
    const access = accessFor(response.locals.viewer, database.dialect, now());
    response.json({ counts: await countRecords(database.readers, resource, filters, access) });
  });
  routes.get(`${path}/:id`, `${name}.view`, (request, response) =>
    sendRecord({ context, name, resource }, request, response),
  );
  if ('change' in schema) addChange(routes, context, { name, resource, path, fields: schema.change });
  if (!('create' in schema)) return;
  const create = schema.create;
  routes.post(path, `${name}.create`, async (request, response) => {
    const body = parse<Body>(create, request.body);
    const record = await createRecord(
      write(context, name, resource, response),
      body,
      idempotency(request, response, context),
    );
    response.status(201).location(`${path}/${record.id}`).set('ETag', etag(record)).json({ data: record });
  });
  addChange(routes, context, { name, resource, path, fields: create });
  routes.delete(`${path}/:id`, `${name}.delete`, async (request, response) => {
    await removeRecord(write(context, name, resource, response), recordId(request), expectedVersion(request));
    response.status(204).end();
  });
}

interface Changed {
  name: ResourceName;
  resource: Resource;
  path: string;
  fields: z.ZodObject;
}

function addChange(routes: Routes, context: Context, { name, resource, path, fields }: Changed): void {
  const update = updateOf(fields);
  routes.patch(`${path}/:id`, `${name}.edit`, async (request, response) => {
    const id = recordId(request);
    const version = expectedVersion(request);
    const body = parse<Body>(update, request.body);
    const record = await updateRecord(write(context, name, resource, response), id, version, body);
    response.set('ETag', etag(record)).json({ data: record });
  });
}

/** `interventionCodes` is served at `/api/intervention-codes`. */
export const addressOf = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Any part of what creating takes; a field left out keeps its value, so defaults do not count here. */
export const updateOf = (create: z.ZodObject): z.ZodObject =>
  z
    .strictObject(
      Object.fromEntries(
        Object.entries(create.shape).map(([name, field]) => [
          name,
          (field instanceof z.ZodDefault ? field.unwrap() : field).optional(),
        ]),
      ) as z.ZodRawShape,
    )
    .refine((body) => Object.keys(body).length > 0, 'nothingToChange') as unknown as z.ZodObject;

interface Served {
  context: Context;
  name: ResourceName;
  resource: Resource;
}

async function sendList({ context, name, resource }: Served, query: ListQuery, response: Response) {
  const { database } = context;
  const access = accessFor(response.locals.viewer, database.dialect, context.now());
  response.json(await listRecords(database.readers, name, resource, query, access));
}

async function sendRecord(
  { context, name, resource }: Served,
  request: Request,
  response: Response,
): Promise<void> {
  const { database } = context;
  const access = accessFor(response.locals.viewer, database.dialect, context.now());
  const record = await getRecord(database.readers, name, resource, recordId(request), access);
  if (!record) throw new AppError('notFound');
  await noteWatched(context, response, { name, resource, record });
  if (typeof record.version === 'number') response.set('ETag', etag(record));
  response.json({ data: record });
}

/** Writes down that this person opened a record of which that is to be known. */
export async function noteWatched(
  context: Context,
  response: Response,
  { name, resource, record }: { name: ResourceName; resource: Resource; record: Body },
): Promise<void> {
  const { viewer, requestId } = response.locals;
  if (resource.isWatched?.(record, viewer))
    await noteOpening(context, { viewer, requestId, resource: name, ...nameplate(resource, record) });
}

const nameplate = (resource: Resource, record: Body) => ({
  recordId: Number(record.id),
  label: labelOf(resource, record),
  branchId: typeof record.branchId === 'number' ? record.branchId : null,
});

/** A change of a resource's record, for a route of its own. */
export const writeFor = (context: Context, name: ResourceName, response: Response): Write =>
  write(context, name, resources[name], response);

const write = (
  { database, config, now }: Context,
  name: ResourceName,
  resource: Resource,
  response: Response,
): Write => ({
  database,
  viewer: response.locals.viewer,
  name,
  resource,
  requestId: response.locals.requestId,
  now: now(),
  baseUrl: pagesAt(config),
});

export const etag = (record: Body): string => `"${record.version}"`;

/** An id that is no number, or none that a key can have, is a record that does not exist. */
export const recordId = (request: Request): number => keyIn(request, 'id');

/** The same for another key in the address. */
export function keyIn(request: Request, name: string): number {
  const text = String(request.params[name]);
  if (!/^[1-9]\d{0,15}$/.test(text) || !Number.isSafeInteger(Number(text))) throw new AppError('notFound');
  return Number(text);
}

/** The version that was changed, from `If-Match`. */
export function expectedVersion(request: Request): number {
  const header = request.get('If-Match');
  if (header === undefined)
    throw new AppError('preconditionRequired', { message: 'send If-Match with the version you changed' });
  const [, digits] = /^"(\d{1,15})"$/.exec(header) ?? [];
  if (digits === undefined)
    throw new AppError('invalidInput', { problems: [{ path: ['If-Match'], code: 'notAVersion' }] });
  return Number(digits);
}

/** With an Idempotency-Key, the second of two equal requests gets the first one's record and writes nothing. */
export function idempotency(request: Request, response: Response, { now }: Context) {
  const key = request.get('Idempotency-Key');
  if (key === undefined) return { before: async () => undefined, after: async () => undefined };
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new AppError('invalidInput', { problems: [{ path: ['Idempotency-Key'], code: 'badText' }] });
  const owner = { professionalId: response.locals.viewer.professionalId, key };
  const hash = createHash('sha256')
    .update(`${request.path} ${JSON.stringify(request.body)}`)
    .digest('hex');
  return {
    before: (tx: Transaction) => recallAnswer(tx, owner, hash, now()),
    after: async (tx: Transaction, record: Body) => void (await rememberAnswer(tx, owner, record)),
  };
}
