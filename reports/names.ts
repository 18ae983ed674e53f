/** Names from outside to fields and relations, for one who may read them; or the problem that they are. */
import { type FieldPath, fieldAt, relationOf, type Step, sourceOf } from './catalog.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problems.ts';
import type { Relation, Source } from './source.ts';

/** Whether somebody may read a source at all, and then one of its fields. */
export type MayRead = (source: string, field?: string) => boolean;

type Named<T> = { ok: true; value: T } | ({ ok: false } & Pick<Problem, 'code' | 'params'>);

export function namedField(root: Source, name: string, mayRead: MayRead): Named<FieldPath> {
  const field = fieldAt(root, name);
  if (!field) return unknown(root, name);
  return isReadable(field, mayRead) ? { ok: true, value: field } : denied(name);
}

/** A relation of the source itself, to one row or to many. */
export function namedRelation(source: Source, name: string, mayRead: MayRead): Named<Relation> {
  const relation = relationOf(source, name);
  if (!relation) return unknown(source, name);
  return mayRead(relation.to) ? { ok: true, value: relation } : denied(name);
}

/** To-one steps and then one relation to many rows, such as `client.programSessions`. */
export interface ManyPath {
  path: string;
  steps: readonly Step[];
  /** Where the last step ends. */
  owner: Source;
  relation: Relation;
  source: Source;
}

export function namedRows(root: Source, path: string, mayRead: MayRead): Named<ManyPath> {
  const names = path.split('.');
  const steps: Step[] = [];
  let owner = root;
  for (const [index, name] of names.entries()) {
    const relation = relationOf(owner, name);
    const isLast = index === names.length - 1;
    if (!relation || relation.many !== isLast || index > 2) return unknown(root, path);
    if (!mayRead(relation.to)) return denied(path);
    if (isLast) return { ok: true, value: { path, steps, owner, relation, source: sourceOf(relation) } };
    steps.push({ name, relation });
    owner = sourceOf(relation);
  }
  return unknown(root, path);
}

function isReadable({ steps, source, field, path }: FieldPath, mayRead: MayRead): boolean {
  const related = field.aggregateOf && relationOf(source, field.aggregateOf.relation);
  const own = path.slice(path.lastIndexOf('.') + 1);
  return (
    steps.every(({ relation }) => mayRead(relation.to)) &&
    mayRead(source.name, own) &&
    (!related || mayRead(related.to, field.aggregateOf?.field))
  );
}

const denied = (name: string) => ({ ok: false as const, code: 'deniedField', params: { name } });

const unknown = (source: Source, name: string) => ({
  ok: false as const,
  code: 'unknownField',
  params: { name, nearest: nearest(name, namesLike(source, name)).join(', ') },
});

/** The names that stand where the unknown one does: the source's own, or those behind the same relation. */
function namesLike(root: Source, name: string): string[] {
  const [first = '', ...rest] = name.split('.');
  const relation = rest.length ? relationOf(root, first) : undefined;
  if (relation && !relation.many)
    return namesLike(sourceOf(relation), rest.join('.')).map((each) => `${first}.${each}`);
  if (relation)
    return ['count', ...Object.keys(sourceOf(relation).measures ?? {})].map((each) => `${first}.${each}`);
  return [...Object.keys(root.fields), ...Object.keys(root.relations)];
}
