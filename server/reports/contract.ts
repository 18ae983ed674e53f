import { z } from 'zod';
import { choices } from '#reports/choices.ts';
import { definitionSchema } from '#reports/definition.ts';
import { id, named, optionalText, record, requiredText } from '../fields/contract.ts';

export const reports = {
  row: z.object({
    ...record,
    name: z.string(),
    description: z.string().nullable(),
    ownerId: id.nullable(),
    owner: named.nullable(),
    definition: z.unknown(),
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

/** What an answer is for: how much is read, and for how long at most. */
const purposes = ['screen', 'preview'] as const;
export type Purpose = (typeof purposes)[number];

export const runBody = z.strictObject({ ...question, purpose: z.enum(purposes).optional() });

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
    }),
  ),
});
