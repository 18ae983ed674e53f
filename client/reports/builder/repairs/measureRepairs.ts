/** What can be done about a problem of a figure. */
import {
  withMeasure,
  withMeasureKind,
  withMeasurePart,
  withOver,
  withoutMeasure,
} from '../edits/measures.ts';
import { measuredSource } from '../fields.ts';
import { fix, numberAt, type Place, type Repair, replacements } from './repair.ts';

export function measureRepairs(place: Place): Repair[] {
  const { problem, draft, catalog } = place;
  if (problem.code === 'missingMeasure') return [fix('addCount', (before) => withMeasure(before))];
  const at = numberAt(problem.path, 1);
  const measure = draft.measures[at];
  if (!measure || problem.code === 'missingValue') return [];
  const remove = fix('remove', (before) => withoutMeasure(before, at));
  const part = String(problem.path[2] ?? '');
  const source = measuredSource(catalog, draft.source, measure);
  const mended: Partial<Record<string, Repair[]>> = {
    format: [fix('plainNumber', (before) => withMeasurePart(before, at, { format: undefined }))],
    filter: [fix('noFilter', (before) => withMeasurePart(before, at, { filter: undefined }))],
    over: [fix('ownRows', (before) => withOver(before, catalog, at, undefined)), remove],
    field:
      problem.code === 'wrongMeasure'
        ? [fix('countThem', (before) => withMeasureKind(before, catalog, at, 'countDistinct')), remove]
        : [
            ...replacements(place, source, (field) => (before) => withMeasurePart(before, at, { field })),
            remove,
          ],
  };
  return mended[part] ?? [remove];
}
