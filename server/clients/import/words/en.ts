import type { ReasonWords } from './words.ts';

export const en: ReasonWords = {
  column: 'To mend',
  file: 'Rows to mend',
  unknown: '{field}: not valid.',
  reasons: {
    required: '{field}: missing.',
    notAnEmail: '{field}: not an address.',
    notADay: '{field}: not a complete date.',
    notABirthDate: '{field}: an impossible date.',
    notANumber: '{field}: not a number.',
    unknownValue: '{field}: unknown value.',
    unknownReference: '{field}: not found, or out of your reach.',
    ambiguousValue: '{field}: several have this name.',
    notAllowed: '{field}: you may not change it.',
    emailTaken: '{field}: already used by another account.',
    emailOfProfessional: '{field}: it is a professional’s.',
    otherPerson: '{field}: this number is another person’s.',
    tooManyCells: 'This row has more columns than the headings.',
    too_big: '{field}: too long.',
    oneLine: '{field}: must be a single line.',
    badText: '{field}: has unreadable characters.',
  },
};
