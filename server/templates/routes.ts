import type { Request, Response } from 'express';
import type { Context } from '../context.ts';
import { etag, expectedVersion, idempotency, keyIn, recordId, writeFor } from '../crud.ts';
import { accessFor } from '../dataAccess.ts';
import { transaction } from '../database.ts';
import { AppError, parse } from '../errors.ts';
import { count, tooMany } from '../limits.ts';
import { getRecord } from '../records.ts';
import type { Body, Resource } from '../resource.ts';
import type { Routes } from '../routes.ts';
import { createRecord, updateRecord, type Write } from '../writes.ts';
import { allowed } from './allowed.ts';
import { editorBody, nothing, shareScope } from './contract.ts';
import { addDraftRoutes } from './drafts/routes.ts';
import { freeName } from './freeName.ts';
import { templates } from './resource.ts';
import { addEditor, listEditors, removeEditor } from './sharing/editors.ts';
import { newLink, templateBehind } from './sharing/publicLink.ts';
import { contentAt, listVersions } from './versions.ts';

/** How a template reaches others: shared and withdrawn, read and imported by a public link, cloned, and modified by whom its owner trusts. */
export function addTemplateRoutes(routes: Routes, context: Context): void {
  const { readers } = context.database;
  const write = (response: Response) => writeFor(context, 'templates', response);
  routes.post('/api/templates/:id/share', 'templates.share', async (request, response) => {
    const { scope, branchId } = parse(shareScope, request.body);
    const current = await seen(context, request, response);
    const version =
      request.get('If-Match') === undefined ? Number(current.version) : expectedVersion(request);
    const body = { sharing: scope, ...(branchId === undefined ? {} : { branchId }) };
    const same = current.sharing === scope && (branchId === undefined || branchId === current.branchId);
    const record = same
      ? allowed(current, 'share')
      : await updateRecord(write(response), Number(current.id), version, body, 'share');
    const { companyId } = response.locals.viewer;
    const link = { templateId: Number(record.id), companyId };
    const token =
      scope === 'public'
        ? await transaction(context.database, (tx) => newLink(tx, link, context.now()))
        : undefined;
    response.set('ETag', etag(record)).json({ data: record, ...(token ? { token } : {}) });
  });
  routes.post('/api/templates/:id/clone', 'templates.create', async (request, response) => {
    parse(nothing, request.body);
    const original = await seen(context, request, response);
    const within = idempotency(request, response, context);
    const record = await createRecord(copying(context, response), copyOf(original), within);
    response.status(201).location(`/api/templates/${record.id}`).json({ data: record });
  });
  routes.get('/api/templates/:id/versions', 'templates.view', async (request, response) => {
    const { id } = await seen(context, request, response);
    const access = accessFor(response.locals.viewer, context.database.dialect, context.now());
    response.json({ data: await listVersions(Number(id), readers, access) });
  });
  routes.post('/api/templates/:id/versions/:version/restore', 'templates.edit', async (request, response) => {
    parse(nothing, request.body);
    const current = await seen(context, request, response);
    const access = accessFor(response.locals.viewer, context.database.dialect, context.now());
    const id = Number(current.id);
    const body = await contentAt(id, keyIn(request, 'version'), readers, access);
    if (!body) throw new AppError('notFound');
    const expected =
      request.get('If-Match') === undefined ? Number(current.version) : expectedVersion(request);
    const record = await updateRecord(write(response), id, expected, body);
    response.set('ETag', etag(record)).json({ data: record });
  });
  addEditorRoutes(routes, context);
  addDraftRoutes(routes, context);
  addPublicRoutes(routes, context);
}

function addEditorRoutes(routes: Routes, context: Context): void {
  const write = (response: Response) => writeFor(context, 'templates', response);
  routes.get('/api/templates/:id/editors', 'templates.view', async (request, response) => {
    response.json({ data: await listEditors(write(response), recordId(request)) });
  });
  routes.post('/api/templates/:id/editors', 'templates.edit', async (request, response) => {
    const { professionalId } = parse(editorBody, request.body);
    await addEditor(write(response), recordId(request), professionalId);
    response.status(204).end();
  });
  routes.delete('/api/templates/:id/editors/:professionalId', 'templates.edit', async (request, response) => {
    await removeEditor(write(response), recordId(request), keyIn(request, 'professionalId'));
    response.status(204).end();
  });
}

/** A link that is unknown, altered or withdrawn is a template that never was. */
function addPublicRoutes(routes: Routes, context: Context): void {
  const behind = async (request: Request) => {
    const of = request.socket.remoteAddress ?? '';
    const counted = await count(context.database, { limit: 'personal', of }, context.now());
    if (counted.isOver) throw tooMany(counted, context.now());
    return templateBehind(context.database.readers, String(request.params.token));
  };
  routes.get('/api/public/templates/:token', 'public', async (request, response) => {
    response.json({ data: await behind(request) });
  });
  routes.post('/api/public/templates/:token/import', 'templates.create', async (request, response) => {
    parse(nothing, request.body);
    const { company: _, ...shared } = await behind(request);
    const within = idempotency(request, response, context);
    const record = await createRecord(copying(context, response), copyOf(shared), within);
    response.status(201).location(`/api/templates/${record.id}`).json({ data: record });
  });
}

/** A write whose name is found in its own transaction. */
function copying(context: Context, response: Response): Write {
  const { viewer } = response.locals;
  const prepare: Resource['prepare'] = async (body, within, current) => {
    const named = { ...body, name: await freeName(String(body.name), viewer, within) };
    return (await templates.prepare?.(named, within, current)) ?? named;
  };
  return { ...writeFor(context, 'templates', response), resource: { ...templates, prepare } };
}

/** Of one's own: shared with nobody, without the private notes of whoever made it. */
const copyOf = ({ name, weeks, objective, sessions }: Body): Body => ({
  name,
  weeks,
  objective,
  sessions,
  notes: null,
  sharing: 'me',
  branchId: null,
  archived: false,
});

async function seen({ database, now }: Context, request: Request, response: Response): Promise<Body> {
  const access = accessFor(response.locals.viewer, database.dialect, now());
  const record = await getRecord(database.readers, 'templates', templates, recordId(request), access);
  if (!record) throw new AppError('notFound');
  return record;
}
