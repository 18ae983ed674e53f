import fc from 'fast-check';
import { buckets, type Dimensions } from '#reports/definition.ts';
import type { Field, Source } from '#reports/source.ts';
import { bandsOf } from './bands.ts';
import { commonPaths, datedPaths, farPaths, fieldPaths, knownField, sizedPaths } from './paths.ts';

export type Dimension = Omit<Dimensions[number], 'id'>;

/** What rows can be grouped by: mostly by what many of them share, else by anything near or far. */
export function dimension(source: Source): fc.Arbitrary<Dimension> {
  const some = (weight: number, paths: string[]) =>
    paths.length ? [{ weight, arbitrary: fc.constantFrom(...paths) }] : [];
  return fc
    .oneof(
      ...some(5, commonPaths(source)),
      ...some(3, datedPaths(source)),
      ...some(2, sizedPaths(source)),
      ...some(2, fieldPaths(source)),
      ...some(1, farPaths(source)),
    )
    .chain((path) => dimensionOf(path, knownField(source, path)));
}

function dimensionOf(field: string, known: Field): fc.Arbitrary<Dimension> {
  const banded = bandsOf(known).map((bands) => ({ field, bands }));
  const isDated = known.type === 'instant' || known.type === 'date';
  const isRare = known.type === 'boolean' || known.type === 'number' || known.type === 'money';
  const whole = isDated ? bucketed(field, known) : fc.constant({ field });
  return fc.oneof({ weight: 3, arbitrary: whole }, { weight: isRare ? 3 : 1, arbitrary: banded });
}

const bucketed = (field: string, { type }: Field): fc.Arbitrary<Dimension> =>
  fc.constantFrom(...bucketsFor(type)).chain((bucket) => filled({ field, bucket }));

/** Days have no hours. */
export const bucketsFor = (type: Field['type']) =>
  buckets.filter((bucket) => type === 'instant' || (bucket !== 'hour' && bucket !== 'hourOfDay'));

/** Dates without rows are put in where they are not too many, however far apart the first and the last are. */
function filled(dimension: Dimension): fc.Arbitrary<Dimension> {
  const isFew = dimension.bucket && ['quarter', 'year', 'weekday', 'hourOfDay'].includes(dimension.bucket);
  return fc.boolean().map((fill) => (fill && isFew ? { ...dimension, fill } : dimension));
}
