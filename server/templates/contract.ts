import { z } from 'zod';
import {
  choice,
  id,
  named,
  optionalParagraphs,
  optionalText,
  record,
  requiredText,
} from '../fields/contract.ts';

const exercise = z.strictObject({
  name: requiredText(120),
  sets: z.int().min(1).max(50),
  repetitions: z.int().min(1).max(500),
  restSeconds: z.int().min(0).max(3600),
  notes: optionalText(300),
});

/** One training day. */
const session = z.strictObject({
  week: z.int().min(1).max(104),
  name: requiredText(120),
  exercises: z.array(exercise).max(60),
});

export const longestName = 120;

const templateInput = z.strictObject({
  name: requiredText(longestName),
  weeks: z.int().min(1).max(104),
  objective: optionalText(500).default(null),
  notes: optionalParagraphs(5_000).default(null),
  sharing: choice('sharing').default('me'),
  branchId: id.nullable().default(null),
  archived: z.boolean().default(false),
  sessions: z.array(session).max(400).default([]),
});

export const templates = {
  row: z.object({
    ...record,
    name: z.string(),
    weeks: z.number(),
    objective: z.string().nullable(),
    ownerId: id.nullable(),
    owner: named.nullable(),
    branchId: id.nullable(),
    branch: named.nullable(),
    sharing: choice('sharing'),
    archived: z.boolean(),
    /** The content comes with one template alone, not with a list. */
    notes: z.string().nullable().optional(),
    sessions: z.array(session).optional(),
    _can: z.object({ edit: z.boolean(), delete: z.boolean(), share: z.boolean().optional() }),
  }),
  create: templateInput,
};

/** With whom: oneself, a branch, the company, or whoever holds the link. */
export const shareScope = z.strictObject({ scope: choice('sharing'), branchId: id.optional() });
export const editorBody = z.strictObject({ professionalId: id });
export const nothing = z.strictObject({});

/** To some clients, or to the members of a group. */
export const assignBody = z
  .strictObject({
    clientIds: z.array(id).min(1).max(5_000).optional(),
    groupId: id.optional(),
    startsOn: z.iso.date('notADay').nullable().default(null),
    hiddenUntilStart: z.boolean().default(false),
    visibility: choice('visibility').default('companyAndClient'),
    dryRun: z.boolean().default(false),
  })
  .refine(({ clientIds, groupId }) => (clientIds === undefined) !== (groupId === undefined), {
    path: ['clientIds'],
    error: 'clientsOrGroup',
  });

const editor = z.object({ professionalId: id, name: z.string() });
export type Editor = z.infer<typeof editor>;
export const editors = z.object({ data: z.array(editor) });

const differing = <T extends z.ZodType>(value: T) => z.object({ before: value, after: value }).optional();
const namedSession = z.object({ week: z.int(), name: z.string() });
const templateChanges = z.object({
  name: differing(z.string()),
  weeks: differing(z.int()),
  objective: differing(z.string().nullable()),
  added: z.array(namedSession),
  removed: z.array(namedSession),
  changed: z.array(namedSession),
  /** Whether sessions stand in another order. */
  moved: z.boolean(),
});
export type TemplateChanges = z.infer<typeof templateChanges>;

const versionLine = z.object({
  version: z.int(),
  name: z.string(),
  at: z.int(),
  author: z.string().nullable(),
  /** Programs in the viewer's sight that were made from it. */
  copies: z.int(),
  /** Against the version before; null for the first that is known. */
  changes: templateChanges.nullable(),
});
export type TemplateVersionLine = z.infer<typeof versionLine>;
export const templateVersions = z.object({ data: z.array(versionLine) });

/** What whoever holds a public link reads. */
export const publicTemplate = z.object({
  name: z.string(),
  weeks: z.int(),
  objective: z.string().nullable(),
  sessions: z.array(session),
  company: z.string(),
});
export type PublicTemplate = z.infer<typeof publicTemplate>;

const typedText = z.string().max(20_000).nullish();
const typedFigure = z.number().nullish();

/** What is typed, as far as it is: fields may be empty, too long or too large, as they will be asked for again when it is saved. */
export const draftValues = z.strictObject({
  name: typedText,
  weeks: typedFigure,
  objective: typedText,
  notes: typedText,
  archived: z.boolean().nullish(),
  sessions: z
    .array(
      z.strictObject({
        week: typedFigure,
        name: typedText,
        exercises: z
          .array(
            z.strictObject({
              name: typedText,
              sets: typedFigure,
              repetitions: typedFigure,
              restSeconds: typedFigure,
              notes: typedText,
            }),
          )
          .max(200),
      }),
    )
    .max(1_000)
    .nullish(),
});

/** `version` is the draft's own, 0 where there was none; `templateVersion` the one of the template that it changes. */
export const draftBody = z.strictObject({
  version: z.int().min(0),
  templateVersion: z.int().min(1).nullable(),
  values: draftValues,
});
export type DraftBody = z.infer<typeof draftBody>;

const savedDraft = z.object({
  version: z.int(),
  savedAt: z.int(),
  /** Whether the template has been changed since the version that the draft changes. */
  isOutdated: z.boolean(),
});
export type SavedDraft = z.infer<typeof savedDraft>;
const keptDraft = savedDraft.extend({ values: draftValues });
export type KeptDraft = z.infer<typeof keptDraft>;

const draftLine = z.object({
  /** Null for a template that is to be created. */
  templateId: id.nullable(),
  /** As typed, or as the template is called. */
  name: z.string(),
  savedAt: z.int(),
  isOutdated: z.boolean(),
});
export type DraftLine = z.infer<typeof draftLine>;

export const savedDraftAnswer = z.object({ data: savedDraft });
export const keptDraftAnswer = z.object({ data: keptDraft.nullable() });
export const draftList = z.object({ data: z.array(draftLine) });
