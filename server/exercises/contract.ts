import { z } from 'zod';
import { record, requiredText } from '../fields/contract.ts';

/** What one exercise is called in each language, so that a program can be written in the client's. */
export const exercises = {
  row: z.object({
    ...record,
    nameFr: z.string(),
    nameEn: z.string(),
    nameEs: z.string(),
    archived: z.boolean(),
  }),
  create: z.strictObject({
    nameFr: requiredText(120),
    nameEn: requiredText(120),
    nameEs: requiredText(120),
    archived: z.boolean().default(false),
  }),
};
