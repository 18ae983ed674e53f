import type { Response } from 'express';
import type { Context } from '../../context.ts';
import { keyIn, recordId, writeFor } from '../../crud.ts';
import { accessFor } from '../../dataAccess.ts';
import { parse } from '../../errors.ts';
import type { Routes } from '../../routes.ts';
import { answerBody, externalBody } from '../contract.ts';
import { answerRequest } from './answer.ts';
import { inviteExternal } from './external.ts';
import { namedIn } from './named.ts';
import { pendingFor, withdraw } from './pending.ts';

/** Asking to join a file or to be let in, and the answers from the dashboard. */
export function addRequestRoutes(routes: Routes, context: Context): void {
  routes.post('/api/clients/:id/external', 'clients.edit', async (request, response) => {
    const body = parse(externalBody, request.body);
    await inviteExternal(writeFor(context, 'clients', response), recordId(request), body);
    response.status(202).json({});
  });
  routes.get('/api/clients/:id/external', 'clients.view', async (request, response) => {
    response.json({ data: await pendingFor(context, response, recordId(request)) });
  });
  routes.delete('/api/clients/:id/external/:professionalId', 'clients.edit', async (request, response) => {
    const professionalId = keyIn(request, 'professionalId');
    await withdraw(writeFor(context, 'clients', response), recordId(request), professionalId);
    response.status(204).end();
  });
  routes.get('/api/notifications', 'signedIn', async (_request, response) => {
    response.json({ data: await waitingFor(context, response) });
  });
  routes.post('/api/notifications/:id/answer', 'signedIn', async (request, response) => {
    const { accept } = parse(answerBody, request.body);
    await answerRequest(writeFor(context, 'clients', response), recordId(request), accept);
    response.status(204).end();
  });
}

const most = 50;

/** Oldest first. Whose file it is, is told only to who sees the file. */
async function waitingFor({ database, now }: Context, { locals: { viewer } }: Response) {
  const access = accessFor(viewer, database.dialect, now());
  const rows = await database
    .readers('notifications')
    .where({ company_id: viewer.companyId, professional_id: viewer.professionalId })
    .whereNull('answer')
    .orderBy(['created_at', 'id'])
    .limit(most)
    .select('id', 'kind', 'client_id', 'actor_id', 'created_at');
  const clientOf = await namedIn(rows, { key: 'client_id', source: 'clients' }, database.readers, access);
  const actorOf = await namedIn(rows, { key: 'actor_id', source: 'colleagues' }, database.readers, access);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    at: row.created_at,
    actor: actorOf(row),
    client: clientOf(row),
  }));
}
