/** What a summary is grouped by: "Created (per month)", "Minutes (in bands: …)". */
import type { Band, Dimension } from '../checked.ts';
import type { Condition } from '../condition.ts';
import type { Source } from '../source.ts';
import { predicate } from './comparison.ts';
import { fieldTold } from './fields.ts';
import { linked, marked, type Told, tell } from './phrases.ts';
import type { Telling } from './telling.ts';
import { valueText } from './values.ts';

export function dimensionTold(telling: Telling, root: Source, dimension: Dimension): Told {
  const field = fieldTold(telling, root, dimension.field);
  const steps = stepsTold(telling, root, dimension);
  return steps.length ? tell`${field} (${steps})` : field;
}

/** The dimension alone, where the sentence comes back to it. */
export const dimensionName = (telling: Telling, root: Source, { field, bucket }: Dimension): Told =>
  tell`${fieldTold(telling, root, field)}${bucket ? ` (${telling.words.bucket[bucket]})` : ''}`;

function stepsTold(telling: Telling, root: Source, { field, bucket, bands, fill }: Dimension): Told {
  const { words } = telling;
  if (bucket) return tell`${words.bucket[bucket]}${fill ? words.filled : ''}`;
  if (!bands) return [];
  if (bands.kind === 'width') return tell`${words.steps(valueText(telling, field.field, bands.width))}`;
  const list = bands.list.map((band) => bandTold(telling, root, band));
  return tell`${words.bands}${linked(list, () => ', ')}`;
}

/** A band's rules are all of the dimension's own field, which need not be said again. */
function bandTold(telling: Telling, root: Source, { label, condition }: Band): Told {
  const { words } = telling;
  const parts = condition.parts.map((part) =>
    marked(tell`${ownPredicate(telling, root, part)}`, originOf(part)),
  );
  return tell`${words.quote(label)}${words.clause}${linked(parts, (next) => ` ${words.and(next)} `)}`;
}

const ownPredicate = (telling: Telling, root: Source, condition: Condition): string =>
  condition.kind === 'field' ? predicate({ telling, root, condition }) : '';

const originOf = (part: Condition) => (part.kind === 'search' ? undefined : part.origin);
