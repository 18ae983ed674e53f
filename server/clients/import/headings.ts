import { choices } from '#reports/choices.ts';
import { fold } from '#reports/fold.ts';
import { labelsIn } from '#reports/labels/index.ts';
import { type ImportField, importFields } from '../contract.ts';
import { synonyms } from './synonyms.ts';

/** Which field each column most likely holds, by its heading in any of the three languages; each field once. */
export function suggestedColumns(headers: readonly string[]): (ImportField | null)[] {
  const found = headers.map((header) => byHeading.get(plain(header)) ?? []);
  const columns: (ImportField | null)[] = headers.map(() => null);
  const take = (accepts: (fields: readonly ImportField[]) => ImportField | undefined) =>
    found.forEach((fields, index) => {
      const field = columns[index] === null ? accepts(fields) : undefined;
      if (field && !columns.includes(field)) columns[index] = field;
    });
  take((fields) => (fields.length === 1 ? fields[0] : undefined));
  take((fields) => fields.find((field) => isHalfOfName(field, columns)));
  take((fields) => fields.find((field) => !halves.includes(field)));
  return splitNames(columns);
}

const halves: ImportField[] = ['firstName', 'lastName'];

/** "Nom" beside "Prénom" is the last name, "Nombre" beside "Apellidos" the first; alone it is the whole. */
const isHalfOfName = (field: ImportField, columns: readonly (ImportField | null)[]): boolean =>
  (field === 'lastName' && columns.includes('firstName')) ||
  (field === 'firstName' && columns.includes('lastName'));

/** The whole name says nothing more where both halves are there. */
const splitNames = (columns: (ImportField | null)[]): (ImportField | null)[] =>
  halves.every((half) => columns.includes(half))
    ? columns.map((field) => (field === 'fullName' ? null : field))
    : columns;

/** Without case, accents and punctuation. */
export const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const byHeading = new Map<string, ImportField[]>();
for (const field of importFields) {
  const labels = choices.language.map((language) => labelsIn(language).sources.clients.names[field]);
  for (const word of [field, ...labels, ...synonyms[field]]) {
    const known = byHeading.get(plain(word)) ?? [];
    if (!known.includes(field)) byHeading.set(plain(word), [...known, field]);
  }
}
