import { partRepairs } from './partRepairs.ts';
import type { Place, Repair } from './repair.ts';
import { ruleRepairs } from './ruleRepairs.ts';

/** The ways out of a problem, the likeliest first; none where only a hand can tell. */
export const repairsOf = (place: Place): Repair[] =>
  place.problem.ruleId ? ruleRepairs(place) : partRepairs(place);
