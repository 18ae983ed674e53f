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

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'notATime');

/** Monday is 1. Times are of the company's clock. */
const workingTime = z.strictObject({ weekday: z.int().min(1).max(7), from: timeOfDay, to: timeOfDay });
export type WorkingTime = z.output<typeof workingTime>;

/** A usual week, in its order: no time of it twice. */
export const availability = z
  .array(workingTime)
  .max(42)
  .superRefine((times, context) => {
    for (const [index, { weekday, from, to }] of times.entries()) {
      const overlaps = times.some(
        (other, before) => before < index && other.weekday === weekday && other.from < to && from < other.to,
      );
      if (from >= to) context.addIssue({ code: 'custom', path: [index], message: 'emptyRange' });
      else if (overlaps) context.addIssue({ code: 'custom', path: [index], message: 'overlaps' });
    }
  })
  .transform((times) =>
    [...times].sort((one, other) => one.weekday - other.weekday || (one.from < other.from ? -1 : 1)),
  );

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
  availability: availability.default([]),
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
    availability: z.array(workingTime),
    weeklyMinutes: z.number(),
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

/** Whom each client goes to: one colleague, or a division over several with what a person decided otherwise. */
export const departureBody = z
  .strictObject({
    clients: z.enum(['transfer', 'archive']),
    to: id.optional(),
    split: z.enum(['suggested', 'branch', 'load']).optional(),
    exceptions: z
      .array(z.strictObject({ clientId: id, to: id }))
      .max(5_000)
      .optional(),
    /** Who takes over groups, templates, reports, boards and schedules; those of nobody stay as they are. */
    belongings: id.optional(),
    appointments: z.enum(['follow', 'keep', 'cancel']).optional(),
    dryRun: z.boolean().optional(),
  })
  .superRefine((body, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (body.clients === 'transfer') {
      if (body.to === undefined && body.split === undefined) refuse('to', 'required');
      if (body.to !== undefined && body.split !== undefined) refuse('split', 'wrongValue');
      return;
    }
    for (const name of ['to', 'split', 'exceptions'] as const)
      if (body[name] !== undefined) refuse(name, 'wrongValue');
    if (body.appointments === 'follow') refuse('appointments', 'wrongValue');
  });

export type DepartureBody = z.infer<typeof departureBody>;

export const successionReasons = ['sharesFile', 'sameBranch', 'lightestLoad', 'chosen'] as const;
export type SuccessionReason = (typeof successionReasons)[number];

export const holdings = [
  'clients',
  'sharedFiles',
  'appointments',
  'groups',
  'templates',
  'reports',
  'boards',
  'schedules',
] as const;

const counts = z.record(z.enum(holdings), z.number());

/** What somebody who may leave holds, and whom each client could go to. */
export const departureView = z.object({
  holds: counts,
  candidates: z.array(
    z.object({
      id,
      label: z.string(),
      profile: choice('profile'),
      branchIds: z.array(id),
      activeClients: z.number(),
    }),
  ),
  clients: z.array(
    z.object({
      id,
      label: z.string(),
      branchId: id.nullable(),
      successor: z.object({ id, reason: z.enum(successionReasons) }).nullable(),
    }),
  ),
  /** The last departure, of who has left; the server's clock says whether it can still be undone. */
  last: z.object({ at: instant, undoUntil: instant, canUndo: z.boolean() }).nullable(),
});

export type DepartureView = z.infer<typeof departureView>;

export const departureResult = z.object({
  clients: z.object({ transferred: z.number(), withoutSuccessor: z.number() }),
  successors: z.array(z.object({ id, label: z.string(), clients: z.number() })),
  appointments: z.object({
    moved: z.number(),
    cancelled: z.number(),
    kept: z.number(),
    /** Of those moved: at an hour when the successor is taken already. */
    overlapping: z.number(),
  }),
  moved: z.record(z.string(), z.number()),
  undoUntil: instant,
});

export type DepartureResult = z.infer<typeof departureResult>;

export const givenBack = z.object({
  returned: z.record(z.string(), z.number()),
  /** What somebody has changed since stays as it is, and is named. */
  kept: z.array(z.object({ kind: z.string(), count: z.number(), names: z.array(z.string()) })),
});

export type GivenBack = z.infer<typeof givenBack>;

/** An action that takes no word. */
export const nothing = z.strictObject({});

export const invited = z.object({ purpose: z.enum(['invitation', 'reset']), expiresAt: instant });

export const signedOut = z.object({ ended: z.number() });
