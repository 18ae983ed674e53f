import type { Language } from '#reports/labels/index.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { LetterWords } from './words.ts';

const byLanguage: Record<Language, LetterWords> = { en, fr, es };

export const letterWordsIn = (language: Language): LetterWords => byLanguage[language];
