import { aggregates } from './aggregates.ts';
import { dates } from './dates.ts';
import { drills } from './drills.ts';
import { figures } from './figures.ts';
import { groups } from './groups.ts';
import { lists } from './lists.ts';
import { measures } from './measures.ts';
import { periods } from './periods.ts';
import { pivots } from './pivots.ts';
import { quantifiers } from './quantifiers.ts';
import { rules } from './rules.ts';
import { scopes } from './scopes.ts';
import { values } from './values.ts';
import type { Examples } from './words.ts';

/** Everything that the compiler can be asked, by subject. */
export const subjects: Record<string, Examples> = {
  rules,
  values,
  dates,
  quantifiers,
  aggregates,
  groups,
  measures,
  figures,
  periods,
  pivots,
  lists,
  drills,
  scopes,
};
