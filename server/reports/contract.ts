import { z } from 'zod';
import { isWellFormed } from '#reports/bounds.ts';
import { choices } from '#reports/choices.ts';
import { definitionSchema } from '#reports/definition.ts';
import { periodSchema } from '#reports/periods.ts';
import { id, instant, named, optionalText, record, requiredText } from '../fields/contract.ts';
import { sharesOrNone } from '../shares/contract.ts';

export const reports = {
  row: z.object({
    ...record,
    _can: z.object({ edit: z.boolean(), delete: z.boolean(), share: z.boolean() }),
    name: z.string(),
    description: z.string().nullable(),
    ownerId: id.nullable(),
    owner: named.nullable(),
    definition: z.unknown(),
    isFavourite: z.boolean(),
    archivedAt: instant.nullable(),
    lastRunAt: instant.nullable(),
    lastRunMs: z.number().nullable(),
    runCount: z.number(),
    shares: sharesOrNone,
  }),
  create: z.strictObject({
    name: requiredText(120),
    description: optionalText(500).default(null),
    definition: definitionSchema,
  }),
};

const question = {
  definition: z.unknown(),
  params: z.record(z.string().max(32), z.unknown()).optional(),
};

export const checkBody = z.strictObject(question);

const perhapsQuestion = { ...question, definition: z.unknown().optional() };

/** What an answer is for: how much is read, and for how long at most. Files are asked for at addresses of their own. */
const purposes = ['screen', 'preview'] as const;
export type Purpose = (typeof purposes)[number] | 'export';

/** A saved report, or one of the gallery. */
const reference = z.union([z.strictObject({ id }), z.strictObject({ starter: z.string().max(64) })]);
export type ReportReference = z.infer<typeof reference>;

/** What a board lays over its reports: a period in place of their own, and branches. */
const overlay = z.strictObject({
  period: periodSchema.optional(),
  branchIds: z.array(id).min(1).max(100).optional(),
});

/** A definition, beside which may stand the report that it was made from; or that report alone. */
export const runBody = z.strictObject({
  ...perhapsQuestion,
  report: reference.optional(),
  overlay: overlay.optional(),
  purpose: z.enum(purposes).optional(),
});

export const explainBody = z.strictObject({ ...question, id });

const plainKey = z.union([
  z.string().max(1_000),
  z.number(),
  z.boolean(),
  z.null(),
  z.strictObject({ id }),
  z.strictObject({ band: z.int().min(0).max(50) }),
]);

/** A cell of an answer: the keys of its dimensions as the answer has them, `{notIn}` for "other"; those left out are totalled over. */
export const drillBody = z.strictObject({
  ...question,
  cell: z.strictObject({
    dimensions: z.record(
      z.string().max(32),
      z.union([plainKey, z.strictObject({ notIn: z.array(plainKey).max(100) })]),
    ),
    measure: z.string().max(32).optional(),
    part: z.enum(['numerator', 'denominator']).optional(),
    previous: z.boolean().optional(),
  }),
});

/** Without a language, the words are those of whoever asks. */
export const languageQuery = z.strictObject({ language: z.enum(choices.language).optional() });

/** The questions of the gallery, in order. */
export const starters = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      number: z.int(),
      theme: z.string(),
      title: z.string(),
      question: z.string(),
      definition: z.unknown(),
      isFavourite: z.boolean(),
    }),
  ),
});

/** Something that is so or not. */
export const switchBody = z.strictObject({ on: z.boolean() });

/** Whether it is among one's own favourites now. */
export const marked = z.object({ data: z.object({ isFavourite: z.boolean() }) });

export const restoreBody = z.strictObject({ version: z.int().min(1) });

/** The kept report, or the definition as it is being changed. */
export const previewShareBody = z.strictObject({ ...perhapsQuestion, professionalId: id });

/** What a colleague would see of the rows that one sees oneself; null where that is not one's to know. */
export const previewShare = z.object({
  opens: z.boolean(),
  theirs: z.int().nullable(),
  yours: z.int(),
  hidden: z.array(z.object({ field: z.string(), label: z.string() })),
});

const problems = z.array(
  z.object({
    path: z.array(z.union([z.string(), z.number()])),
    code: z.string(),
    ruleId: z.string().optional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
);

const change = <T extends z.ZodType>(of: T) => z.object({ before: of, after: of });

/** What a version says that the one before did not; `unsaid` are parts of the definition that differ without the sentence telling. */
const changes = z.object({
  name: change(z.string()).optional(),
  description: change(z.string().nullable()).optional(),
  added: z.array(z.string()),
  removed: z.array(z.string()),
  changed: z.array(change(z.string())),
  unsaid: z.array(z.string()),
});

/** Newest first. One that can no longer run has its problems in place of a sentence; the first has nothing before it. */
export const versions = z.object({
  data: z.array(
    z.object({
      version: z.int(),
      at: instant,
      author: named.nullable(),
      name: z.string(),
      description: z.string().nullable(),
      definition: z.unknown(),
      sentence: z.string().nullable(),
      problems,
      changes: changes.nullable(),
    }),
  ),
  total: z.int(),
});

export type Version = z.infer<typeof versions>['data'][number];

export const suggestionsBody = z.strictObject({
  source: z.string().max(64),
  field: z.string().min(1).max(200),
  q: z.string().max(200).refine(isWellFormed, 'badText').default(''),
  ...perhapsQuestion,
});

export const suggestions = z.object({
  data: z.array(z.object({ value: z.union([z.string(), z.number()]), label: z.string() })),
});
