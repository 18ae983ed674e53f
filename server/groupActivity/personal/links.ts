import { createHash, randomBytes } from 'node:crypto';
import type { Connection, Transaction } from '../../database.ts';
import { plainLetter } from '../../letters.ts';
import { type Message, sendAll } from '../../mail.ts';
import { wordsIn } from '../words/words.ts';

/** What links lead to. */
export interface Subject {
  kind: 'announcement' | 'challenge';
  id: number;
  companyId: number;
  title: string;
  expiresAt: number;
}

type Target = Pick<Subject, 'kind' | 'id' | 'companyId'>;

export interface Reader {
  id: number;
  first_name: string;
  last_name: string;
  email: string;
  language: string;
}

/**
 * Writes one letter to each reader alone, with a link that is nobody else's. Only the hash of what a link holds is kept, and an earlier
 * link of the same reader to the same thing is dead.
 */
export async function sendLinks(
  tx: Transaction,
  subject: Subject,
  readers: readonly Reader[],
  { now, baseUrl }: { now: number; baseUrl: string },
): Promise<void> {
  if (readers.length === 0) return;
  const { name: company } = await tx('companies').where({ id: subject.companyId }).first('name');
  const written = readers.map((reader) => ({ reader, token: randomBytes(32).toString('base64url') }));
  await revokeLinks(
    tx,
    subject,
    readers.map(({ id }) => id),
    now,
  );
  await tx.batchInsert(
    'personal_links',
    written.map((each) => rowOf(subject, each, now)),
    50,
  );
  const letters = written.map(({ reader, token }) =>
    letterTo(reader, subject, { company, url: `${baseUrl}/personal#${token}` }),
  );
  await sendAll(tx, letters, now);
}

const column = ({ kind }: Pick<Subject, 'kind'>) => `${kind}_id` as const;

const rowOf = (subject: Subject, { reader, token }: { reader: Reader; token: string }, now: number) => ({
  token_hash: hashOf(token),
  company_id: subject.companyId,
  client_id: reader.id,
  [column(subject)]: subject.id,
  created_at: now,
  expires_at: subject.expiresAt,
});

function letterTo(
  reader: Reader,
  subject: Subject,
  { company, url }: { company: string; url: string },
): Message {
  const told = { name: reader.first_name, company, title: subject.title, url };
  const { open, ...said } = wordsIn(reader.language)[subject.kind](told);
  return {
    companyId: subject.companyId,
    kind: subject.kind,
    professionalId: null,
    clientId: reader.id,
    to: { name: `${reader.first_name} ${reader.last_name}`, address: reader.email },
    ...plainLetter({ ...said, language: reader.language, link: { text: open, url } }),
  };
}

/** The living links to one thing are good for longer, or for less long. */
export const moveLinks = (tx: Transaction, subject: Target, expiresAt: number): Promise<number> =>
  livingLinks(tx, subject).update({ expires_at: expiresAt });

/** Kills the living links of some, or of all, to one thing. */
export const revokeLinks = (
  tx: Transaction,
  subject: Target,
  clientIds: readonly number[] | undefined,
  now: number,
): Promise<number> => {
  const living = livingLinks(tx, subject);
  return (clientIds ? living.whereIn('client_id', [...clientIds]) : living).update({ revoked_at: now });
};

const livingLinks = (tx: Transaction, subject: Target) =>
  tx('personal_links')
    .where({ company_id: subject.companyId, [column(subject)]: subject.id })
    .whereNull('revoked_at');

export interface PersonalLink {
  company_id: number;
  client_id: number;
  announcement_id: number | null;
  challenge_id: number | null;
}

/** What a link leads to while it lives; unknown, altered, revoked and expired ones are all nothing. */
export const linkBehind = (
  connection: Connection,
  token: string,
  now: number,
): Promise<PersonalLink | undefined> =>
  connection('personal_links as l')
    .join('clients as c', 'c.id', 'l.client_id')
    .where('l.token_hash', hashOf(token))
    .where('l.expires_at', '>', now)
    .whereNull('l.revoked_at')
    .where('c.state', 'active')
    .first('l.company_id', 'l.client_id', 'l.announcement_id', 'l.challenge_id');

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
