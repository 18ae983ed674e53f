import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Connection, Database } from '../database.ts';

export const idleMilliseconds = 30 * 60_000;
export const absoluteMilliseconds = 12 * 3_600_000;

/** How stale a session's last sight may be: reading pages writes nothing more often than this. */
const touchMilliseconds = 60_000;
const mostSessionsOfOne = 20;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Opens a session and gives its token, 256 random bits of which the database keeps only the hash. */
export async function openSession(tx: Connection, professionalId: number, now: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx('sessions')
    .where('seen_at', '<', now - idleMilliseconds)
    .orWhere('created_at', '<', now - absoluteMilliseconds)
    .delete();
  await tx('sessions').insert({
    id_hash: hashOf(token),
    professional_id: professionalId,
    created_at: now,
    seen_at: now,
  });
  const kept = tx('sessions')
    .where({ professional_id: professionalId })
    .orderBy('created_at', 'desc')
    .limit(mostSessionsOfOne)
    .select('id_hash');
  await tx('sessions').where({ professional_id: professionalId }).whereNotIn('id_hash', kept).delete();
  return token;
}

/** The professional behind a living session, or undefined. */
export async function sessionOwner(
  { readers, writer }: Database,
  token: string,
  now: number,
): Promise<number | undefined> {
  const id_hash = hashOf(token);
  const row = await readers('sessions').where({ id_hash }).first('professional_id', 'created_at', 'seen_at');
  if (!row || row.seen_at < now - idleMilliseconds || row.created_at < now - absoluteMilliseconds)
    return undefined;
  if (row.seen_at < now - touchMilliseconds) await touch(writer, id_hash, now);
  return row.professional_id;
}

/** A database that cannot be written to now still answers what only reads. */
const touch = (writer: Connection, id_hash: string, now: number): Promise<unknown> =>
  writer('sessions')
    .where({ id_hash })
    .update({ seen_at: now })
    .catch(() => undefined);

export const closeSession = ({ writer }: Database, token: string): Promise<number> =>
  writer('sessions')
    .where({ id_hash: hashOf(token) })
    .delete();

export const closeOtherSessions = (tx: Connection, professionalId: number, token: string): Promise<number> =>
  tx('sessions')
    .where({ professional_id: professionalId })
    .whereNot({ id_hash: hashOf(token) })
    .delete();

/** The browser's only credential. With https in front it also carries Secure and the prefix that ties it to this host. */
export interface CookieRules {
  secure: boolean;
}

const cookieName = ({ secure }: CookieRules): string => (secure ? '__Host-cohort' : 'cohort');

export function tokenOf(request: Request, rules: CookieRules): string | undefined {
  const cookies = (request.get('Cookie') ?? '').split(/; */);
  const prefix = `${cookieName(rules)}=`;
  const found = cookies.find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length);
  return found && /^[\w-]{43}$/.test(found) ? found : undefined;
}

export const setCookie = (response: Response, rules: CookieRules, token: string): Response =>
  response.cookie(cookieName(rules), token, { ...cookieFlags(rules), maxAge: absoluteMilliseconds });

export const clearCookie = (response: Response, rules: CookieRules): Response =>
  response.clearCookie(cookieName(rules), cookieFlags(rules));

const cookieFlags = ({ secure }: CookieRules) =>
  ({ httpOnly: true, secure, sameSite: 'lax', path: '/' }) as const;
