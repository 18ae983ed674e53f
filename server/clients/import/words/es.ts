import type { ReasonWords } from './words.ts';

export const es: ReasonWords = {
  column: 'Por corregir',
  file: 'Filas por corregir',
  unknown: '{field}: no es válido.',
  reasons: {
    required: '{field}: falta.',
    notAnEmail: '{field}: no es una dirección.',
    notADay: '{field}: no es una fecha completa.',
    notABirthDate: '{field}: fecha imposible.',
    notANumber: '{field}: no es un número.',
    unknownValue: '{field}: valor desconocido.',
    unknownReference: '{field}: no se encuentra, o está fuera de su alcance.',
    ambiguousValue: '{field}: varios tienen este nombre.',
    notAllowed: '{field}: no puede modificarlo.',
    emailTaken: '{field}: ya lo usa otra cuenta.',
    emailOfProfessional: '{field}: es el de un profesional.',
    otherPerson: '{field}: este número es de otra persona.',
    tooManyCells: 'Esta fila tiene más columnas que el encabezado.',
    too_big: '{field}: demasiado largo.',
    oneLine: '{field}: debe caber en una línea.',
    badText: '{field}: contiene signos ilegibles.',
  },
};
