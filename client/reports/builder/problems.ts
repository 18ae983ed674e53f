import type { Problem } from '../answer/answer.ts';

/** The problems of one place of the definition, and of all that lies within it. */
export const problemsAt = (problems: Problem[], ...place: Problem['path']): Problem[] =>
  problems.filter(({ path }) => place.every((part, index) => path[index] === part));

const parts = ['source', 'filter', 'columns', 'groupBy', 'measures', 'sort'];

/** Problems of the report as a whole, which no question shows beside itself. */
export const problemsElsewhere = (problems: Problem[]): Problem[] =>
  problems.filter(({ path }) => !parts.includes(String(path[0])));

/** The message that tells it. Within the filter a missing value is an unfinished condition. */
export function problemKey(problem: Problem): string {
  const { path, code } = problem;
  if (isAskedLater(problem)) return 'problem.missingParameter';
  const isOfRule = path.includes('filter') || path[0] === 'having';
  return `problem.${isOfRule && code === 'missingValue' ? 'missingRule' : code}`;
}

/** Whoever runs the report gives its parameters their values: without them it cannot run, but be saved. */
export const isAskedLater = ({ path, code }: Problem): boolean =>
  path[0] === 'params' && code === 'missingValue';
