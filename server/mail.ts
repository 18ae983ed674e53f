import { randomUUID } from 'node:crypto';
import type { Choice } from '#reports/choices.ts';
import { insert, type Transaction } from './database.ts';
import { withFolded } from './folding.ts';

/** A letter to one person. There is no way to write one to several: nobody learns who else was written to. */
export interface Message {
  companyId: number;
  kind: Choice<'messageKind'>;
  /** The recipient, who may be nobody of the company's. */
  professionalId: number | null;
  /** The client whom it is for: erasing the client erases the letter. */
  clientId?: number;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  attachments?: Attachment[];
}

export interface Attachment {
  name: string;
  type: string;
  content: Buffer;
}

/** Puts a message into the outbox in the caller's transaction: it goes out if, and only if, what it tells of has happened. */
export const send = (tx: Transaction, message: Message, now: number): Promise<number> =>
  insert(tx, 'outbox', rowOf(message, now));

/** Many at once, still one letter for each recipient. */
export const sendAll = (tx: Transaction, messages: readonly Message[], now: number): Promise<unknown> =>
  tx.batchInsert(
    'outbox',
    messages.map((message) => rowOf(message, now)),
    50,
  );

function rowOf(message: Message, now: number) {
  const {
    companyId,
    professionalId,
    clientId = null,
    kind,
    to,
    subject,
    text,
    html,
    attachments = [],
  } = message;
  const row = {
    company_id: companyId,
    professional_id: professionalId,
    client_id: clientId,
    kind,
    recipient_name: oneLine(to.name),
    recipient: to.address,
    subject: oneLine(subject),
    text,
    html,
    attachments: JSON.stringify(attachments.map(stored)),
    message_id: randomUUID(),
    state: 'queued',
    next_at: now,
    created_at: now,
  };
  return withFolded('outbox', row);
}

/** A line end would begin another header. */
const oneLine = (text: string): string => text.replace(/\p{C}+/gu, ' ').trim();

const stored = ({ name, type, content }: Attachment) => ({
  name,
  type,
  size: content.length,
  content: content.toString('base64'),
});
