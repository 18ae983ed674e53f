/**
 * The questions that many people ask, each as a report that runs as it is and that anybody may change. In: a language.
 * Out: all of them in the order of the gallery, with a name, the question in words, and a definition named in the same language.
 */
import type { ReportDefinition } from '../definition.ts';
import type { Language } from '../labels/index.ts';
import { appointments } from './appointments.ts';
import { billing } from './billing.ts';
import { clients } from './clients.ts';
import { groups } from './groups.ts';
import { type StarterId, starterIds } from './ids.ts';
import { interventions } from './interventions.ts';
import { measurements } from './measurements.ts';
import { people } from './people.ts';
import { programs } from './programs.ts';
import type { Making, Makings } from './starter.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import type { StarterWords } from './words/words.ts';

const themes = { clients, appointments, interventions, billing, programs, groups, measurements, people };

export type StarterTheme = keyof typeof themes;
export type { StarterId };

export interface Starter {
  id: StarterId;
  /** From 1, in the order of the gallery. */
  number: number;
  theme: StarterTheme;
  title: string;
  question: string;
  definition: ReportDefinition;
}

const words: Record<Language, StarterWords> = { en, es, fr };

export function startersIn(language: Language): Starter[] {
  const { titles, questions, labels } = words[language];
  return starterIds.map((id, index) => {
    const { theme, make } = made[id];
    return {
      id,
      number: index + 1,
      theme,
      title: titles[id],
      question: questions[id],
      definition: make(labels),
    };
  });
}

interface Made {
  theme: StarterTheme;
  make: Making;
}

const themed = <M extends Makings>(theme: StarterTheme, makings: M) =>
  Object.fromEntries(Object.entries(makings).map(([id, make]) => [id, { theme, make }])) as Record<
    keyof M,
    Made
  >;

/** A starter that no theme has does not type-check. */
const made: Record<StarterId, Made> = {
  ...themed('clients', clients),
  ...themed('appointments', appointments),
  ...themed('interventions', interventions),
  ...themed('billing', billing),
  ...themed('programs', programs),
  ...themed('groups', groups),
  ...themed('measurements', measurements),
  ...themed('people', people),
};
