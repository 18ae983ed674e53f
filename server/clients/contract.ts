import { z } from 'zod';
import { isWellFormed } from '#reports/bounds.ts';
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

export const tagSeparator = ', ';
/** All of a client's tags with what stands between them. */
export const longestTags = 400;

/** Tags as they are typed one after the other, each once. */
const tags = optionalText(longestTags).transform((text) => {
  const typed = (text ?? '').split(',').map((each) => each.trim().toLowerCase().replace(/\s+/g, ' '));
  return [...new Set(typed.filter(Boolean))].join(tagSeparator) || null;
});

/** The beginning, or any part, of a tag. */
export const tagsQuery = z.strictObject({ q: z.string().max(80).refine(isWellFormed, 'badText').optional() });
export const tagsAnswer = z.object({ data: z.array(z.object({ tag: z.string(), count: z.int() })) });

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
  tags: tags.nullable().default(null),
  /** When the address is another client's: a new account all the same, with a user name made of it; and, with 'request', a word to whoever has that file. */
  ifTaken: z.enum(['refuse', 'newAccount', 'request']).default('refuse'),
});

/** What else may be done with a client, told with a single record. */
const may = z.object({
  edit: z.boolean(),
  delete: z.boolean(),
  share: z.boolean().optional(),
  join: z.boolean().optional(),
  merge: z.boolean().optional(),
  erase: z.boolean().optional(),
});

export const clients = {
  row: z.object({
    ...record,
    fullName: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    email: z.string().nullable(),
    secondaryEmail: z.string().nullable(),
    username: z.string().nullable(),
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
    tags: z.string().nullable(),
    state: choice('clientState'),
    hasAccess: z.boolean(),
    appOpenedAt: instant.nullable(),
    lastActivityAt: instant.nullable(),
    activeStakeholders: z.number(),
    archivedAt: instant.nullable(),
    createdById: id.nullable(),
    createdBy: named.nullable(),
    _can: may,
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

export const stakeholderBody = z.strictObject({ professionalId: id });
export const accessBody = z.strictObject({ on: z.boolean() });
export const nothing = z.strictObject({});

/** A file after something was done with it; null where the viewer no longer sees it. */
export const fileAnswer = z.object({
  data: clients.row.nullable(),
  undo: z.object({ id, until: instant }).optional(),
});
