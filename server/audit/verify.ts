import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { type EventRow, eventHash } from '../auditHash.ts';
import type { Connection } from '../database.ts';
import type { Verification } from './contract.ts';

/** Hashing a thousand events takes some 10 ms, after which others have their turn. */
const piece = 1_000;

interface Link {
  sequence: number;
  hash: string;
}

type Stored = EventRow & Link & { id: number };

/**
 * Goes through a company's log from its first event: each must follow the one before it, hold its hash, and hash to its own; the last must
 * be the one that the head names. An event may have been emptied by the erasure of a client, if that erasure says so. Gives the number of events that hold and, if one does not, its place: where a row was edited, moved or
 * taken out. Events written meanwhile are not looked at.
 */
export async function verifyLog(connection: Connection, companyId: number): Promise<Verification> {
  const head: Link = (await connection('audit_heads')
    .where({ company_id: companyId })
    .first('sequence', 'hash')) ?? { sequence: 0, hash: '' };
  const erased = await erasedIn(connection, companyId);
  let last: Link = { sequence: 0, hash: '' };
  for (;;) {
    const rows = await eventsAfter(connection, companyId, last.sequence, head.sequence);
    if (rows.length === 0) break;
    for (const row of rows) {
      if (!follows(row, last, erased)) return broken(last, row.id);
      last = row;
    }
    await setImmediate();
  }
  const isWhole = last.sequence === head.sequence && last.hash === head.hash;
  return isWhole ? { events: last.sequence, firstBroken: null } : broken(last, null);
}

const eventsAfter = (
  connection: Connection,
  companyId: number,
  after: number,
  upTo: number,
): Promise<Stored[]> =>
  connection('audit_events')
    .where({ company_id: companyId })
    .whereBetween('sequence', [after + 1, upTo])
    .orderBy('sequence')
    .limit(piece);

const follows = (row: Stored, last: Link, erased: Map<number, string>): boolean =>
  row.sequence === last.sequence + 1 &&
  row.previous_hash === last.hash &&
  (eventHash(row) === row.hash || isErased(row, erased));

/** An event that lost what it said of an erased client has no name, and what is left of it is what the erasure's own event says. */
const isErased = ({ sequence, changes, record_label }: Stored, erased: Map<number, string>): boolean =>
  record_label === null && erased.get(sequence) === digest(String(changes));

/** Of each event that a later one says to have erased: the digest of what is left of it. */
async function erasedIn(connection: Connection, companyId: number): Promise<Map<number, string>> {
  const rows: { sequence: number; changes: string }[] = await connection('audit_events')
    .where({ company_id: companyId, resource: 'clients', action: 'update' })
    .where('changes', 'like', '{"erased":%')
    .select('sequence', 'changes');
  const told = rows.flatMap(({ sequence, changes }) => {
    const { erased }: { erased: { after: { sequence: number; digest: string }[] } } = JSON.parse(changes);
    return erased.after.filter((each) => each.sequence < sequence);
  });
  return new Map(told.map((each) => [each.sequence, each.digest]));
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Without a row, the event that should have been there is gone. */
const broken = ({ sequence }: Link, id: number | null): Verification => ({
  events: sequence,
  firstBroken: { sequence: sequence + 1, id },
});
