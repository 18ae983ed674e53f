import { z } from 'zod';
import { definitionSchema } from '#reports/definition.ts';
import { id, named, optionalText, record, requiredText } from '../fields/contract.ts';

export const reports = {
  row: z.object({
    ...record,
    name: z.string(),
    description: z.string().nullable(),
    ownerId: id.nullable(),
    owner: named.nullable(),
    definition: z.unknown(),
  }),
  create: z.strictObject({
    name: requiredText(120),
    description: optionalText(500).default(null),
    definition: definitionSchema,
  }),
};

export const runBody = z.strictObject({ definition: z.unknown() });
