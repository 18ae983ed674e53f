import type { Request, Response } from 'express';
import type { Context } from '../../context.ts';
import { keyIn } from '../../crud.ts';
import { type Access, accessFor } from '../../dataAccess.ts';
import { type Connection, transaction } from '../../database.ts';
import { AppError, parse } from '../../errors.ts';
import { getRecord } from '../../records.ts';
import type { Routes } from '../../routes.ts';
import { allowed } from '../allowed.ts';
import { draftBody } from '../contract.ts';
import { templates } from '../resource.ts';
import { type DraftPlace, dropDraft, keepDraft, readDraft } from './keep.ts';
import { listDrafts } from './list.ts';

/** What one types in a template's form, kept until it is saved, for oneself alone. The address names the template, or `new`. */
export function addDraftRoutes(routes: Routes, context: Context): void {
  const { database, now } = context;
  const accessOf = ({ locals }: Response) => accessFor(locals.viewer, database.dialect, now());
  routes.get('/api/template-drafts', 'templates.create', async (_request, response) => {
    response.json({ data: await listDrafts(database.readers, accessOf(response)) });
  });
  routes.get('/api/template-drafts/:template', 'templates.create', async (request, response) => {
    const place = await placeOf(request, database.readers, accessOf(response));
    response.json({ data: await readDraft(database.readers, place) });
  });
  routes.post('/api/template-drafts/:template', 'templates.create', async (request, response) => {
    const body = parse(draftBody, request.body);
    const data = await transaction(database, async (tx) =>
      keepDraft(tx, await placeOf(request, tx, accessOf(response)), body, now()),
    );
    response.json({ data });
  });
  routes.delete('/api/template-drafts/:template', 'templates.create', async (request, response) => {
    await transaction(database, async (tx) => dropDraft(tx, await placeOf(request, tx, accessOf(response))));
    response.status(204).end();
  });
}

/** A draft changes what one may change. */
async function placeOf(request: Request, connection: Connection, access: Access): Promise<DraftPlace> {
  const { companyId, professionalId } = access.viewer;
  if (request.params.template === 'new') return { companyId, professionalId, template: undefined };
  const id = keyIn(request, 'template');
  const template = await getRecord(connection, 'templates', templates, id, access);
  if (!template) throw new AppError('notFound');
  return { companyId, professionalId, template: { id, version: Number(allowed(template, 'edit').version) } };
}
