import type { Language } from '../../labels/index.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { AnswerWords } from './words.ts';

const byLanguage: Record<Language, AnswerWords> = { en, fr, es };

export const answerWordsIn = (language: Language): AnswerWords => byLanguage[language];
