import type { ReasonWords } from './words.ts';

export const fr: ReasonWords = {
  column: 'À corriger',
  file: 'Lignes à corriger',
  unknown: '{field} : non valable.',
  reasons: {
    required: '{field} : manquant.',
    notAnEmail: '{field} : ce n’est pas une adresse.',
    notADay: '{field} : ce n’est pas une date complète.',
    notABirthDate: '{field} : date impossible.',
    notANumber: '{field} : ce n’est pas un numéro.',
    unknownValue: '{field} : valeur inconnue.',
    unknownReference: '{field} : introuvable, ou hors de votre portée.',
    ambiguousValue: '{field} : plusieurs portent ce nom.',
    notAllowed: '{field} : vous ne pouvez pas le modifier.',
    emailTaken: '{field} : déjà utilisée par un autre compte.',
    emailOfProfessional: '{field} : c’est celle d’un professionnel.',
    otherPerson: '{field} : ce numéro est celui d’une autre personne.',
    tooManyCells: 'Cette ligne a plus de colonnes que l’en-tête.',
    too_big: '{field} : trop long.',
    oneLine: '{field} : doit tenir sur une ligne.',
    badText: '{field} : contient des signes illisibles.',
  },
};
