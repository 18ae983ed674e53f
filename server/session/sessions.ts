import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { bind, type Sql, sql, steady } from '#reports/sql.ts';
import { type Connection, type Database, query } from '../database.ts';
import { type SessionViewer, type ViewerRow, viewerColumns, viewerJoins, viewerOf } from '../viewer.ts';

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

/** Who is behind a living session, as the database says at this very request, or undefined. */
export async function sessionViewer(
  { readers, writer }: Database,
  token: string,
  now: number,
): Promise<SessionViewer | undefined> {
  const idHash = hashOf(token);
  const [row] = await query<ViewerRow & { opened_at: number; seen_at: number }>(readers, ownerSql(idHash));
  if (!row || row.seen_at < now - idleMilliseconds || row.opened_at < now - absoluteMilliseconds)
    return undefined;
  if (row.seen_at < now - touchMilliseconds) await touch(writer, idHash, now);
  return viewerOf(row);
}

const ownerSql = (idHash: string): Sql =>
  steady(sql`select ${viewerColumns}, s.created_at as opened_at, s.seen_at
    from sessions as s join professionals as p on p.id = s.professional_id ${viewerJoins}
    where s.id_hash = ${bind(idHash)} and p.state = 'active'`);

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
