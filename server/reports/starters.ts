import type { Language } from '#reports/labels/index.ts';
import { type Starter, startersIn } from '#reports/starters/index.ts';
import type { Access } from '../dataAccess.ts';
import { problemsOf } from './question.ts';

/** Those of the starters that the viewer could run, in the words of a language. */
export async function startersFor(language: Language, access: Access): Promise<Starter[]> {
  const starters = startersIn(language);
  const problems = await Promise.all(starters.map(({ definition }) => problemsOf(definition, {}, access)));
  return starters.filter((_, index) => problems[index]?.length === 0);
}
