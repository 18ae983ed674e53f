import { z } from 'zod';
import { isWellFormed } from '#reports/bounds.ts';
import { ruleGroupSchema } from '#reports/rules.ts';
import {
  birthDate,
  choice,
  email,
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

/** What parts one tag from the next where they are typed or imported. */
const betweenTags = /[,;]/;

/** In lower case and without what would part it, so that one word is one tag. */
const tag = requiredText(40)
  .transform((text) => text.toLowerCase().replace(/\s+/g, ' '))
  .refine((text) => !betweenTags.test(text), 'badTag');

/** Tags as they are typed one after the other, each once. */
const tags = optionalText(longestTags).transform((text) => {
  const typed = (text ?? '').split(betweenTags).map((each) => each.trim().toLowerCase().replace(/\s+/g, ' '));
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

const mostNamed = 5_000;

/** Which clients: by their keys; or all that a list's filter finds but for some, with how many that were when it was shown. */
const selection = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(mostNamed) }),
  z.strictObject({
    filter: ruleGroupSchema,
    q: z.string().max(200).refine(isWellFormed, 'badText').optional(),
    except: z.array(id).max(mostNamed).default([]),
    expectedTotal: z.int().min(0),
  }),
]);
export type Selection = z.output<typeof selection>;

const given = { selection, dryRun: z.boolean().default(false) };
const none = z.strictObject({}).default({});

const mostShares = 60;

/** Who is given which clients. */
const share = z.strictObject({ professionalId: id, clientIds: z.array(id).min(1).max(mostNamed) });
export type Share = z.output<typeof share>;

/** Each chosen client is given once, and nobody else is. */
function sharesAll({ selection, params }: { selection: Selection; params: { to: Share[] } }): boolean {
  const given = params.to.flatMap(({ clientIds }) => clientIds);
  const chosen = new Set('ids' in selection ? selection.ids : []);
  return (
    given.length === new Set(given).size &&
    given.length === chosen.size &&
    given.every((id) => chosen.has(id))
  );
}

/** One action on many clients. */
export const bulkBody = z.discriminatedUnion('action', [
  z.strictObject({ ...given, action: z.literal('assign'), params: z.strictObject({ professionalId: id }) }),
  z.strictObject({ ...given, action: z.literal('transfer'), params: z.strictObject({ from: id, to: id }) }),
  z.strictObject({ ...given, action: z.literal('addToGroup'), params: z.strictObject({ groupId: id }) }),
  z.strictObject({ ...given, action: z.literal('removeFromGroup'), params: z.strictObject({ groupId: id }) }),
  z.strictObject({
    ...given,
    action: z.literal('addStakeholder'),
    params: z.strictObject({ professionalId: id }),
  }),
  z.strictObject({ ...given, action: z.literal('archive'), params: none }),
  z.strictObject({ ...given, action: z.literal('restore'), params: none }),
  z.strictObject({
    ...given,
    action: z.literal('setBranch'),
    params: z.strictObject({ branchId: id.nullable() }),
  }),
  z
    .strictObject({
      ...given,
      action: z.literal('shareOut'),
      params: z.strictObject({ to: z.array(share).min(1).max(mostShares) }),
    })
    .refine(sharesAll, { path: ['params', 'to'], message: 'notTheSelection' }),
  z.strictObject({ ...given, action: z.literal('tag'), params: z.strictObject({ tag }) }),
  z.strictObject({ ...given, action: z.literal('untag'), params: z.strictObject({ tag }) }),
]);
export type BulkRequest = z.output<typeof bulkBody>;

const counted = z.object({ reason: z.string(), count: z.int(), sampleIds: z.array(id) });

/** `matched` is `changed`, `unchanged` and all that is `skipped`; `partly` says which of the changed were changed in another way. */
export const bulkAnswer = z.object({
  matched: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  skipped: z.array(counted),
  partly: z.array(counted),
  undo: z.object({ id, until: instant }).optional(),
});
export type BulkAnswer = z.infer<typeof bulkAnswer>;

export const undoAnswer = z.object({
  restored: z.int(),
  left: z.array(z.object({ id, label: z.string(), reason: z.string() })),
});
export type UndoAnswer = z.infer<typeof undoAnswer>;

export const stakeholderBody = z.strictObject({ professionalId: id });
/** Without `forget` an active stakeholder is archived; with it an archived one is no longer mentioned. */
export const endStakeholderQuery = z.strictObject({ forget: z.enum(['true', 'false']).default('false') });
export const accessBody = z.strictObject({ on: z.boolean() });
export const nothing = z.strictObject({});

/** A temporary password comes with the answer, and never again. */
export const inviteBody = z.strictObject({ temporaryPassword: z.boolean().default(false) });
export const inviteAnswer = z.object({ password: z.string().optional() });
export type InviteAnswer = z.infer<typeof inviteAnswer>;

/** A file after something was done with it; null where the viewer no longer sees it. */
export const fileAnswer = z.object({
  data: clients.row.nullable(),
  undo: z.object({ id, until: instant }).optional(),
});

/** Fields of which one account's value must give way to the other's. */
export const mergedFields = [
  'firstName',
  'lastName',
  'secondaryEmail',
  'phone',
  'birthDate',
  'sex',
  'address',
  'language',
  'branchId',
  'responsibleId',
  'source',
  'tags',
] as const;

export const mergeBody = z.strictObject({
  /** The account that is closed. */
  from: id,
  /** Where both say something: what is taken from the closed account. */
  take: z.array(z.enum(mergedFields)).max(mergedFields.length).default([]),
  dryRun: z.boolean().default(false),
});

/** How much of the closed account moves, by kind, of what the viewer sees of it; and what the other account says differently then. */
export const mergeAnswer = z.object({
  moved: z.record(z.string(), z.int()),
  changes: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })),
  data: clients.row.optional(),
});
export type MergeAnswer = z.infer<typeof mergeAnswer>;

/** What a file of clients may bring; a `fullName` is taken apart where there are no first and last names. */
export const importFields = [
  'id',
  'fullName',
  'firstName',
  'lastName',
  'email',
  'secondaryEmail',
  'phone',
  'birthDate',
  'sex',
  'address',
  'language',
  'branchId',
  'responsibleId',
  'source',
  'tags',
] as const;
export type ImportField = (typeof importFields)[number];

export type FileFormat = 'csv' | 'xlsx';

/** How the parts of a day follow each other where its year does not come first. */
const dayOrder = z.enum(['dmy', 'mdy']);
export type DayOrder = z.infer<typeof dayOrder>;

/** Which field each column holds, in the order of the columns; and what single texts of a field mean. */
const importMapping = z.strictObject({
  columns: z.array(z.enum(importFields).nullable()).max(300),
  values: z
    .array(
      z.strictObject({
        field: z.enum(importFields),
        text: z.string().max(200),
        value: z.union([id, z.string().max(40)]).nullable(),
      }),
    )
    .max(200)
    .default([]),
  dayOrder: dayOrder.optional(),
});
export type ImportMapping = z.output<typeof importMapping>;

const yes = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

/** The file itself is the request's body. */
export const importQuery = z.strictObject({
  dryRun: yes,
  /** Writes the rows that are right although others are wrong. */
  partial: yes,
  /** Whether clients who are there already are changed, or left as they are. */
  update: z
    .enum(['true', 'false'])
    .default('true')
    .transform((text) => text === 'true'),
  mapping: z
    .string()
    .max(12_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'notJson' });
        return z.NEVER;
      }
    })
    .pipe(importMapping)
    .optional(),
  /** What the file is called. */
  name: z.string().max(200).refine(isWellFormed, 'badText').optional(),
  /** Under which its progress can be asked for. */
  progress: z.uuid().optional(),
});

/** The rows that cannot be imported, with the reasons, as a file to mend. */
export const importErrorsQuery = z.strictObject({
  update: importQuery.shape.update,
  mapping: importQuery.shape.mapping,
  name: importQuery.shape.name,
  format: z.enum(['csv', 'xlsx']),
});

const reason = z.object({ field: z.enum(importFields).nullable(), code: z.string() });

const verdicts = ['create', 'update', 'unchanged', 'duplicate', 'error'] as const;
export type ImportVerdict = (typeof verdicts)[number];

/** `line` is the row's number in the file, the headings being 1; of long files the rows that ask for attention come first. */
const importedRow = z.object({
  line: z.int(),
  verdict: z.enum(verdicts),
  name: z.string(),
  reasons: z.array(reason),
  changes: z.array(z.enum(importFields)),
});
export type ImportedRow = z.infer<typeof importedRow>;

export const importAnswer = z.object({
  file: z.object({
    format: z.enum(['csv', 'xlsx']),
    encoding: z.string().optional(),
    separator: z.string().optional(),
  }),
  columns: z.array(z.object({ header: z.string(), samples: z.array(z.string()) })),
  mapping: importMapping,
  /** Whether the mapping is one that was used before for such a file. */
  isRemembered: z.boolean(),
  /** Texts that no value of their field is known for. */
  unknown: z.array(z.object({ field: z.enum(importFields), text: z.string(), count: z.int() })),
  total: z.int(),
  counts: z.record(z.enum(verdicts), z.int()),
  rows: z.array(importedRow),
  undo: z.object({ id, until: instant }).optional(),
});
export type ImportAnswer = z.infer<typeof importAnswer>;

/** Null before an import has begun and once it is over. */
export const importProgress = z
  .object({ phase: z.enum(['checking', 'writing']), done: z.int(), total: z.int().nullable() })
  .nullable();

/** Somebody of no branch of ours; the tick stands after the warning that the whole file will be open to them. */
export const externalBody = z.strictObject({
  email,
  firstName: requiredText(80),
  lastName: requiredText(80),
  confirmed: z.literal(true, 'required'),
});

/** Who was asked to join a file and has not answered: `id` is the professional's. */
export const pendingList = z.object({
  data: z.array(z.object({ id, professional: named.nullable(), actor: named.nullable(), since: instant })),
});
export type Pending = z.infer<typeof pendingList>['data'][number];

export const answerBody = z.strictObject({ accept: z.boolean() });

export const notificationList = z.object({
  data: z.array(
    z.object({
      id,
      kind: z.enum(['joinFile', 'giveFile']),
      at: instant,
      actor: named.nullable(),
      client: named.nullable(),
    }),
  ),
});
export type Notification = z.infer<typeof notificationList>['data'][number];

const ofBranch = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, 'notANumber')
  .transform(Number)
  .optional();

/** Whose clients stand side by side; without a branch, those of all that the viewer sees. */
export const caseloadsQuery = z.strictObject({ branchId: ofBranch });

/** `clients` are the active ones in sight that the person is responsible for; hours are of the four weeks before and after. */
export const caseloads = z.object({
  data: z.array(
    z.object({
      id,
      label: z.string(),
      title: z.string().nullable(),
      clients: z.int(),
      hoursGiven: z.number(),
      hoursBooked: z.number(),
    }),
  ),
});
export type Caseload = z.infer<typeof caseloads>['data'][number];

export const splitBody = z.strictObject({
  branchId: id.optional(),
  professionalIds: z.array(id).min(2).max(mostShares),
});

/** Why a client goes to somebody: who is in the file already, who works at its branch, or who has fewest. */
const splitReason = z.enum(['sharesFile', 'sameBranch', 'lightestLoad']);
export type SplitReason = z.infer<typeof splitReason>;

/** As few moves as make the numbers even, `cut` where there would be more than one act can hold. */
export const fairSplit = z.object({
  moves: z.array(
    z.object({
      clientId: id,
      label: z.string(),
      from: id,
      to: id,
      reason: splitReason,
      lastActivityAt: instant.nullable(),
    }),
  ),
  counts: z.array(z.object({ id, before: z.int(), after: z.int() })),
  cut: z.boolean(),
});
export type FairSplit = z.infer<typeof fairSplit>;
