import { z } from 'zod';
import { choice, id, instant, named, readOnlyRecord } from '../fields/contract.ts';

export const appointments = {
  row: z.object({
    ...readOnlyRecord,
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
};

export const interventions = {
  row: z.object({
    ...readOnlyRecord,
    happenedAt: instant,
    kind: choice('interventionKind'),
    published: z.boolean(),
    visibility: choice('visibility'),
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
};

export const interventionCodes = {
  row: z.object({
    ...readOnlyRecord,
    code: z.string(),
    name: z.string(),
    price: z.number().nullable(),
    taxable: z.boolean(),
  }),
};
