import { createHash, randomBytes } from 'node:crypto';
import type { Connection, Transaction } from '../../database.ts';
import { AppError } from '../../errors.ts';
import type { PublicTemplate } from '../contract.ts';

/** A new link to a template, after which the former is dead. What it holds is told once and kept as a hash. */
export async function newLink(
  tx: Transaction,
  { templateId, companyId }: { templateId: number; companyId: number },
  now: number,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await endLink(tx, templateId);
  await tx('template_links').insert({
    template_id: templateId,
    company_id: companyId,
    token_hash: hashOf(token),
    created_at: now,
  });
  return token;
}

export const endLink = (tx: Transaction, templateId: number): Promise<number> =>
  tx('template_links').where({ template_id: templateId }).delete();

/** What whoever holds the link may read: never the private notes, nor anything else of the company. */
export async function templateBehind(connection: Connection, token: string): Promise<PublicTemplate> {
  const row = await connection('template_links as l')
    .join('templates as t', 't.id', 'l.template_id')
    .join('companies as c', 'c.id', 'l.company_id')
    .where({ 'l.token_hash': hashOf(token), 't.sharing': 'public', 't.archived': 0 })
    .first('t.name', 't.weeks', 't.objective', 't.sessions', 'c.name as company');
  if (!row) throw new AppError('notFound');
  return { ...row, sessions: JSON.parse(row.sessions) };
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
