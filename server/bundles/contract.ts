import { z } from 'zod';
import { readOnlyRecord, requiredText } from '../fields/contract.ts';

/** Parts of the product that a bundle turns on or off for the accounts that have it. */
export const areas = ['programs', 'reports', 'billing', 'groups'] as const;
export type Area = (typeof areas)[number];

const features = z.strictObject({
  programs: z.boolean(),
  reports: z.boolean(),
  billing: z.boolean(),
  groups: z.boolean(),
});

export type Features = z.infer<typeof features>;

export const bundles = {
  row: z.object({
    ...readOnlyRecord,
    name: z.string(),
    features,
    /** How many active accounts have it. */
    accounts: z.number(),
    version: z.int(),
  }),
  create: z.strictObject({ name: requiredText(120), features }),
};
