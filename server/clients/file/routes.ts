import type { Response } from 'express';
import type { Context } from '../../context.ts';
import { etag, idempotency, keyIn, recordId, writeFor } from '../../crud.ts';
import { AppError, parse } from '../../errors.ts';
import type { Body } from '../../resource.ts';
import type { Routes } from '../../routes.ts';
import { updateRecord, whateverVersion } from '../../writes.ts';
import {
  accessBody,
  endStakeholderQuery,
  inviteBody,
  mergeBody,
  nothing,
  stakeholderBody,
} from '../contract.ts';
import { sendAgain } from '../invitation/sendAgain.ts';
import { mergeClients } from '../merging/merge.ts';
import { eraseClient } from '../privacy/erase.ts';
import { giveOut } from '../privacy/giveOut.ts';
import { type Acted, actOnFile } from './actOnFile.ts';
import { archiveStakeholder, forgetStakeholder } from './leave.ts';

/** What is done with one client's file beside changing what it says. */
export function addFileRoutes(routes: Routes, context: Context): void {
  const write = (response: Response) => writeFor(context, 'clients', response);
  routes.post('/api/clients/:id/stakeholders', 'clients.edit', async (request, response) => {
    const params = parse(stakeholderBody, request.body);
    const within = idempotency(request, response, context);
    const act = { action: 'addStakeholder' as const, params };
    sendActed(response, await actOnFile(write(response), recordId(request), act, within));
  });
  routes.post('/api/clients/:id/join', 'clients.join', async (request, response) => {
    parse(nothing, request.body ?? {});
    const within = idempotency(request, response, context);
    const params = { professionalId: response.locals.viewer.professionalId };
    const act = { action: 'addStakeholder' as const, params };
    sendActed(response, await actOnFile(write(response), recordId(request), act, within));
  });
  routes.delete(
    '/api/clients/:id/stakeholders/:professionalId',
    'clients.edit',
    async (request, response) => {
      const { forget } = parse(endStakeholderQuery, request.query);
      const end = forget === 'true' ? forgetStakeholder : archiveStakeholder;
      await end(write(response), recordId(request), keyIn(request, 'professionalId'));
      response.status(204).end();
    },
  );
  for (const action of ['archive', 'restore'] as const)
    routes.post(`/api/clients/:id/${action}`, 'clients.edit', async (request, response) => {
      parse(nothing, request.body ?? {});
      const within = idempotency(request, response, context);
      const { answer } = await actOnFile(write(response), recordId(request), { action, params: {} }, within);
      response.json(answer);
    });
  routes.post('/api/clients/:id/merge', 'clients.merge', async (request, response) => {
    const body = parse(mergeBody, request.body);
    response.json(await mergeClients(write(response), recordId(request), body));
  });
  routes.get('/api/clients/:id/data', 'clients.erase', async (request, response) => {
    const id = recordId(request);
    const data = await giveOut(write(response), id);
    response.attachment(`client-${id}.json`).json(data);
  });
  routes.post('/api/clients/:id/erase', 'clients.erase', async (request, response) => {
    parse(nothing, request.body ?? {});
    await eraseClient(write(response), recordId(request));
    response.status(204).end();
  });
  routes.post('/api/clients/:id/access', 'clients.edit', async (request, response) => {
    const { on } = parse(accessBody, request.body);
    sendRecord(response, await giveAccess(context, response, { id: recordId(request), on }));
  });
  routes.post('/api/clients/:id/invite', 'clients.edit', async (request, response) => {
    const wanted = parse(inviteBody, request.body ?? {});
    response.status(202).json(await sendAgain(write(response), recordId(request), wanted));
  });
}

/** Whoever became a stakeholder now is new; whoever was one already stays as is. */
const sendActed = (response: Response, { answer, isChanged }: Acted): void =>
  void response.status(isChanged ? 201 : 200).json(answer);

const sendRecord = (response: Response, record: Body): void =>
  void response.set('ETag', etag(record)).json({ data: record });

/** To sign in to the app takes a main e-mail or a user name. */
function giveAccess(
  context: Context,
  response: Response,
  { id, on }: { id: number; on: boolean },
): Promise<Body> {
  const plain = writeFor(context, 'clients', response);
  const prepare = async (body: Body, _context: unknown, current: Body | undefined) => {
    if (on && !current?.email && !current?.username) throw refusal('needsEmail');
    return body;
  };
  const resource = { ...plain.resource, prepare };
  return updateRecord({ ...plain, resource }, id, whateverVersion, { hasAccess: on });
}

const refusal = (code: string): AppError => new AppError('conflict', { problems: [{ path: [], code }] });
