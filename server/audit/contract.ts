import { z } from 'zod';
import { choice, id, instant, named, readOnlyRecord } from '../fields/contract.ts';

/** `events` hold, from the first; then comes the first that does not, whose row may be gone. */
export const verification = z.object({
  events: z.int(),
  firstBroken: z.object({ sequence: z.int(), id: id.nullable() }).nullable(),
});
export type Verification = z.infer<typeof verification>;

export const auditEvents = {
  row: z.object({
    ...readOnlyRecord,
    at: instant,
    actorId: id.nullable(),
    actor: named.nullable(),
    action: choice('auditAction'),
    resource: z.string(),
    recordId: z.number().nullable(),
    branchId: id.nullable(),
    branch: named.nullable(),
    requestId: z.string().nullable(),
    /** What the record was called then. */
    label: z.string().nullable(),
    /** Field names to what they held before and hold now. */
    changes: z.record(
      z.string(),
      z.object({ before: z.unknown().optional(), after: z.unknown().optional() }),
    ),
  }),
};
