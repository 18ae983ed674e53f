import { z } from 'zod';
import { ruleGroupSchema } from '#reports/rules.ts';
import { appointments, interventionCodes, interventions } from './activity/contract.ts';
import { auditEvents } from './audit/contract.ts';
import { clientInvoices } from './billing/contract.ts';
import { boards } from './boards/contract.ts';
import { branches } from './branches/contract.ts';
import { bundles } from './bundles/contract.ts';
import { clients, stakeholders } from './clients/contract.ts';
import { exercises } from './exercises/contract.ts';
import { id } from './fields/contract.ts';
import { announcements, challenges } from './groupActivity/contract.ts';
import { groups, memberships } from './groups/contract.ts';
import { outbox } from './mail/contract.ts';
import { measurementDefinitions, measurements } from './measurements/contract.ts';
import { objectives } from './objectives/contract.ts';
import { colleagues, professionals } from './professionals/contract.ts';
import { programSessions, programs } from './programs/contract.ts';
import { reports } from './reports/contract.ts';
import { schedules } from './schedules/contract.ts';
import { subscriptionInvoices } from './subscription/contract.ts';
import { templates } from './templates/contract.ts';
import { views } from './views/contract.ts';

/** What crosses the wire for each resource: its rows, what creating one takes, any part of which an update takes, or, of what is made in another way, what can be changed. */
export const contracts = {
  clients,
  professionals,
  groups,
  templates,
  exercises,
  branches,
  bundles,
  colleagues,
  stakeholders,
  memberships,
  appointments,
  interventions,
  interventionCodes,
  programs,
  programSessions,
  clientInvoices,
  announcements,
  challenges,
  measurements,
  measurementDefinitions,
  objectives,
  reports,
  boards,
  views,
  schedules,
  subscriptionInvoices,
  outbox,
  auditEvents,
} as const satisfies Record<string, Contract>;

export interface Contract {
  row: z.ZodObject;
  create?: z.ZodObject;
  change?: z.ZodObject;
}

export type ResourceName = keyof typeof contracts;

export type Row<R extends ResourceName> = z.infer<(typeof contracts)[R]['row']>;

export const largestPage = 200;

/** A whole number as a query string spells it: no sign, no exponent, no space. */
const digits = (most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, 'notANumber')
    .transform(Number)
    .pipe(z.int().min(1).max(most));

const json = z
  .string()
  .max(64_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'notJson' });
      return z.NEVER;
    }
  });

const sort = z
  .string()
  .max(300)
  .regex(/^-?[A-Za-z][A-Za-z0-9.]*(,-?[A-Za-z][A-Za-z0-9.]*){0,4}$/, 'notASort');

const searchText = z
  .string()
  .max(200)
  .refine((text) => !text.includes('\0') && text.isWellFormed(), 'badText');

/** A list as its address spells it. */
export const listQuery = z.strictObject({
  page: digits(1_000_000).default(1),
  size: digits(largestPage).default(25),
  sort: sort.optional(),
  q: searchText.optional(),
  filter: json.pipe(ruleGroupSchema).optional(),
  total: z.literal('none').optional(),
  ids: z
    .string()
    .regex(/^\d{1,15}(,\d{1,15}){0,199}$/, 'notIds')
    .transform((text) => text.split(',').map(Number))
    .optional(),
});

/** The same as a body, for filters too long for an address. */
export const listBody = z.strictObject({
  page: z.int().min(1).max(1_000_000).default(1),
  size: z.int().min(1).max(largestPage).default(25),
  sort: sort.optional(),
  q: searchText.optional(),
  filter: ruleGroupSchema.optional(),
  total: z.literal('none').optional(),
  ids: z.array(id).min(1).max(200).optional(),
});

/** How many rows several filters find, asked at once. */
export const countsBody = z.strictObject({ filters: z.array(ruleGroupSchema.nullable()).min(1).max(20) });
export const counts = z.object({ counts: z.array(z.int()) });

export type ListQuery = z.infer<typeof listBody>;

export const problem = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  code: z.string(),
  ruleId: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export const errorBody = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      requestId: z.string(),
      problems: z.array(problem).optional(),
    }),
    current: z.unknown().optional(),
  })
  .meta({ id: 'Error' });
