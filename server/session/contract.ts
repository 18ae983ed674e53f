import { z } from 'zod';
import { company } from '../company/contract.ts';
import { choice, id, optionalText, requiredText } from '../fields/contract.ts';
import { availability } from '../professionals/contract.ts';

export const credentials = z.strictObject({
  email: z.string().min(1).max(254),
  password: z.string().min(1).max(1_000),
});

/** At least 8 characters, counted as people count; nothing is asked of which. */
export const newPassword = z
  .string()
  .max(256)
  .refine((text) => [...text].length >= 8, 'tooShort')
  .refine((text) => !text.includes('\0') && text.isWellFormed(), 'badText');

export const session = z.object({
  user: z.object({
    id,
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    profile: choice('profile'),
    branchIds: z.array(id),
    language: choice('language'),
    theme: z.enum(['system', 'light', 'dark']),
    phone: z.string().nullable(),
    title: z.string().nullable(),
  }),
  company,
  permissions: z.array(z.string()),
});

export type Session = z.infer<typeof session>;

export const ownSettings = z
  .strictObject({
    firstName: requiredText(80),
    lastName: requiredText(80),
    phone: optionalText(40),
    title: optionalText(120),
    language: choice('language'),
    theme: z.enum(['system', 'light', 'dark']),
    availability,
    password: newPassword,
    currentPassword: z.string().max(1_000),
  })
  .partial();

export const firstRun = z.strictObject({
  code: z.string().min(1).max(100),
  companyName: requiredText(120),
  timeZone: z.string().min(1).max(64),
  firstName: requiredText(80),
  lastName: requiredText(80),
  email: z.string().min(3).max(254),
  password: newPassword,
  language: choice('language').default('fr'),
});
