/** What every name in the catalog is called on screen and in files. A field, relation, measure or choice without a word in some language does not type-check. */
import type { sources } from '../catalog.ts';
import type { choices } from '../choices.ts';

type Sources = typeof sources;

type Measures<S> = S extends { measures: infer M } ? keyof M : never;

type Name<S extends Sources[keyof Sources]> = Exclude<
  keyof S['fields'] | keyof S['relations'] | Measures<S>,
  symbol | number
>;

export interface Labels {
  sources: { [S in keyof Sources]: { label: string; names: Record<Name<Sources[S]>, string> } };
  choices: { [L in keyof typeof choices]: Record<(typeof choices)[L][number], string> };
}

/** The sources of one subject. */
export type SourceLabels<S extends keyof Sources> = Pick<Labels['sources'], S>;
