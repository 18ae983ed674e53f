import { fieldAt, relationOf, sourceOf } from '#reports/catalog.ts';
import type { Field, Relation, Source } from '#reports/source.ts';

/** A source's own fields, those one step away, and what can be asked of its related rows. */
export const fieldPaths = (source: Source): string[] => [
  ...Object.keys(source.fields),
  ...toOne(source).flatMap(([step, relation]) => within(step, Object.keys(sourceOf(relation).fields))),
  ...relatedPaths(source),
];

/** Fields two steps away, and what can be asked of the related rows of a row one or two steps away. */
export function farPaths(source: Source): string[] {
  const known = far.get(source) ?? beyond(source);
  far.set(source, known);
  return known;
}

const far = new Map<Source, string[]>();

const beyond = (source: Source): string[] =>
  toOne(source).flatMap(([step, relation]) => {
    const next = sourceOf(relation);
    const further = toOne(next).flatMap(([name, each]) =>
      within(name, [...Object.keys(sourceOf(each).fields), ...relatedPaths(sourceOf(each))]),
    );
    return within(step, [...relatedPaths(next), ...further]);
  });

const within = (step: string, names: string[]): string[] => names.map((name) => `${step}.${name}`);

const toOne = (source: Source): [string, Relation][] =>
  Object.entries(source.relations).filter(([, relation]) => !relation.many);

const relatedPaths = (source: Source): string[] =>
  Object.entries(source.relations)
    .filter(([, relation]) => relation.many)
    .flatMap(([name, relation]) =>
      within(name, ['count', ...Object.keys(sourceOf(relation).measures ?? {})]),
    );

/** The field that a path of the catalog leads to. */
export function knownField(source: Source, path: string): Field {
  const found = fieldAt(source, path);
  if (!found) throw new Error(`no field ${path}`);
  return found.field;
}

/** Fields by which rows fall into few groups, each of them large. */
export const commonPaths = (source: Source): string[] =>
  fieldPaths(source).filter((path) =>
    ['choice', 'boolean', 'reference'].includes(knownField(source, path).type),
  );

/** Fields by which rows fall into steps and bands of numbers. */
export const sizedPaths = (source: Source): string[] =>
  fieldPaths(source).filter((path) => ['number', 'money'].includes(knownField(source, path).type));

/** Fields that are days or instants, of the rows themselves and of those one step away. */
export const datedPaths = (source: Source): string[] =>
  fieldPaths(source).filter((path) => ['date', 'instant'].includes(knownField(source, path).type));

/** The source at the end of to-one steps and one relation to many rows, such as `client.programSessions`. */
export const rowsAt = (source: Source, path: string): Source =>
  path.split('.').reduce((from, name) => {
    const relation = relationOf(from, name);
    if (!relation) throw new Error(`no relation ${path}`);
    return sourceOf(relation);
  }, source);
