import type { Language } from '#reports/labels/index.ts';
import { type Starter, startersIn } from '#reports/starters/index.ts';
import type { Access } from '../dataAccess.ts';
import type { Connection } from '../database.ts';
import { favouriteStarters } from './favourites.ts';
import { problemsOf } from './question.ts';

/** Those of the starters that the viewer could run, in the words of a language, and which of them the viewer has marked. */
export async function startersFor(
  language: Language,
  connection: Connection,
  access: Access,
): Promise<(Starter & { isFavourite: boolean })[]> {
  const starters = startersIn(language);
  const problems = await Promise.all(starters.map(({ definition }) => problemsOf(definition, {}, access)));
  const marked = await favouriteStarters(connection, access);
  return starters
    .filter((_, index) => problems[index]?.length === 0)
    .map((starter) => ({ ...starter, isFavourite: marked.has(starter.id) }));
}
