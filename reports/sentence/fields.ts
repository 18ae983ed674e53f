/** What a field is called, from the source on: over to-one relations, and perhaps over related rows. */
import { type FieldPath, relationOf, type Step, sourceOf } from '../catalog.ts';
import type { ManyPath } from '../names.ts';
import type { Source } from '../source.ts';
import { type Told, tell } from './phrases.ts';
import { labelOf, rowsOf, type Telling } from './telling.ts';

/** `among` says which related rows an aggregate is taken over. */
export function fieldTold(telling: Telling, root: Source, field: FieldPath, among?: Told): Told {
  const figure = telling.figures.get(field.path);
  if (field.source.name === 'figures' && figure !== undefined) return tell`${figure}`;
  const names = field.path.split('.');
  const last = names.at(-1) ?? '';
  const before = stepsText(telling, root, field.steps);
  if (names.length === field.steps.length + 1)
    return tell`${before}${labelOf(telling, field.source, last)}${bracketed(among)}`;
  return tell`${before}${relatedTold(telling, field.source, names.at(-2) ?? '', last, among)}`;
}

function relatedTold(telling: Telling, owner: Source, name: string, measure: string, among?: Told): Told {
  const rows = rowsOf(labelOf(telling, owner, name));
  if (measure === 'count') return tell`${telling.words.count(rows)}${bracketed(among)}`;
  const relation = relationOf(owner, name);
  if (!relation) throw new Error(`the check let through ${name}`);
  const label = labelOf(telling, sourceOf(relation), measure);
  return tell`${label} (${rows}${among ? tell` ${among}` : ''})`;
}

/** The related rows that a measure is taken of: "Client › appointments". */
export const manyText = (telling: Telling, root: Source, { path, steps, owner }: ManyPath): string =>
  `${stepsText(telling, root, steps)}${rowsOf(labelOf(telling, owner, path.split('.').at(-1) ?? ''))}`;

const bracketed = (told: Told | undefined): Told => (told ? tell` (${told})` : []);

function stepsText(telling: Telling, root: Source, steps: readonly Step[]): string {
  let owner = root;
  return steps
    .map(({ name, relation }) => {
      const label = labelOf(telling, owner, name);
      owner = sourceOf(relation);
      return `${label} › `;
    })
    .join('');
}
