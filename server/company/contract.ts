import { z } from 'zod';
import { id, optionalText, readOnlyRecord, record, requiredText } from '../fields/contract.ts';

const branchInput = z.strictObject({
  name: requiredText(120),
  address: optionalText(300).default(null),
  phone: optionalText(40).default(null),
  active: z.boolean().default(true),
});

export const branches = {
  row: z.object({
    ...record,
    name: z.string(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    active: z.boolean(),
    activeClients: z.number(),
  }),
  create: branchInput,
};

export const bundles = { row: z.object({ ...readOnlyRecord, name: z.string() }) };

export const company = z.object({
  id,
  name: z.string(),
  timeZone: z.string(),
  weekStart: z.number(),
  language: z.string(),
  seatsAllowed: z.number(),
});
