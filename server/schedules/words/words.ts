/** Why somebody got nothing. */
export const skipReasons = ['left', 'unseen', 'denied', 'broken', 'failed'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What letters say beside the report's own words. */
export interface LetterWords {
  subject: (report: string, day: string) => string;
  asOf: (instant: string, zone: string) => string;
  nothing: string;
  /** Lines that the letter does not show. */
  more: (count: string) => string;
  open: string;
  attached: (file: string) => string;
  tooLarge: string;
  why: (owner: string) => string;

  notice: {
    subject: (report: string) => string;
    intro: (report: string, day: string) => string;
    reasons: Record<SkipReason, (name: string) => string>;
    /** Put away, or with its name gone too. */
    gone: (report: string | undefined) => string;
    goneSubject: string;
  };
}
