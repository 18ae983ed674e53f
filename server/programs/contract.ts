import { z } from 'zod';
import { choice, id, instant, named, readOnlyRecord, record, requiredText } from '../fields/contract.ts';
import { templates } from '../templates/contract.ts';

export const programs = {
  row: z.object({
    ...record,
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
  }),
  /** A program is made by sending a template; afterwards this is what can be changed of it. */
  change: z.strictObject({
    name: requiredText(120),
    startsOn: z.iso.date('notADay').nullable(),
    hiddenUntilStart: z.boolean(),
    visibility: choice('visibility'),
    state: z.enum(['active', 'archived']),
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

const content = templates.row.shape.sessions.unwrap().element;

/** A session as it was sent, and its day with what became of it; without a day where the program has no start. */
const plannedSession = z.object({
  id: id.nullable(),
  dueOn: z.string().nullable(),
  state: choice('sessionState'),
  doneAt: instant.nullable(),
  content: content.nullable(),
});
export type PlannedSession = z.infer<typeof plannedSession>;
export const plannedSessions = z.object({ data: z.array(plannedSession) });

export const sessionBody = z.strictObject({ done: z.boolean() });
