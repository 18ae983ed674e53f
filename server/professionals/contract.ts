import { z } from 'zod';
import {
  choice,
  email,
  id,
  instant,
  named,
  optionalText,
  readOnlyRecord,
  record,
  requiredText,
} from '../fields/contract.ts';

const professionalInput = z.strictObject({
  firstName: requiredText(80),
  lastName: requiredText(80),
  email,
  phone: optionalText(40).default(null),
  title: optionalText(120).default(null),
  language: choice('language').default('fr'),
  profile: choice('profile'),
  bundleId: id.nullable().default(null),
  branchIds: z.array(id).max(100).default([]),
});

export const professionals = {
  row: z.object({
    ...record,
    fullName: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    title: z.string().nullable(),
    language: choice('language'),
    profile: choice('profile'),
    bundleId: id.nullable(),
    bundle: named.nullable(),
    state: choice('professionalState'),
    branchIds: z.array(id),
    branches: z.array(named),
    lastSignInAt: instant.nullable(),
    activeClients: z.number(),
  }),
  create: professionalInput,
};

export const colleagues = {
  row: z.object({
    ...readOnlyRecord,
    fullName: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    title: z.string().nullable(),
    state: choice('professionalState'),
  }),
};

/** Inclusive days in the company's zone. */
export const statisticsQuery = z.strictObject({ from: z.iso.date('notADay'), to: z.iso.date('notADay') });

export const figureIds = [
  'activeClients',
  'newClients',
  'booked',
  'attended',
  'cancelled',
  'noShow',
  'attendanceRate',
  'hours',
] as const;
export type FigureId = (typeof figureIds)[number];

export const figure = z.object({
  id: z.enum(figureIds),
  /** Null is "no data": a rate of nothing is not zero. */
  value: z.number().nullable(),
  previous: z.number().nullable(),
  unit: z.enum(['count', 'hours', 'share']),
  hasHistory: z.boolean(),
  hasClients: z.boolean(),
});

export const statistics = z.object({
  figures: z.array(figure),
  from: z.string(),
  to: z.string(),
  previousFrom: z.string(),
  previousTo: z.string(),
  timeZone: z.string(),
});

export type Statistics = z.infer<typeof statistics>;
