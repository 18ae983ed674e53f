import type { Response } from 'express';
import type { Context } from '../../context.ts';
import { accessFor } from '../../dataAccess.ts';
import { parse } from '../../errors.ts';
import type { Routes } from '../../routes.ts';
import { caseloadsQuery, splitBody } from '../contract.ts';
import { readCaseloads } from './caseloads.ts';
import { proposeSplit } from './propose.ts';

/** Who has how much to do, and how it could be even. What comes of it is written by the bulk action `shareOut`. */
export function addCaseloadRoutes(routes: Routes, { database, now }: Context): void {
  const { dialect, readers } = database;
  const accessOf = ({ locals: { viewer } }: Response) => accessFor(viewer, dialect, now());
  routes.get('/api/clients/caseloads', 'clients.assign', async (request, response) => {
    const { branchId } = parse(caseloadsQuery, request.query);
    response.json({ data: await readCaseloads(readers, branchId, accessOf(response)) });
  });
  routes.post('/api/clients/caseloads/split', 'clients.assign', async (request, response) => {
    const body = parse(splitBody, request.body);
    response.json(await proposeSplit(readers, body, accessOf(response)));
  });
}
