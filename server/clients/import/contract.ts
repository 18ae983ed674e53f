import { z } from 'zod';
import { isWellFormed } from '#reports/bounds.ts';
import { id, instant } from '../../fields/contract.ts';

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
