/** What every name in the catalog is called on screen and in files. A field, relation or choice without a word in some language does not type-check. */
import type { sources } from '../catalog.ts';
import type { choices } from '../choices.ts';

type Sources = typeof sources;

export interface Labels {
  sources: {
    [S in keyof Sources]: {
      label: string;
      names: Record<
        Exclude<keyof Sources[S]['fields'] | keyof Sources[S]['relations'], symbol | number>,
        string
      >;
    };
  };
  choices: { [L in keyof typeof choices]: Record<(typeof choices)[L][number], string> };
}
