import type { Problem } from './answer.ts';

/** The problems of one place of the definition, and of all that lies within it. */
export const problemsAt = (problems: Problem[], ...place: Problem['path']): Problem[] =>
  problems.filter(({ path }) => place.every((part, index) => path[index] === part));

const parts = ['source', 'filter', 'columns', 'groupBy', 'measures', 'sort'];

/** Problems of the report as a whole, which no question shows beside itself. */
export const problemsElsewhere = (problems: Problem[]): Problem[] =>
  problems.filter(({ path }) => !parts.includes(String(path[0])));

/** The message that tells it. Within the filter a missing value is an unfinished condition. */
export const problemKey = ({ path, code }: Problem): string =>
  `problem.${path[0] === 'filter' && code === 'missingValue' ? 'missingRule' : code}`;
