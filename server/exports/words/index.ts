import type { Language } from '#reports/labels/index.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { FileWords } from './words.ts';

const byLanguage: Record<Language, FileWords> = { en, fr, es };

export const fileWordsIn = (language: Language): FileWords => byLanguage[language];
