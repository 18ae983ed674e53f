import { createHash } from 'node:crypto';
import type { Database } from '#server/database.ts';

/** The places in the companies' logs where an event is missing or is not what was written. */
export async function brokenLinks({ readers }: Database): Promise<string[]> {
  const rows = await readers('audit_events').orderBy(['company_id', 'sequence']).select();
  const heads = new Map<number, { sequence: number; hash: string }>();
  const broken: string[] = [];
  const erasures = erasedIn(rows);
  for (const { id: _id, hash, ...row } of rows) {
    const before = heads.get(row.company_id) ?? { sequence: 0, hash: '' };
    const { previous_hash, search: _search, record_label, ...rest } = row;
    const computed = createHash('sha256')
      .update(JSON.stringify({ ...rest, previous_hash, ...(record_label === null ? {} : { record_label }) }))
      .digest('hex');
    const isWhole = computed === hash || isErased(row, erasures);
    if (row.sequence !== before.sequence + 1 || previous_hash !== before.hash || !isWhole)
      broken.push(`${row.company_id}/${row.sequence}`);
    heads.set(row.company_id, { sequence: row.sequence, hash });
  }
  for (const { company_id, ...head } of await readers('audit_heads').select())
    if (JSON.stringify(head) !== JSON.stringify(heads.get(company_id) ?? { sequence: 0, hash: '' }))
      broken.push(`${company_id}/head`);
  return broken;
}

type Event = { company_id: number; sequence: number; changes: string };

/** Of each event that a later one says to have erased: the digest of what is left of it. */
function erasedIn(rows: Event[]): Map<string, string> {
  const told = new Map<string, string>();
  for (const { company_id, sequence, changes } of rows)
    for (const erased of JSON.parse(changes).erased?.after ?? [])
      if (erased.sequence < sequence) told.set(`${company_id}/${erased.sequence}`, erased.digest);
  return told;
}

const isErased = ({ company_id, sequence, changes }: Event, erasures: Map<string, string>): boolean =>
  erasures.get(`${company_id}/${sequence}`) === createHash('sha256').update(changes).digest('hex');
