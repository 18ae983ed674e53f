import { z } from 'zod';
import {
  birthDate,
  choice,
  id,
  instant,
  named,
  optionalEmail,
  optionalText,
  readOnlyRecord,
  record,
  requiredText,
} from '../fields/contract.ts';

const clientInput = z.strictObject({
  firstName: requiredText(80),
  lastName: requiredText(80),
  email: optionalEmail.default(null),
  secondaryEmail: optionalEmail.default(null),
  phone: optionalText(40).default(null),
  birthDate: birthDate.default(null),
  sex: choice('sex').nullable().default(null),
  address: optionalText(300).default(null),
  language: choice('language').default('fr'),
  branchId: id.nullable().default(null),
  responsibleId: id.nullable().default(null),
  source: choice('clientSource').nullable().default(null),
});

export const clients = {
  row: z.object({
    ...record,
    fullName: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    email: z.string().nullable(),
    secondaryEmail: z.string().nullable(),
    phone: z.string().nullable(),
    birthDate: z.string().nullable(),
    sex: choice('sex').nullable(),
    address: z.string().nullable(),
    language: choice('language'),
    branchId: id.nullable(),
    branch: named.nullable(),
    responsibleId: id.nullable(),
    responsible: named.nullable(),
    source: choice('clientSource').nullable(),
    state: choice('clientState'),
    hasAccess: z.boolean(),
    appOpenedAt: instant.nullable(),
    lastActivityAt: instant.nullable(),
    activeStakeholders: z.number(),
    archivedAt: instant.nullable(),
    createdById: id.nullable(),
    createdBy: named.nullable(),
  }),
  create: clientInput,
};

export const stakeholders = {
  row: z.object({
    ...readOnlyRecord,
    clientId: id.nullable(),
    client: named.nullable(),
    professionalId: id.nullable(),
    professional: named.nullable(),
    state: choice('linkState'),
    kind: choice('linkKind'),
    since: instant,
    until: instant.nullable(),
    endedReason: choice('endReason').nullable(),
  }),
};
