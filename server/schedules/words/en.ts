import type { LetterWords } from './words.ts';

export const en: LetterWords = {
  subject: (report, day) => `${report} – ${day}`,
  asOf: (instant, zone) => `As of ${instant} (${zone})`,
  nothing: 'Nothing matches today.',
  more: (count) => `and ${count} more`,
  open: 'Open the report',
  attached: (file) => `Attached: ${file}`,
  tooLarge: 'The file is too large for a letter. You find all rows in the report.',
  why: (owner) =>
    `You get this because ${owner} has it sent to you. It shows what you may see, which may be less or more than others see.`,

  notice: {
    subject: (report) => `Not sent to everybody: ${report}`,
    intro: (report, day) => `“${report}” of ${day} was not sent to these people:`,
    reasons: {
      left: (name) => `${name} no longer works here.`,
      unseen: (name) => `${name} may not see the report. Share it first.`,
      denied: (name) => `${name} may not read something that the report shows or asks.`,
      broken: (name) => `The report cannot run for ${name} as it is now.`,
      failed: (name) => `The report took too long for ${name}.`,
    },
    gone: (report) =>
      report
        ? `The report “${report}” was put away, so it is not sent any more.`
        : 'A report that you had sent by itself was deleted, so it is not sent any more.',
    goneSubject: 'A scheduled sending has stopped',
  },
};
