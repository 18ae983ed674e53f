import { z } from 'zod';
import { mostTaxes, type Tax, tax } from '../billing/contract.ts';
import { choice, id, requiredText } from '../fields/contract.ts';

/** The company as every page knows it. */
export const company = z.object({
  id,
  name: z.string(),
  timeZone: z.string(),
  weekStart: z.number(),
  language: z.string(),
  seatsAllowed: z.number(),
});

const haveOwnNames = (taxes: Tax[]) => new Set(taxes.map(({ name }) => name)).size === taxes.length;

export const companyBody = z
  .strictObject({
    name: requiredText(120),
    timeZone: z.string().min(1).max(64),
    /** 1 is Monday. */
    weekStart: z.int().min(1).max(7),
    language: choice('language'),
    managersMayCreateGroups: z.boolean(),
    noFollowUpDays: z.int().min(1).max(365),
    /** On every invoice unless taken off. */
    taxes: z.array(tax).max(mostTaxes).refine(haveOwnNames, 'taxTwice'),
  })
  .partial()
  .refine((body) => Object.keys(body).length > 0, 'nothingToChange');

export type CompanyBody = z.infer<typeof companyBody>;

/** The company as its administrators see it. */
export const companyRecord = z.object({
  ...company.shape,
  language: choice('language'),
  managersMayCreateGroups: z.boolean(),
  noFollowUpDays: z.number(),
  taxes: z.array(tax),
  seatsUsed: z.number(),
  version: z.int(),
  _can: z.object({ edit: z.boolean() }),
});

export type CompanyRecord = z.infer<typeof companyRecord>;
