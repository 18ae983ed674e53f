import fc from 'fast-check';
import { type SourceName, sourceOf } from '#reports/catalog.ts';
import { measureTypes } from '#reports/checkMeasures.ts';
import type { Measures } from '#reports/definition.ts';
import { hasInverse } from '#reports/inverse.ts';
import { namedRows } from '#reports/names.ts';
import type { Field, FieldType, Source } from '#reports/source.ts';
import { ruleTree } from '../ruleTrees.ts';
import { farPaths, fieldPaths, knownField, rowsAt } from './paths.ts';

export type Measure = Measures[number];
type Unnamed = Omit<Measure, 'id'>;

/** One to three measures, and what is divided by what and shared out of them. */
export const measures = (source: Source): fc.Arbitrary<Measure[]> =>
  fc
    .tuple(
      fc.array(measure(source), { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(fc.constantFrom('ratio' as const, 'share' as const), fc.nat(2), fc.nat(2)), {
        maxLength: 2,
      }),
    )
    .map(([plain, derived]) => {
      const named = plain.map((each, index): Measure => ({ id: `m${index}`, ...each }));
      const parts = named.filter(({ measure }) => measure !== 'min' && measure !== 'max');
      return [...named, ...(parts.length ? derived.map((each, index) => derivedOf(parts, each, index)) : [])];
    });

function derivedOf(
  parts: Measure[],
  [measure, first, second]: ['ratio' | 'share', number, number],
  index: number,
): Measure {
  const [above, below] = [first, second].map((each) => parts[each % parts.length]?.id ?? 'm0') as [
    string,
    string,
  ];
  return { id: `x${index}`, measure, of: measure === 'share' ? [above] : [above, below] };
}

/** A measure of the rows themselves or of related ones, near or far, with or without a filter. */
function measure(source: Source): fc.Arbitrary<Unnamed> {
  const own = figure(source);
  const [near, far] = [overPaths(source, 0), [...overPaths(source, 1), ...overPaths(source, 2)]];
  const related = (weight: number, paths: string[]) =>
    paths.length
      ? [{ weight, arbitrary: fc.constantFrom(...paths).chain((over) => overFigure(source, over)) }]
      : [];
  return fc.oneof({ weight: 4, arbitrary: own }, ...related(1, near), ...related(1, far));
}

const overFigure = (source: Source, over: string): fc.Arbitrary<Unnamed> =>
  figure(rowsAt(source, over)).map((each) => ({ ...each, over }));

/** Relations to many rows after so many to-one steps, of those on which one can go back. */
const overPaths = (source: Source, steps: number): string[] =>
  pathsOver(source, steps).filter((path) => {
    const named = namedRows(source, path, () => true);
    return named.ok && hasInverse(source, named.value);
  });

const pathsOver = (source: Source, steps: number): string[] =>
  Object.entries(source.relations).flatMap(([name, relation]) => {
    if (steps === 0) return relation.many ? [name] : [];
    return relation.many ? [] : pathsOver(sourceOf(relation), steps - 1).map((path) => `${name}.${path}`);
  });

const plain = ['count', 'countDistinct', 'sum', 'avg', 'min', 'max', 'median'] as const;

function figure(source: Source): fc.Arbitrary<Unnamed> {
  return fc.constantFrom(...plain).chain((name) => {
    const fits = (path: string) => measureTypes[name].includes(knownField(source, path).type);
    const taken = (path: string) => fits(path) && !addsFractions(path);
    const [near, far] = [fieldPaths(source).filter(taken), farPaths(source).filter(taken)];
    const some = (weight: number, paths: string[]) =>
      paths.length ? [{ weight, arbitrary: fc.constantFrom(...paths) }] : [];
    const bare: fc.Arbitrary<Unnamed> =
      name === 'count' || near.length === 0
        ? fc.constant({ measure: 'count' })
        : fc.oneof(...some(6, near), ...some(1, far)).map((field) => ({ measure: name, field }));
    return fc.oneof(bare, filtered(source, bare));
  });
}

const filtered = (source: Source, bare: fc.Arbitrary<Unnamed>): fc.Arbitrary<Unnamed> =>
  fc
    .tuple(bare, fc.constantFrom(0, 0, 1))
    .chain(([each, depth]) =>
      ruleTree(source.name as SourceName, depth).map((filter) => ({ ...each, filter })),
    );

/** Added up, averages differ in their last digit with the order of adding: by them groups have no order that two databases share. */
const addsFractions = (path: string): boolean => path.endsWith('.averageAge');

/** The figures of a summary as the fields of a source, for the conditions on them. */
export const figuresOf = (source: Source, named: Measure[]): Source => ({
  name: 'figures',
  table: 'figures',
  label: 'id',
  relations: {},
  fields: Object.fromEntries(
    named.map((each): [string, Field] => [each.id, { type: typeOf(source, named, each), nullable: true }]),
  ),
});

function typeOf(source: Source, named: Measure[], { measure, field, over, of = [] }: Measure): FieldType {
  if (measure === 'ratio') {
    const [above, below] = of.map((id) => named.find((each) => each.id === id));
    const isMoney = (each: Measure | undefined) =>
      each !== undefined && typeOf(source, named, each) === 'money';
    return isMoney(above) && !isMoney(below) ? 'money' : 'number';
  }
  const isCount = measure === 'count' || measure === 'countDistinct' || measure === 'share';
  return isCount || !field ? 'number' : knownField(over ? rowsAt(source, over) : source, field).type;
}
