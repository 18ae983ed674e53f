/** One deliberate mistake in the compiler or in a scope, and the test that must notice it. */
export interface Mutant {
  file: string;
  /** Stands exactly once in the file. */
  find: string;
  replace: string;
  title: string;
  killedBy: Killer;
}

/** The beginning of the test's title is enough. */
export interface Killer {
  file: string;
  test: string;
}

const within =
  (file: string) =>
  (test: string): Killer => ({ file: `test/${file}.test.ts`, test });

const filters = within('property/filters');
const laws = within('property/laws');
const reports = within('property/reports');
const reasons = within('property/reasons');
const summaries = within('property/summaries');

export const asked = within('property/compiledSql');
export const edge = within('property/edges');
export const former = within('property/formerFaults');
export const formerCompared = within('property/formerFaultsCompared');
export const unit = within('unit/edges');
export const rights = within('unit/rights');

export const killers = {
  filters: filters('2,000 random rule trees give every viewer the same rows'),
  sharedOut: filters('a tree and its negation share out the scope'),
  neverNull: laws('a predicate is never NULL'),
  laws: laws('De Morgan, double negation, order, repetition'),
  muted: within('property/parameters')('muted rules, rules whose parameter is left empty'),
  nothing: within('property/formerFaults')('what is added up of no related rows is 0'),
  step: within('property/formerFaults')('a value on the edge of a step'),
  quantifiers: laws('quantifiers agree with each other'),
  summaries: summaries('any summary gives the same groups'),
  reports: reports('pivots, totals, conditions, the top n'),
  datedCounts: summaries('a date that is both filtered and grouped'),
  lists: within('property/lists')('any list has one row for each record'),
  drill: within('property/drill')('the rows behind any cell are as many as it counts'),
  explained: reasons('a row that may not be seen is explained as one that is not there'),
  selectivity: reasons('how many rows each rule lets through'),
  confined: within('property/confinement')('what a viewer is answered is what one without limits'),
  buckets: within('property/time')('any instant falls into the same bucket'),
  wallClock: within('property/time')('the wall clock of any instant'),
  scopes: edge('one who is'),
};

/** What a source is without its scope: the stored table itself. */
export const unscoped = (source: string): string =>
  `column(emitter.dialect === 'sqlite' ? 'main' : 'public', ${source}.table)`;
