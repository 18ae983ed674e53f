import { z } from 'zod';
import { choices } from '#reports/choices.ts';
import { listBody, listQuery } from '../contract.ts';
import { id, requiredText } from '../fields/contract.ts';

export const fileFormats = ['csv', 'xlsx'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Without a language, the words are those of whoever asks. `raw` is for programs: commas, points, ISO instants, keys and codes for words, no totals. */
const file = {
  format: z.enum(fileFormats),
  language: z.enum(choices.language).optional(),
};

export const exportBody = z.strictObject({
  ...file,
  raw: z.boolean().optional(),
  definition: z.unknown(),
  params: z.record(z.string().max(32), z.unknown()).optional(),
  /** What the file is called. */
  name: requiredText(120).optional(),
});

const rawInAddress = z.literal('true').transform(Boolean).optional();

/** Of a saved report; its parameters as JSON. */
export const savedExportQuery = z.strictObject({
  ...file,
  raw: rawInAddress,
  params: z
    .string()
    .max(16_000)
    .default('{}')
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'notJson' });
        return z.NEVER;
      }
    })
    .pipe(z.record(z.string().max(32), z.unknown())),
});

const field = /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*){0,3}$/;

/** A list's own query; `columns` are fields, separated by commas. */
export const listExportQuery = z.strictObject({
  ...file,
  raw: rawInAddress,
  columns: z
    .string()
    .max(4_000)
    .transform((text) => text.split(','))
    .pipe(z.array(z.string().regex(field, 'notAField')).min(1).max(50))
    .optional(),
  sort: listQuery.shape.sort,
  q: listQuery.shape.q,
  filter: listQuery.shape.filter,
  ids: listQuery.shape.ids,
});

const mostNamed = 5_000;

/** The same as a body: for long filters, for many rows by their keys, or all that is found but some. */
export const listExportBody = z.strictObject({
  ...file,
  raw: z.boolean().optional(),
  columns: z.array(z.string().max(200).regex(field, 'notAField')).min(1).max(50).optional(),
  sort: listBody.shape.sort,
  q: listBody.shape.q,
  filter: listBody.shape.filter,
  ids: z.array(id).min(1).max(mostNamed).optional(),
  except: z.array(id).max(mostNamed).optional(),
});

export type ListExport = Pick<z.infer<typeof listExportQuery>, 'columns' | 'sort' | 'q' | 'filter' | 'ids'>;
