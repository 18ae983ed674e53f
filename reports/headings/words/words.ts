/** What an answer's headings and cells are told with, on screen and in files. A word that is missing in one language does not type-check. */
import type { Bucket, Comparison, MeasureName } from '../../definition.ts';

export interface AnswerWords {
  yes: string;
  no: string;
  /** A group without a key. */
  none: string;
  /** All groups that are not among the top ones. */
  other: string;
  /** What is in no band. */
  outside: string;
  total: string;
  subtotal: string;
  /** Equal steps, up to and without the second. */
  between: (from: string, to: string) => string;
  quarter: (quarter: string, year: string) => string;
  /** 1 is Monday. */
  weekday: (number: number) => string;
  hourOfDay: (hour: number) => string;

  bucket: Record<Bucket, string>;
  bucketed: (field: string, bucket: string) => string;
  measured: Record<Exclude<MeasureName, 'ratio'>, (of: string) => string>;
  ratio: (above: string, below: string) => string;
  /** A figure of related rows, or one under a key of the pivot. */
  under: (rows: string, figure: string) => string;
  previous: Record<Comparison, (figure: string) => string>;
  change: (figure: string) => string;
}
