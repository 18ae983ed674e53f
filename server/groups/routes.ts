import type { Context } from '../context.ts';
import { idempotency, keyIn, recordId } from '../crud.ts';
import { transaction } from '../database.ts';
import { parse } from '../errors.ts';
import type { Routes } from '../routes.ts';
import { actOnGroup } from './actions/act.ts';
import { undoAction } from './actions/undo.ts';
import {
  followUpQuery,
  fromMembersQuery,
  groupActionBody,
  membersQuery,
  nothing,
  ruleBody,
  ruleStateBody,
  stakeholderBody,
} from './contract.ts';
import { listDeleted, restoreGroup } from './deletion/restore.ts';
import { readFollowUp } from './followUp/read.ts';
import { listMembers } from './members/list.ts';
import { removeMember } from './members/remove.ts';
import { dropRule, setRule, setRuleState } from './rule/change.ts';
import { readRule } from './rule/stored.ts';
import { listStakeholders } from './sharing/list.ts';
import { shareGroup, unshareGroup } from './sharing/share.ts';
import { askedBy, changeGroup, configureGroup, seenGroup } from './work.ts';

/** What is done with a group beside creating and changing it: its members, its professionals, and its way back when it was deleted. */
export function addGroupRoutes(routes: Routes, context: Context): void {
  addMemberRoutes(routes, context);
  addSharingRoutes(routes, context);
  addDeletionRoutes(routes, context);
  addActionRoutes(routes, context);
  addRuleRoutes(routes, context);
}

function addMemberRoutes(routes: Routes, context: Context): void {
  const { readers } = context.database;
  routes.get('/api/groups/:id/members', 'groups.view', async (request, response) => {
    const asked = parse(membersQuery, request.query);
    const { access } = askedBy(context, response);
    const { id } = await seenGroup(recordId(request), readers, access);
    response.json(await listMembers(id, asked, readers, access));
  });
  routes.delete('/api/groups/:id/members/:clientId', 'groups.edit', async (request, response) => {
    const clientId = keyIn(request, 'clientId');
    await changeGroup(context, askedBy(context, response), recordId(request), (group, work) =>
      removeMember(group, clientId, work),
    );
    response.status(204).end();
  });
}

function addSharingRoutes(routes: Routes, context: Context): void {
  const { readers } = context.database;
  routes.get('/api/groups/:id/stakeholders', 'groups.view', async (request, response) => {
    const { access } = askedBy(context, response);
    const { id } = await seenGroup(recordId(request), readers, access);
    response.json({ data: await listStakeholders(id, readers, access) });
  });
  routes.post('/api/groups/:id/stakeholders', 'groups.share', async (request, response) => {
    const body = parse(stakeholderBody, request.body);
    const members = await changeGroup(context, askedBy(context, response), recordId(request), (group, work) =>
      shareGroup(group, body, work),
    );
    response.json({ data: { professionalId: body.professionalId, members } });
  });
  routes.delete('/api/groups/:id/stakeholders/:professionalId', 'groups.share', async (request, response) => {
    const { fromMembers } = parse(fromMembersQuery, request.query);
    const asked = { professionalId: keyIn(request, 'professionalId'), fromMembers: fromMembers === 'true' };
    const data = await changeGroup(context, askedBy(context, response), recordId(request), (group, work) =>
      unshareGroup(group, asked, work),
    );
    response.json({ data });
  });
}

function addActionRoutes(routes: Routes, context: Context): void {
  const { readers } = context.database;
  routes.post('/api/groups/:id/actions', 'groups.edit', async (request, response) => {
    const body = parse(groupActionBody, request.body);
    const within = idempotency(request, response, context);
    const asked = askedBy(context, response);
    const answer = await changeGroup(context, asked, recordId(request), async (group, work) => {
      const repeated = body.dryRun ? undefined : await within.before(work.tx);
      if (repeated) return repeated;
      const acted = await actOnGroup(group, body, work);
      if (!body.dryRun) await within.after(work.tx, acted);
      return acted;
    });
    response.json(answer);
  });
  routes.post('/api/groups/:id/actions/:actionId/undo', 'groups.edit', async (request, response) => {
    parse(nothing, request.body);
    const actionId = keyIn(request, 'actionId');
    response.json(
      await changeGroup(context, askedBy(context, response), recordId(request), (group, work) =>
        undoAction(group, actionId, work),
      ),
    );
  });
  routes.get('/api/groups/:id/follow-up', 'groups.view', async (request, response) => {
    const { measurement } = parse(followUpQuery, request.query);
    const { access, viewer, now } = askedBy(context, response);
    const { id } = await seenGroup(recordId(request), readers, access);
    const asking = { viewer, access, now, definitionId: measurement };
    response.json(await readFollowUp(id, asking, readers));
  });
}

function addRuleRoutes(routes: Routes, context: Context): void {
  const { readers } = context.database;
  routes.get('/api/groups/:id/rule', 'groups.view', async (request, response) => {
    const { access } = askedBy(context, response);
    const { id } = await seenGroup(recordId(request), readers, access);
    response.json({ data: await readRule(id, readers, access) });
  });
  routes.post('/api/groups/:id/rule', 'groups.edit', async (request, response) => {
    const body = parse(ruleBody, request.body);
    const data = await configureGroup(context, askedBy(context, response), recordId(request), (group, work) =>
      setRule(group, body, work),
    );
    response.json({ data });
  });
  routes.post('/api/groups/:id/rule/state', 'groups.edit', async (request, response) => {
    const { state } = parse(ruleStateBody, request.body);
    const data = await configureGroup(context, askedBy(context, response), recordId(request), (group, work) =>
      setRuleState(group, state, work),
    );
    response.json({ data });
  });
  routes.delete('/api/groups/:id/rule', 'groups.edit', async (request, response) => {
    await configureGroup(context, askedBy(context, response), recordId(request), dropRule);
    response.status(204).end();
  });
}

function addDeletionRoutes(routes: Routes, context: Context): void {
  const { readers } = context.database;
  routes.get('/api/groups/deleted', 'groups.delete', async (_request, response) => {
    response.json({ data: await listDeleted(readers, askedBy(context, response)) });
  });
  routes.post('/api/groups/:id/restore', 'groups.delete', async (request, response) => {
    parse(nothing, request.body);
    const asked = askedBy(context, response);
    const id = recordId(request);
    await transaction(context.database, (tx) => restoreGroup(id, { ...asked, tx }));
    response.status(204).end();
  });
}
