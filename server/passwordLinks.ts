import { createHash, randomBytes } from 'node:crypto';
import type { Connection, Transaction } from './database.ts';
import { send } from './mail.ts';
import { letterOf } from './password/letter.ts';

export type Purpose = 'invitation' | 'reset';

export const linkMilliseconds = 60 * 60_000;

interface Person {
  id: number;
  companyId: number;
  name: string;
  email: string;
  language: string;
}

/**
 * Sends somebody a link by which to choose a password, good once and for an hour; an earlier one of the same purpose is dead. The
 * database keeps only the hash of what the link holds.
 */
export async function sendPasswordLink(
  tx: Transaction,
  { person, purpose, baseUrl }: { person: Person; purpose: Purpose; baseUrl: string },
  now: number,
): Promise<number> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = now + linkMilliseconds;
  await tx('password_links').where('expires_at', '<', now).delete();
  await tx('password_links').where({ professional_id: person.id, purpose }).delete();
  await tx('password_links').insert({
    token_hash: hashOf(token),
    professional_id: person.id,
    purpose,
    created_at: now,
    expires_at: expiresAt,
  });
  const { name: company } = await tx('companies').where({ id: person.companyId }).first('name');
  const url = `${baseUrl}/choose-password#${token}`;
  const letter = letterOf(purpose, { language: person.language, name: person.name, company, url });
  const to = { name: person.name, address: person.email };
  const kind = purpose === 'invitation' ? ('invitation' as const) : ('passwordLink' as const);
  await send(tx, { companyId: person.companyId, professionalId: person.id, kind, to, ...letter }, now);
  return expiresAt;
}

export interface Link {
  professionalId: number;
  companyId: number;
  firstName: string;
  language: string;
  purpose: Purpose;
}

/** Whose link this is, while it lives and the person works here. */
export async function linkBehind(
  connection: Connection,
  token: string,
  now: number,
): Promise<Link | undefined> {
  const row = await connection('password_links as l')
    .join('professionals as p', 'p.id', 'l.professional_id')
    .where({ 'l.token_hash': hashOf(token), 'p.state': 'active' })
    .where('l.expires_at', '>', now)
    .first('p.id', 'p.company_id', 'p.first_name', 'p.language', 'l.purpose');
  return (
    row && {
      professionalId: row.id,
      companyId: row.company_id,
      firstName: row.first_name,
      language: row.language,
      purpose: row.purpose,
    }
  );
}

/** Takes the link for good; of two who hold it only one gets true. */
export const takeLink = async (tx: Transaction, token: string): Promise<boolean> =>
  (await tx('password_links')
    .where({ token_hash: hashOf(token) })
    .delete()) === 1;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
