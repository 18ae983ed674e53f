import { z } from 'zod';
import {
  id,
  instant,
  named,
  optionalText,
  readOnlyRecord,
  record,
  requiredText,
} from '../fields/contract.ts';

const amount = z.number().min(-1e9).max(1e9);

export const measurements = {
  row: z.object({
    ...readOnlyRecord,
    version: z.int(),
    definitionId: id.nullable(),
    definition: named.nullable(),
    clientId: id.nullable(),
    client: named.nullable(),
    authorId: id.nullable(),
    author: named.nullable(),
    value: z.number(),
    measuredAt: instant,
  }),
  create: z.strictObject({
    clientId: id,
    definitionId: id,
    value: amount,
    /** Now when left out. */
    measuredAt: instant.min(0, 'wrongValue').max(4_102_444_800_000, 'wrongValue').optional(),
  }),
};

export const measurementDefinitions = {
  row: z.object({
    ...record,
    name: z.string(),
    unit: z.string(),
    normLow: z.number().nullable(),
    normHigh: z.number().nullable(),
    archived: z.boolean(),
  }),
  create: z.strictObject({
    name: requiredText(80),
    unit: optionalText(20)
      .transform((text) => text ?? '')
      .default(''),
    normLow: amount.nullable().default(null),
    normHigh: amount.nullable().default(null),
    archived: z.boolean().default(false),
  }),
};
