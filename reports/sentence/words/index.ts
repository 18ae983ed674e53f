import type { Language } from '../../labels/index.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Words } from './words.ts';

const byLanguage: Record<Language, Words> = { en, es, fr };

export const wordsIn = (language: Language): Words => byLanguage[language];
