import type { Choice } from '../choices.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Labels } from './labels.ts';

export type Language = Choice<'language'>;

const byLanguage: Record<Language, Labels> = { en, fr, es };

export const labelsIn = (language: Language): Labels => byLanguage[language];
