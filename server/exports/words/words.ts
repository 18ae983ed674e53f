/** What a file says beside its rows. */
export interface FileWords {
  about: string;
  data: string;
  report: string;
  question: string;
  madeBy: string;
  scope: string;
  /** Whose rows they are. */
  visibleTo: (name: string) => string;
  zone: string;
  at: string;
  rows: string;
  /** `count` and `total` are written with their digits. */
  allRows: (count: string) => string;
  cut: (count: string, total: string) => string;
  parameters: string;
  /** A parameter that was given no value. */
  open: string;
  /** In the name of a file that was cut. */
  cutName: (count: number, total: number) => string;
}
