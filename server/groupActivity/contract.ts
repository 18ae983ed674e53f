import { z } from 'zod';
import { id, instant, named, readOnlyRecord } from '../fields/contract.ts';

const toGroup = {
  groupId: id.nullable(),
  group: named.nullable(),
  authorId: id.nullable(),
  author: named.nullable(),
  createdAt: instant,
  updatedAt: instant,
};

export const announcements = {
  row: z.object({
    ...readOnlyRecord,
    title: z.string(),
    text: z.string(),
    publishAt: instant,
    ...toGroup,
  }),
};

export const challenges = {
  row: z.object({
    ...readOnlyRecord,
    title: z.string(),
    description: z.string().nullable(),
    startsOn: z.string(),
    endsOn: z.string(),
    metric: z.string(),
    unit: z.string(),
    goal: z.number(),
    together: z.boolean(),
    rankingShown: z.boolean(),
    ...toGroup,
  }),
};
