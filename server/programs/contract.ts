import { z } from 'zod';
import { choice, id, instant, named, readOnlyRecord } from '../fields/contract.ts';

export const programs = {
  row: z.object({
    ...readOnlyRecord,
    name: z.string(),
    clientId: id.nullable(),
    client: named.nullable(),
    authorId: id.nullable(),
    author: named.nullable(),
    templateId: id.nullable(),
    template: named.nullable(),
    templateVersion: z.number().nullable(),
    branchId: id.nullable(),
    branch: named.nullable(),
    weeks: z.number(),
    startsOn: z.string().nullable(),
    endsOn: z.string().nullable(),
    hiddenUntilStart: z.boolean(),
    visibility: choice('visibility'),
    state: choice('programState'),
    sessionsDue: z.number(),
    sessionsDone: z.number(),
    /** Of the sessions that were due before today, the share that is done; null before the first. */
    adherence: z.number().nullable(),
    createdAt: instant,
    updatedAt: instant,
  }),
};

export const programSessions = {
  row: z.object({
    ...readOnlyRecord,
    programId: id.nullable(),
    program: named.nullable(),
    clientId: id.nullable(),
    client: named.nullable(),
    dueOn: z.string(),
    state: choice('sessionState'),
    doneAt: instant.nullable(),
  }),
};
