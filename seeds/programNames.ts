import type { Choice } from '#reports/choices.ts';

/** What programs written from scratch are called. */
export const programNames: Record<Choice<'language'>, string[]> = {
  fr: [
    'Remise en forme à la maison',
    'Renforcement des jambes',
    'Retour à la course',
    'Mobilité du matin',
    'Reprise après entorse',
    'Préparation à la randonnée',
    'Dos : trois exercices par jour',
    'Cardio en douceur',
    'Épaule droite, phase 2',
    'Souplesse et respiration',
  ],
  en: [
    'Home strength plan',
    'Back to running',
    'Morning mobility',
    'Knee rehab, phase 2',
    'Hiking preparation',
  ],
  es: ['Fuerza en casa', 'Vuelta a correr', 'Movilidad de la mañana', 'Rodilla, fase 2'],
};
