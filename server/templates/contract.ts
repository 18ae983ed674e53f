import { z } from 'zod';
import {
  choice,
  id,
  named,
  optionalParagraphs,
  optionalText,
  record,
  requiredText,
} from '../fields/contract.ts';

const exercise = z.strictObject({
  name: requiredText(120),
  sets: z.int().min(1).max(50),
  repetitions: z.int().min(1).max(500),
  restSeconds: z.int().min(0).max(3600),
  notes: optionalText(300),
});

/** One training day. */
const session = z.strictObject({
  week: z.int().min(1).max(104),
  name: requiredText(120),
  exercises: z.array(exercise).max(60),
});

const templateInput = z.strictObject({
  name: requiredText(120),
  weeks: z.int().min(1).max(104),
  objective: optionalText(500).default(null),
  notes: optionalParagraphs(5_000).default(null),
  sharing: choice('sharing').default('me'),
  branchId: id.nullable().default(null),
  archived: z.boolean().default(false),
  sessions: z.array(session).max(400).default([]),
});

export const templates = {
  row: z.object({
    ...record,
    name: z.string(),
    weeks: z.number(),
    objective: z.string().nullable(),
    ownerId: id.nullable(),
    owner: named.nullable(),
    branchId: id.nullable(),
    branch: named.nullable(),
    sharing: choice('sharing'),
    archived: z.boolean(),
    /** The content comes with one template alone, not with a list. */
    notes: z.string().nullable().optional(),
    sessions: z.array(session).optional(),
  }),
  create: templateInput,
};
