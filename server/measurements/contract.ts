import { z } from 'zod';
import { id, instant, named, readOnlyRecord } from '../fields/contract.ts';

export const measurements = {
  row: z.object({
    ...readOnlyRecord,
    definitionId: id.nullable(),
    definition: named.nullable(),
    clientId: id.nullable(),
    client: named.nullable(),
    authorId: id.nullable(),
    author: named.nullable(),
    value: z.number(),
    measuredAt: instant,
  }),
};
