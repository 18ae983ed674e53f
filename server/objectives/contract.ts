import { z } from 'zod';
import { choice, id, named, optionalParagraphs, record, requiredText } from '../fields/contract.ts';

/** What the client wants to reach, in words, and until when. */
export const objectiveWords = {
  title: requiredText(200),
  detail: optionalParagraphs(5_000).default(null),
  dueOn: z.iso.date('notADay').nullable().default(null),
  visibility: choice('visibility').default('companyAndClient'),
};

export const objectives = {
  row: z.object({
    ...record,
    clientId: id.nullable(),
    client: named.nullable(),
    authorId: id.nullable(),
    author: named.nullable(),
    branchId: id.nullable(),
    branch: named.nullable(),
    title: z.string(),
    dueOn: z.string().nullable(),
    state: choice('objectiveState'),
    visibility: choice('visibility'),
    /** Comes with one objective alone, not with a list. */
    detail: z.string().nullable().optional(),
  }),
  create: z.strictObject({
    clientId: id,
    ...objectiveWords,
    state: choice('objectiveState').default('open'),
  }),
};
