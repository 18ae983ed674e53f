import { createHash } from 'node:crypto';
import type { Database } from '#server/database.ts';

/** The places in the companies' logs where an event is missing or is not what was written. */
export async function brokenLinks({ readers }: Database): Promise<string[]> {
  const rows = await readers('audit_events').orderBy(['company_id', 'sequence']).select();
  const heads = new Map<number, { sequence: number; hash: string }>();
  const broken: string[] = [];
  for (const { id: _id, hash, ...row } of rows) {
    const before = heads.get(row.company_id) ?? { sequence: 0, hash: '' };
    const { previous_hash, search: _search, record_label, ...rest } = row;
    const computed = createHash('sha256')
      .update(JSON.stringify({ ...rest, previous_hash, ...(record_label === null ? {} : { record_label }) }))
      .digest('hex');
    if (row.sequence !== before.sequence + 1 || previous_hash !== before.hash || computed !== hash)
      broken.push(`${row.company_id}/${row.sequence}`);
    heads.set(row.company_id, { sequence: row.sequence, hash });
  }
  for (const { company_id, ...head } of await readers('audit_heads').select())
    if (JSON.stringify(head) !== JSON.stringify(heads.get(company_id) ?? { sequence: 0, hash: '' }))
      broken.push(`${company_id}/head`);
  return broken;
}
