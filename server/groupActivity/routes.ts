import type { Request, Response } from 'express';
import { append, type Changes } from '../audit.ts';
import { pagesAt } from '../config.ts';
import type { Context } from '../context.ts';
import { keyIn, recordId } from '../crud.ts';
import { accessFor } from '../dataAccess.ts';
import { type Connection, type Transaction, transaction } from '../database.ts';
import { AppError, parse } from '../errors.ts';
import { count, tooMany } from '../limits.ts';
import { getRecord } from '../records.ts';
import type { Body } from '../resource.ts';
import type { Routes } from '../routes.ts';
import { linkMilliseconds } from './announcements/publish.ts';
import { recipientsOf } from './announcements/recipients.ts';
import { addEntry, entriesOf, removeEntry } from './challenges/progress.ts';
import { rankingOf } from './challenges/ranking.ts';
import { linkUntil } from './challenges/resource.ts';
import { entryBody, linkFor, personalBody, personalEntryBody, personalPage } from './contract.ts';
import { type Reader, revokeLinks, sendLinks } from './personal/links.ts';
import { enterOwn, openPage } from './personal/page.ts';
import { announcements, challenges } from './resource.ts';

const resources = { announcements, challenges };
type Name = keyof typeof resources;

/** Who has read an announcement, how far a challenge is, and the personal pages of members. */
export function addGroupActivityRoutes(routes: Routes, context: Context): void {
  const { readers } = context.database;
  routes.get('/api/announcements/:id/recipients', 'announcements.view', async (request, response) => {
    const { id } = await seen('announcements', request, response, { context, connection: readers });
    response.json({ data: await recipientsOf(Number(id), readers) });
  });
  routes.get('/api/challenges/:id/ranking', 'challenges.view', async (request, response) => {
    const { id } = await seen('challenges', request, response, { context, connection: readers });
    response.json({ data: await rankingOf(Number(id), readers, accessOf(context, response)) });
  });
  routes.get(
    '/api/challenges/:id/participants/:clientId/entries',
    'challenges.view',
    async (request, response) => {
      const { id } = await seen('challenges', request, response, { context, connection: readers });
      const clientId = keyIn(request, 'clientId');
      response.json({ data: await entriesOf(readers, { challengeId: Number(id), clientId }) });
    },
  );
  addEntryRoutes(routes, context);
  for (const name of ['announcements', 'challenges'] as const) addLinkRoutes(routes, context, name);
  addPersonalRoutes(routes, context);
}

function addEntryRoutes(routes: Routes, context: Context): void {
  routes.post('/api/challenges/:id/entries', 'challenges.edit', async (request, response) => {
    const { clientId, enteredOn, value } = parse(entryBody, request.body);
    const id = await changed('challenges', { request, response, context }, async (tx, challenge) => {
      const entry = { challengeId: Number(challenge.id), clientId, enteredOn, value };
      const entryId = await addEntry(tx, entry, context.now());
      return [entryId, { entry: { after: { clientId, enteredOn, value } } }];
    });
    response.status(201).json({ data: { id } });
  });
  routes.delete('/api/challenges/:id/entries/:entryId', 'challenges.edit', async (request, response) => {
    const entryId = keyIn(request, 'entryId');
    await changed('challenges', { request, response, context }, async (tx, challenge) => {
      await removeEntry(tx, Number(challenge.id), entryId);
      return [undefined, { entry: { before: { id: entryId } } }];
    });
    response.status(204).end();
  });
}

/** A new personal link for one member, after which the former is dead; and its end. */
function addLinkRoutes(routes: Routes, context: Context, name: Name): void {
  const kind = name === 'announcements' ? ('announcement' as const) : ('challenge' as const);
  routes.post(`/api/${name}/:id/links`, `${name}.edit`, async (request, response) => {
    const { clientId } = parse(linkFor, request.body);
    await changed(name, { request, response, context }, async (tx, record) => {
      const reader = await readerOf(tx, kind, Number(record.id), clientId);
      const now = context.now();
      const expiresAt = kind === 'challenge' ? linkUntil(String(record.endsOn)) : now + linkMilliseconds;
      const { companyId } = response.locals.viewer;
      const subject = { kind, id: Number(record.id), companyId, title: String(record.title), expiresAt };
      await sendLinks(tx, subject, [reader], { now, baseUrl: pagesAt(context.config) });
      return [undefined, { link: { after: { clientId } } }];
    });
    response.status(202).end();
  });
  routes.delete(`/api/${name}/:id/links/:clientId`, `${name}.edit`, async (request, response) => {
    const clientId = keyIn(request, 'clientId');
    await changed(name, { request, response, context }, async (tx, record) => {
      const { companyId } = response.locals.viewer;
      const subject = { kind, id: Number(record.id), companyId };
      const revoked = await revokeLinks(tx, subject, [clientId], context.now());
      if (revoked === 0) throw new AppError('notFound');
      return [undefined, { link: { before: { clientId } } }];
    });
    response.status(204).end();
  });
}

const takers = { announcement: 'announcement_recipients', challenge: 'challenge_participants' } as const;

async function readerOf(
  tx: Transaction,
  kind: keyof typeof takers,
  id: number,
  clientId: number,
): Promise<Reader> {
  const reader: Reader | undefined = await tx(`${takers[kind]} as r`)
    .join('clients as c', 'c.id', 'r.client_id')
    .where({ [`r.${kind}_id`]: id, 'r.client_id': clientId, 'c.state': 'active' })
    .whereNotNull('c.email')
    .first('c.id', 'c.first_name', 'c.last_name', 'c.email', 'c.language');
  if (!reader) throw new AppError('notFound');
  return reader;
}

/** Whoever holds the link is let in; how many are tried from one place is counted, and every link that does not live is answered alike. */
function addPersonalRoutes(routes: Routes, context: Context): void {
  const limit = async (request: Request) => {
    const of = request.socket.remoteAddress ?? '';
    const counted = await count(context.database, { limit: 'personal', of }, context.now());
    if (counted.isOver) throw tooMany(counted, context.now());
  };
  routes.post('/api/personal', 'public', async (request, response) => {
    await limit(request);
    const { token } = parse(personalBody, request.body);
    response.json({ data: parse(personalPage, await openPage(context, token), 'internal') });
  });
  routes.post('/api/personal/entries', 'public', async (request, response) => {
    await limit(request);
    const { token, ...entry } = parse(personalEntryBody, request.body);
    response.json({ data: parse(personalPage, await enterOwn(context, token, entry), 'internal') });
  });
}

const accessOf = ({ database, now }: Context, { locals }: Response) =>
  accessFor(locals.viewer, database.dialect, now());

async function seen(
  name: Name,
  request: Request,
  response: Response,
  { context, connection }: { context: Context; connection: Connection },
): Promise<Body> {
  const access = accessOf(context, response);
  const record = await getRecord(connection, name, resources[name], recordId(request), access);
  if (!record) throw new AppError('notFound');
  return record;
}

interface Asked {
  request: Request;
  response: Response;
  context: Context;
}

/** A change beside the record itself, with its event in the log. */
function changed<T>(
  name: Name,
  { request, response, context }: Asked,
  change: (tx: Transaction, record: Body) => Promise<[T, Changes]>,
): Promise<T> {
  return transaction(context.database, async (tx) => {
    const record = await seen(name, request, response, { context, connection: tx });
    const [answer, changes] = await change(tx, record);
    const { viewer, requestId } = response.locals;
    const { companyId, professionalId: actorId } = viewer;
    const event = { companyId, actorId, action: 'update' as const, resource: name, changes, requestId };
    const group = await tx('groups').where({ id: record.groupId }).first('branch_id');
    const filed = { recordId: Number(record.id), branchId: group?.branch_id ?? null };
    await append(tx, { ...event, ...filed }, context.now());
    return answer;
  });
}
