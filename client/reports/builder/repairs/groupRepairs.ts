/** What can be done about a problem of a grouping, of its span of time or of its bands. */
import { viewAt } from '../../../shared/RuleEditor/families.ts';
import type { Draft } from '../draft.ts';
import { type Band, swappedSides } from '../edits/bands.ts';
import {
  type GroupPlace,
  groupAt,
  withBands,
  withBucket,
  withFill,
  withGroupField,
  withoutGroup,
} from '../edits/groups.ts';
import { replaced, without } from '../edits/lists.ts';
import { defaultBucket } from '../fields.ts';
import { fix, type Place, type Repair, replacements } from './repair.ts';

/** `part` is what of the grouping is wrong, and `index` which of its bands. */
export function groupRepairs(
  place: Place,
  at: GroupPlace,
  [part, index]: Place['problem']['path'],
): Repair[] {
  const { draft, catalog } = place;
  const group = groupAt(draft, at);
  if (!group) return [];
  if (part === 'bucket') return [spanRepair(place, at, group.field)];
  if (part === 'fill') return at === 'pivot' ? [] : [fix('unfill', (before) => withFill(before, at, false))];
  if (part === 'bands') return bandRepairs(place, at, index);
  return [
    ...replacements(place, draft.source, (name) => (before) => withGroupField(before, catalog, at, name)),
    fix('remove', (before) => withoutGroup(before, at)),
  ];
}

function spanRepair({ draft, catalog }: Place, at: GroupPlace, field: string): Repair {
  const bucket = defaultBucket(viewAt(catalog, draft.source, field)?.type);
  return fix(bucket ? 'byMonth' : 'noSpan', (before) => withBucket(before, at, bucket));
}

function bandRepairs({ problem }: Place, at: GroupPlace, index: string | number | undefined): Repair[] {
  if (problem.code === 'missingValue') return [];
  if (typeof index !== 'number') return [fix('noBands', (draft) => withBands(draft, at, undefined))];
  if (problem.code === 'emptyRange')
    return [fix('swap', (draft) => changed(draft, at, (bands) => replaced(bands, index, swappedSides)))];
  return [fix('removeBand', (draft) => changed(draft, at, (bands) => without(bands, index)))];
}

/** Of the last band nothing is left but each value. */
function changed(draft: Draft, at: GroupPlace, change: (bands: Band[]) => Band[]): Draft {
  const bands = groupAt(draft, at)?.bands;
  if (!Array.isArray(bands)) return draft;
  const left = change(bands);
  return withBands(draft, at, left.length ? left : undefined);
}
