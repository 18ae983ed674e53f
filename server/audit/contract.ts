import { z } from 'zod';
import { choice, id, instant, named, readOnlyRecord } from '../fields/contract.ts';

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
    /** Field names to what they held before and hold now. */
    changes: z.record(
      z.string(),
      z.object({ before: z.unknown().optional(), after: z.unknown().optional() }),
    ),
  }),
};
