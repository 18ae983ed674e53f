import type { Response } from 'express';
import { actOnClients } from './clients/bulk/act.ts';
import type { Context } from './context.ts';
import { idempotency, recordId } from './crud.ts';
import { accessFor } from './dataAccess.ts';
import { AppError, parse } from './errors.ts';
import { membersBody } from './groups/contract.ts';
import { groups } from './groups/resource.ts';
import { getRecord } from './records.ts';
import type { Routes } from './routes.ts';

/** Makes clients members of a group from the group's own page: the same action as from the list of clients, with its rehearsal and undo. */
export function addGroupMemberRoute(routes: Routes, context: Context): void {
  const { database } = context;
  routes.post('/api/groups/:id/members', 'groups.edit', async (request, response) => {
    const { clientIds, dryRun } = parse(membersBody, request.body);
    const groupId = recordId(request);
    const asked = asking(context, response);
    if (!(await getRecord(database.readers, 'groups', groups, groupId, asked.access)))
      throw new AppError('notFound');
    const act = { action: 'addToGroup' as const, params: { groupId }, selection: { ids: clientIds }, dryRun };
    response.json(await actOnClients(database, asked, act, idempotency(request, response, context)));
  });
}

function asking({ database, now }: Context, { locals: { viewer, requestId } }: Response) {
  const at = now();
  const { dialect } = database;
  return { dialect, viewer, access: accessFor(viewer, dialect, at), now: at, requestId };
}
