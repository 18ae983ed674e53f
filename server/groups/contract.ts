import { z } from 'zod';
import { choice, id, instant, named, readOnlyRecord, record, requiredText } from '../fields/contract.ts';

const groupInput = z.strictObject({
  title: requiredText(120),
  branchId: id.nullable().default(null),
  responsibleId: id,
  addsNewClients: z.boolean().default(false),
});

export const groups = {
  row: z.object({
    ...record,
    title: z.string(),
    branchId: id.nullable(),
    branch: named.nullable(),
    responsibleId: id.nullable(),
    responsible: named.nullable(),
    addsNewClients: z.boolean(),
    members: z.number(),
  }),
  create: groupInput,
};

export const memberships = {
  row: z.object({
    ...readOnlyRecord,
    groupId: id.nullable(),
    group: named.nullable(),
    clientId: id.nullable(),
    client: named.nullable(),
    since: instant,
    source: choice('memberSource'),
  }),
};
