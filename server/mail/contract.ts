import { z } from 'zod';
import { choice, id, instant, named, readOnlyRecord } from '../fields/contract.ts';

export const outbox = {
  row: z.object({
    ...readOnlyRecord,
    subject: z.string(),
    kind: choice('messageKind'),
    state: choice('messageState'),
    recipient: z.string(),
    professionalId: id.nullable(),
    professional: named.nullable(),
    /** Whom it came from; null until it was sent. */
    sender: z.string().nullable(),
    attempts: z.int(),
    /** What the mail server last said, where it refused or could not be reached. */
    lastError: z.string().nullable(),
    createdAt: instant,
    sentAt: instant.nullable(),
    /** The letter itself comes with a single message, not with a list. */
    text: z.string().optional(),
    html: z.string().optional(),
    attachments: z.array(z.object({ name: z.string(), type: z.string(), size: z.int() })).optional(),
  }),
};
