import type { Request, Response } from 'express';
import { append } from '../audit.ts';
import { pagesAt } from '../config.ts';
import type { Context } from '../context.ts';
import { transaction } from '../database.ts';
import { invalidField, parse } from '../errors.ts';
import { count, type Limit, tooMany } from '../limits.ts';
import { type Link, linkBehind, sendPasswordLink, takeLink } from '../passwordLinks.ts';
import { hashPassword } from '../passwords.ts';
import type { Routes } from '../routes.ts';
import { forgotBody, linkBody, linkView, resetBody } from './contract.ts';

/** Choosing a password by a link that came by mail: for who was invited, and for who has forgotten theirs. */
export function addPasswordRoutes(routes: Routes, context: Context): void {
  routes.post('/api/password/forgot', 'public', async (request, response) => {
    const { email } = parse(forgotBody, request.body);
    await limit(context, request, 'forgottenAddress');
    const asked = await count(context.database, { limit: 'forgotten', of: email }, context.now());
    response.status(202).end();
    if (!asked.isOver) afterwards(context, sendIfKnown(context, email));
  });
  routes.post('/api/password/link', 'public', async (request, response) => {
    await limit(context, request, 'choosing');
    const { token } = parse(linkBody, request.body);
    response.json({ data: parse(linkView, await livingLink(context, token)) });
  });
  routes.post('/api/password/reset', 'public', async (request, response) => {
    await limit(context, request, 'choosing');
    const { token, password } = parse(resetBody, request.body);
    const link = await livingLink(context, token);
    await choose(context, { link, token, hash: await hashPassword(password) }, response);
    response.status(204).end();
  });
}

async function limit({ database, now }: Context, request: Request, kind: Limit): Promise<void> {
  const counted = await count(database, { limit: kind, of: request.socket.remoteAddress ?? '' }, now());
  if (counted.isOver) throw tooMany(counted, now());
}

/** The answer is given first, so that its time tells nobody whether the address is known. */
function afterwards({ log }: Context, work: Promise<void>): void {
  work.catch((error: unknown) =>
    log.warn({ reason: error instanceof Error ? error.name : '' }, 'a password link was not sent'),
  );
}

async function sendIfKnown({ database, config, now }: Context, email: string): Promise<void> {
  await transaction(database, async (tx) => {
    const person = await tx('account_emails as e')
      .join('professionals as p', 'p.id', 'e.professional_id')
      .where({ 'e.email': email.normalize('NFC').trim().toLowerCase(), 'p.state': 'active' })
      .first('p.id', 'p.company_id', 'p.first_name', 'p.last_name', 'e.email', 'p.language');
    if (!person) return;
    const { id, company_id: companyId, language } = person;
    const name = `${person.first_name} ${person.last_name}`;
    await sendPasswordLink(
      tx,
      {
        person: { id, companyId, name, email: person.email, language },
        purpose: 'reset',
        baseUrl: pagesAt(config),
      },
      now(),
    );
  });
}

/** One answer for a link that never was, was used, is too old, or belongs to somebody who has left. */
async function livingLink({ database, now }: Context, token: string): Promise<Link> {
  const link = await linkBehind(database.writer, token, now());
  if (!link) throw invalidField('token', 'linkExpired');
  return link;
}

/** A new password ends every session and every other link of the person. */
async function choose(
  { database, now }: Context,
  { link, token, hash }: { link: Link; token: string; hash: string },
  response: Response,
): Promise<void> {
  const { professionalId, companyId } = link;
  await transaction(database, async (tx) => {
    if (!(await takeLink(tx, token))) throw invalidField('token', 'linkExpired');
    await tx('credentials')
      .insert({ professional_id: professionalId, password_hash: hash, changed_at: now() })
      .onConflict('professional_id')
      .merge();
    await tx('sessions').where({ professional_id: professionalId }).delete();
    await tx('password_links').where({ professional_id: professionalId }).delete();
    const event = {
      companyId,
      actorId: professionalId,
      action: 'update' as const,
      resource: 'professionals',
      recordId: professionalId,
      changes: { password: {} },
      requestId: response.locals.requestId,
    };
    await append(tx, event, now());
  });
}
