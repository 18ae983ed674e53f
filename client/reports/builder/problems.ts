import type { Problem } from '../../shared/answer/answer.ts';

/** The problems of one place of the definition, and of all that lies within it. */
export const problemsAt = (problems: Problem[], ...place: Problem['path']): Problem[] =>
  problems.filter(({ path }) => place.every((part, index) => path[index] === part));

/** The message that tells it. Within a condition a missing value is an unfinished condition. */
export function problemKey(problem: Problem): string {
  const { path, code } = problem;
  if (isAskedLater(problem)) return 'problem.missingParameter';
  const isOfRule = path.includes('filter') || path[0] === 'having';
  return `problem.${isOfRule && code === 'missingValue' ? 'missingRule' : code}`;
}

/** Whoever runs the report gives its parameters their values: without them it cannot run, but be saved. */
export const isAskedLater = ({ path, code }: Problem): boolean =>
  path[0] === 'params' && path.length === 2 && code === 'missingValue';

/** Each problem once, as two ways of looking may have found it. */
export const unique = (problems: Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [`${problem.code} ${problem.path.join('.')}`, problem])).values(),
];
