import { createHash } from 'node:crypto';
import type { Scalar } from '#reports/sql.ts';

export type EventRow = Record<(typeof hashed)[number] | 'record_label', Scalar>;

/** Of all that an event says, in this order; what its record was called came later, and counts where it is there. */
const hashed = [
  'company_id',
  'sequence',
  'at',
  'actor_id',
  'action',
  'resource',
  'record_id',
  'branch_id',
  'changes',
  'request_id',
  'previous_hash',
] as const;

export function eventHash({ record_label, ...row }: EventRow): string {
  const said = Object.fromEntries(hashed.map((name) => [name, row[name]]));
  const whole = record_label === null ? said : { ...said, record_label };
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex');
}
