import { type Language, labelsIn } from '#reports/labels/index.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Reason, ReasonCode, ReasonWords } from './words.ts';

const byLanguage: Record<Language, ReasonWords> = { en, es, fr };

/** Why a row cannot be imported, in words for whoever mends it. */
export function reasonTexts(language: Language) {
  const { column, file, unknown, reasons } = byLanguage[language];
  const { names } = labelsIn(language).sources.clients;
  const tell = ({ field, code }: Reason): string =>
    (reasons[code as ReasonCode] ?? unknown).replace('{field}', field ? names[field] : '');
  return { column, file, tell };
}
