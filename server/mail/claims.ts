import type { Choice } from '#reports/choices.ts';
import { type Database, transaction } from '../database.ts';

/** A message that this server, and no other, is about to send. */
export interface Claimed {
  id: number;
  kind: Choice<'messageKind'>;
  recipient_name: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  attachments: string;
  message_id: string;
  attempts: number;
  lease_until: number;
}

/** Longer than one attempt can take: whoever has not told by then is no more. */
export const leaseMilliseconds = 180_000;

/** Takes the message that has waited longest, or gives undefined when none waits. Of several servers only one changes the row. */
export async function claimNext(database: Database, now: number): Promise<Claimed | undefined> {
  for (;;) {
    const found: Claimed | undefined = await database
      .readers('outbox')
      .whereRaw(isQueued)
      .where('next_at', '<=', now)
      .where('lease_until', '<=', now)
      .orderBy(['next_at', 'id'])
      .first();
    if (!found) return undefined;
    const lease = { attempts: Number(found.attempts) + 1, lease_until: now + leaseMilliseconds };
    if (await changed(database, found, lease)) return { ...found, ...lease };
  }
}

export const markSent = (database: Database, claimed: Claimed, sender: string, now: number) =>
  changed(database, claimed, {
    ...(secretKinds.has(claimed.kind) ? { text: '', html: '' } : {}),
    state: 'sent',
    sender,
    sent_at: now,
    last_error: null,
    lease_until: 0,
  });

/** Whoever reads these could sign in as somebody else: once they are with their recipient, nobody else can. */
const secretKinds = new Set<Claimed['kind']>(['invitation', 'passwordLink']);

export const markFailed = (database: Database, claimed: Claimed, error: string) =>
  changed(database, claimed, { state: 'failed', last_error: error, lease_until: 0 });

export const postpone = (database: Database, claimed: Claimed, error: string, until: number) =>
  changed(database, claimed, { next_at: until, last_error: error, lease_until: 0 });

/** Without a mail server nothing is sent, now or later: the messages are kept to be read. */
export async function keepAll(database: Database): Promise<void> {
  if (await database.readers('outbox').whereRaw(isQueued).first('id'))
    await transaction(database, (tx) => tx('outbox').whereRaw(isQueued).update({ state: 'kept' }));
}

/** As the index of those few rows says it: a binding could be any state. */
const isQueued = "state = 'queued'";

/** Only while the row is as this server knows it. */
async function changed(
  database: Database,
  { id, attempts, lease_until }: Pick<Claimed, 'id' | 'attempts' | 'lease_until'>,
  change: Record<string, string | number | null>,
): Promise<boolean> {
  const rows = await transaction(database, (tx) =>
    tx('outbox').where({ id, state: 'queued', attempts, lease_until }).update(change),
  );
  return rows === 1;
}
