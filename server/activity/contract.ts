import { z } from 'zod';
import {
  choice,
  id,
  instant,
  named,
  optionalParagraphs,
  optionalText,
  readOnlyRecord,
  requiredText,
} from '../fields/contract.ts';

/** From the first to the last instant that a calendar of ours shows. */
const moment = instant.min(0, 'wrongValue').max(4_102_444_800_000, 'wrongValue');

const longestMinutes = 1_440;

/** Cents; what is left out is the code's. */
const price = z.int().min(0).max(100_000_000).nullable().optional();

const appointmentInput = z.strictObject({
  clientId: id,
  professionalId: id,
  startsAt: moment,
  minutes: z.int().min(5).max(longestMinutes),
  type: choice('appointmentType'),
  state: choice('appointmentState').default('booked'),
  codeId: id.nullable().default(null),
  price,
  /** The client's when left out. */
  branchId: id.nullable().optional(),
});

export const appointments = {
  row: z.object({
    ...readOnlyRecord,
    version: z.int(),
    startsAt: instant,
    minutes: z.number(),
    state: choice('appointmentState'),
    type: choice('appointmentType'),
    price: z.number().nullable(),
    clientId: id.nullable(),
    client: named.nullable(),
    professionalId: id.nullable(),
    professional: named.nullable(),
    branchId: id.nullable(),
    branch: named.nullable(),
    codeId: id.nullable(),
    code: named.nullable(),
    createdAt: instant,
  }),
  create: appointmentInput,
};

const interventionInput = z.strictObject({
  clientId: id,
  kind: choice('interventionKind'),
  /** Now when left out. */
  happenedAt: moment.optional(),
  title: optionalText(160).default(null),
  text: optionalParagraphs(20_000).default(null),
  codeId: id.nullable().default(null),
  visibility: choice('visibility').default('company'),
  published: z.boolean().default(false),
  /** When the client was done with a document. */
  completedAt: moment.nullable().default(null),
  branchId: id.nullable().optional(),
});

export const interventions = {
  row: z.object({
    ...readOnlyRecord,
    version: z.int(),
    happenedAt: instant,
    kind: choice('interventionKind'),
    title: z.string().nullable(),
    /** Comes with a single intervention, not with a list. */
    text: z.string().nullable().optional(),
    published: z.boolean(),
    visibility: choice('visibility'),
    completedAt: instant.nullable(),
    clientId: id.nullable(),
    client: named.nullable(),
    authorId: id.nullable(),
    author: named.nullable(),
    branchId: id.nullable(),
    branch: named.nullable(),
    codeId: id.nullable(),
    code: named.nullable(),
    createdAt: instant,
  }),
  create: interventionInput,
};

export const interventionCodes = {
  row: z.object({
    ...readOnlyRecord,
    version: z.int(),
    code: z.string(),
    name: z.string(),
    price: z.number().nullable(),
    taxable: z.boolean(),
    archived: z.boolean(),
  }),
  create: z.strictObject({
    code: requiredText(20),
    name: requiredText(120),
    price: price.default(null),
    taxable: z.boolean().default(true),
    archived: z.boolean().default(false),
  }),
};
