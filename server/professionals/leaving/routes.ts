import type { Response } from 'express';
import type { Context } from '../../context.ts';
import { recordId, writeFor } from '../../crud.ts';
import { parse } from '../../errors.ts';
import type { Routes } from '../../routes.ts';
import { departureBody, nothing } from '../contract.ts';
import { depart } from './depart.ts';
import { restore } from './restore.ts';
import { departureView } from './view.ts';

/** Somebody leaves, and may come back. */
export function addLeavingRoutes(routes: Routes, context: Context): void {
  const path = '/api/professionals/:id';
  const write = (response: Response) => writeFor(context, 'professionals', response);
  routes.get(`${path}/departure`, 'professionals.dismiss', async (request, response) => {
    response.json({ data: await departureView(write(response), recordId(request)) });
  });
  routes.post(`${path}/departure`, 'professionals.dismiss', async (request, response) => {
    const body = parse(departureBody, request.body);
    response.json({ data: await depart(write(response), recordId(request), body) });
  });
  routes.post(`${path}/departure/undo`, 'professionals.dismiss', async (request, response) => {
    parse(nothing, request.body);
    response.json({ data: await restore(write(response), recordId(request), { isUndo: true }) });
  });
  routes.post(`${path}/reactivate`, 'professionals.dismiss', async (request, response) => {
    parse(nothing, request.body);
    response.json({ data: await restore(write(response), recordId(request), { isUndo: false }) });
  });
}
