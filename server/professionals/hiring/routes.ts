import type { Response } from 'express';
import type { Context } from '../../context.ts';
import { recordId, writeFor } from '../../crud.ts';
import { parse } from '../../errors.ts';
import type { Routes } from '../../routes.ts';
import { nothing } from '../contract.ts';
import { endSessions } from './endSessions.ts';
import { invite } from './invite.ts';

/** What an administrator does for somebody's way in: a link to choose a password, and the end of every open session. */
export function addHiringRoutes(routes: Routes, context: Context): void {
  const write = (response: Response) => writeFor(context, 'professionals', response);
  routes.post('/api/professionals/:id/invite', 'professionals.create', async (request, response) => {
    parse(nothing, request.body);
    response.status(202).json({ data: await invite(write(response), recordId(request)) });
  });
  routes.post('/api/professionals/:id/sign-out', 'professionals.edit', async (request, response) => {
    parse(nothing, request.body);
    response.json({ data: await endSessions(write(response), recordId(request)) });
  });
}
