/** All that a language must be able to say. A word that is missing in one of them does not type-check. */
import type { Unit } from '../../days.ts';
import type { Bucket, Comparison, MeasureName } from '../../definition.ts';
import type { Moment } from '../../periods.ts';
import type { Match } from '../../rules.ts';

/** A day as the calendar shows it; `time` only where it is not a whole day. */
export interface ShownDay {
  year: number;
  month: number;
  day: number;
  time?: string;
}

type Ordering = Record<'<' | '<=' | '>' | '>=', (value: string) => string>;

/** The word between the last two of a list, which may depend on the word that follows. */
export type Connector = (next: string) => string;

export interface Words {
  /** Characters of a number. */
  decimal: string;
  grouping: string;
  /** An amount that is already written with its digits, without its sign. */
  money: (digits: string) => string;
  quote: (text: string) => string;
  /** A row whose name is not known. */
  nameless: (id: string) => string;
  me: string;
  myBranches: string;
  yes: string;
  no: string;
  and: Connector;
  or: Connector;

  /** Between two parts of the sentence. */
  separator: string;
  /** Between a field and what is said of it. */
  clause: string;
  where: string;
  /** What stands before the bracket of a group that must not hold. */
  not: string;
  anything: string;
  nothing: string;
  all: (label: string, rows: string) => string;

  is: (what: string) => string;
  isNot: (what: string) => string;
  empty: string;
  notEmpty: string;
  text: Record<
    | 'contains'
    | 'doesNotContain'
    | 'beginsWith'
    | 'doesNotBeginWith'
    | 'endsWith'
    | 'doesNotEndWith'
    | 'searched',
    (text: string) => string
  >;
  number: Ordering;
  dated: Ordering;
  otherNumber: Ordering;
  otherDated: Ordering;
  same: (field: string) => string;
  notSame: (field: string) => string;
  /** `list` is "A, B or C"; `bare` when it says by itself that it is one of several. */
  oneOf: (list: string, bare: boolean) => string;
  between: (low: string, high: string) => string;

  /** In FR and ES with its article. */
  day: (day: ShownDay, withYear: boolean) => string;
  on: (day: string) => string;
  days: (from: string, to: string) => string;
  before: (day: string) => string;
  moment: Record<Moment['relative'], string>;
  /** A period by its name, as "from … to …" takes it. */
  last: (count: string, unit: Unit) => string;
  next: (count: string, unit: Unit) => string;
  this: (unit: Unit) => string;
  previous: (unit: Unit) => string;
  ago: (count: string, unit: Unit) => string;
  within: (period: string) => string;
  fromTo: (from: string, to: string) => string;
  instants: (from: string, before: string) => string;
  /** Monday first. */
  weekdays: readonly string[];
  onWeekdays: (list: string) => string;
  hour: (hour: string) => string;
  inHours: (list: string) => string;

  some: (rows: string) => string;
  /** The same of a relation that leads to one row. */
  one: (row: string) => string;
  none: (rows: string) => string;
  only: (rows: string, emptyCounts: boolean) => string;
  counted: (
    mode: Extract<Match['mode'], 'atLeast' | 'atMost' | 'exactly'>,
    count: string,
    rows: string,
  ) => string;
  /** The number of rows, as a figure. */
  count: (rows: string) => string;
  measures: Record<Exclude<MeasureName, 'count' | 'ratio'>, (field: string) => string>;
  ratio: (above: string, below: string) => string;
  called: (label: string) => string;

  columns: (list: string) => string;
  groupedBy: string;
  bucket: Record<Bucket, string>;
  /** Said after the bucket: groups without rows are shown too. */
  filled: string;
  steps: (width: string) => string;
  bands: string;
  pivot: string;
  figures: string;
  having: string;
  compare: Record<Comparison, string>;
  top: (count: string, of: string, by: string, other: boolean) => string;
  sortedBy: string;
  direction: Record<'asc' | 'desc', string>;
  emptyFirst: string;
  thenBy: string;
  limit: (count: string) => string;

  zone: (zone: string) => string;
  visible: string;
  muted: (count: string) => string;
}
