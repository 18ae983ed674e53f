import { z } from 'zod';
import { type ChoiceList, choices } from '#reports/choices.ts';

/** The field schemas that contracts are made of. Text is trimmed and composed; an optional text left empty is null, never ''. */
export const id = z.int().min(1).max(Number.MAX_SAFE_INTEGER);

/** Epoch milliseconds. */
export const instant = z.int();

/** A related row's key and what it is called; null where there is none, or none that the viewer may see. */
export const named = z.object({ id, label: z.string() }).meta({ id: 'Named' });

export const choice = <L extends ChoiceList>(list: L) => z.enum(choices[list]);

const wellFormed = (text: string) => !text.includes('\0') && text.isWellFormed();
const oneLine = (text: string) => !/[\r\n]/.test(text);

const typed = (most: number) =>
  z
    .string()
    .refine(wellFormed, 'badText')
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().max(most));

export const requiredText = (most: number) =>
  typed(most).pipe(z.string().min(1, 'required').refine(oneLine, 'oneLine'));

export const optionalText = (most: number) =>
  typed(most)
    .pipe(z.string().refine(oneLine, 'oneLine'))
    .transform((text) => text || null)
    .nullable();

export const optionalParagraphs = (most: number) =>
  typed(most)
    .transform((text) => text || null)
    .nullable();

export const email = typed(254)
  .transform((text) => text.toLowerCase())
  .pipe(z.email('notAnEmail').regex(/^[\x20-\x7e]+$/, 'notAnEmail'));

export const optionalEmail = z.preprocess((value) => (value === '' ? null : value), email.nullable());

export const birthDate = z.iso
  .date('notADay')
  .refine((day) => day >= '1900-01-01' && day <= new Date().toISOString().slice(0, 10), 'notABirthDate')
  .nullable();

/** What every row that a person can change carries. */
export const record = {
  id,
  createdAt: instant,
  updatedAt: instant,
  version: z.int(),
  _can: z.object({ edit: z.boolean(), delete: z.boolean() }),
};

export const readOnlyRecord = { id, _can: z.object({ edit: z.boolean(), delete: z.boolean() }) };
