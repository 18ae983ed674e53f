import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';

/** The words of an answer: its figures, its rows, its reasons, its marks and its pictures. */
export const messages = { en, fr, es };
