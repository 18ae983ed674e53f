import type { AnswerWords } from './words.ts';

/** For programs: the values as they are stored, in no language. Headings are made of keys, so the words for figures are never asked for. */
export const machine: Pick<
  AnswerWords,
  'yes' | 'no' | 'none' | 'other' | 'outside' | 'between' | 'quarter' | 'weekday' | 'hourOfDay'
> = {
  yes: 'true',
  no: 'false',
  none: '',
  other: 'other',
  outside: '',
  between: (from, to) => `${from}..${to}`,
  quarter: (quarter, year) => `${year}-Q${quarter}`,
  weekday: String,
  hourOfDay: String,
};
