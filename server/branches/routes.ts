import type { Context } from '../context.ts';
import { recordId, writeFor } from '../crud.ts';
import { accessFor } from '../dataAccess.ts';
import { AppError, parse } from '../errors.ts';
import { getRecord } from '../records.ts';
import type { Routes } from '../routes.ts';
import { moveBody } from './contract.ts';
import { moveBranch } from './move.ts';
import { branches } from './resource.ts';
import { countUses } from './use.ts';

/** What belongs to a branch today, and the way to move it elsewhere so that the branch can close. */
export function addBranchRoutes(routes: Routes, context: Context): void {
  const { database, now } = context;
  routes.get('/api/branches/:id/use', 'branches.edit', async (request, response) => {
    const { viewer } = response.locals;
    const access = accessFor(viewer, database.dialect, now());
    const id = recordId(request);
    if (!(await getRecord(database.readers, 'branches', branches, id, access)))
      throw new AppError('notFound');
    const place = { companyId: viewer.companyId, branchId: id, now: now() };
    response.json({ data: await countUses(database.readers, place) });
  });
  routes.post('/api/branches/:id/move', 'branches.edit', async (request, response) => {
    const { to, deactivate = false } = parse(moveBody, request.body);
    const move = { from: recordId(request), to, deactivate };
    response.json({ data: { moved: await moveBranch(writeFor(context, 'branches', response), move) } });
  });
}
