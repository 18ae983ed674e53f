import type { FileWords } from './words.ts';

export const en: FileWords = {
  about: 'About',
  data: 'Data',
  report: 'Report',
  question: 'Question',
  madeBy: 'Made by',
  scope: 'Scope',
  visibleTo: (name) => `Only what ${name} may see`,
  zone: 'Time zone',
  at: 'As of',
  rows: 'Rows',
  allRows: (count) => `${count}: all of them`,
  cut: (count, total) => `Cut: only the first ${count} of ${total}`,
  parameters: 'Answers given',
  open: '(left open)',
  cutName: (count, total) => `(first ${count} of ${total})`,
};
