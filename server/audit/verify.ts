import { setImmediate } from 'node:timers/promises';
import { type EventRow, eventHash } from '../audit.ts';
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
 * be the one that the head names. Gives the number of events that hold and, if one does not, its place: where a row was edited, moved or
 * taken out. Events written meanwhile are not looked at.
 */
export async function verifyLog(connection: Connection, companyId: number): Promise<Verification> {
  const head: Link = (await connection('audit_heads')
    .where({ company_id: companyId })
    .first('sequence', 'hash')) ?? { sequence: 0, hash: '' };
  let last: Link = { sequence: 0, hash: '' };
  for (;;) {
    const rows = await eventsAfter(connection, companyId, last.sequence, head.sequence);
    if (rows.length === 0) break;
    for (const row of rows) {
      if (!follows(row, last)) return broken(last, row.id);
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

const follows = (row: Stored, last: Link): boolean =>
  row.sequence === last.sequence + 1 && row.previous_hash === last.hash && eventHash(row) === row.hash;

/** Without a row, the event that should have been there is gone. */
const broken = ({ sequence }: Link, id: number | null): Verification => ({
  events: sequence,
  firstBroken: { sequence: sequence + 1, id },
});
