/**
 * Where rows come from. Every table that a statement mentions is a scoped common table expression named after its source, so that no
 * join, sub-select or label can walk around the scope. `scan` is the only maker of a FROM.
 */

import type { Calendar } from './calendar.ts';
import { type FieldPath, type Step, sourceOf } from './catalog.ts';
import { foldedValue } from './operators.ts';
import type { Field, Relation, Source } from './source.ts';
import { bind, column, type Dialect, identifier, join, type Sql, sql } from './sql.ts';

export interface Emitter {
  dialect: Dialect;
  calendar: Calendar;
  /** What stands in FROM for a source. */
  table: (source: Source) => Sql;
  nextAlias: () => string;
}

export interface Scan {
  alias: string;
  source: Source;
  /** The field's value; joins what its path needs, each relation once. */
  value: (path: FieldPath) => Sql;
  /** The form in which text is compared and sorted. */
  comparable: (path: FieldPath) => Sql;
  /** The related row that a reference points to: its key, its label and what the label sorts by. NULL where the viewer may not see it. */
  target: (path: FieldPath) => Target | undefined;
  /** The FROM with all joins asked for so far; `on` joins the root to what stands before it. */
  from: (on?: Sql) => Sql;
}

export interface Target {
  key: Sql;
  label: Sql;
  sortable: Sql;
}

export function scan(emitter: Emitter, source: Source): Scan {
  const alias = emitter.nextAlias();
  const joins = new Map<string, { alias: string; clause: Sql }>();
  const aliasOf = (steps: readonly Step[]): string => reach(emitter, { alias, joins }, steps);
  return {
    alias,
    source,
    value: (path) => fieldSql(emitter, path, aliasOf(path.steps)),
    comparable: (path) => comparableSql(emitter, path, aliasOf(path.steps)),
    target: (path) => targetOf(path, aliasOf),
    from: (on) => {
      const root = sql`${emitter.table(source)} as ${identifier(alias)}${on ? sql` on ${on}` : sql``}`;
      return join([root, ...[...joins.values()].map(({ clause }) => clause)], ' ');
    },
  };
}

function reach(
  emitter: Emitter,
  root: { alias: string; joins: Map<string, { alias: string; clause: Sql }> },
  steps: readonly Step[],
): string {
  let alias = root.alias;
  let path = '';
  for (const { name, relation } of steps) {
    path = `${path}.${name}`;
    const known = root.joins.get(path) ?? leftJoin(emitter, alias, relation);
    root.joins.set(path, known);
    alias = known.alias;
  }
  return alias;
}

function leftJoin(emitter: Emitter, from: string, relation: Relation): { alias: string; clause: Sql } {
  const alias = emitter.nextAlias();
  const on = sql`${column(alias, relation.key)} = ${column(from, relation.from)}`;
  return {
    alias,
    clause: sql`left join ${emitter.table(sourceOf(relation))} as ${identifier(alias)} on ${on}`,
  };
}

function fieldSql(emitter: Emitter, { field, source, steps }: FieldPath, alias: string): Sql {
  if (field.countOf) return reached(steps, alias, countSql(emitter, source, field.countOf, alias));
  if (field.expression) return field.expression(alias);
  if (field.column) return column(alias, field.column);
  throw new Error('a field of the catalog has neither column, expression nor count');
}

/** Nothing is counted for a row that a left join did not find. */
const reached = (steps: readonly Step[], alias: string, count: Sql): Sql =>
  steps.length === 0 ? count : sql`case when ${column(alias, 'id')} is null then null else ${count} end`;

function countSql(
  emitter: Emitter,
  source: Source,
  countOf: NonNullable<Field['countOf']>,
  alias: string,
): Sql {
  const relation = source.relations[countOf.relation];
  if (!relation) throw new Error(`the catalog has no relation ${countOf.relation}`);
  const inner = emitter.nextAlias();
  const wheres = Object.entries(countOf.where ?? {}).map(
    ([name, value]) => sql`${column(inner, name)} = ${bind(value)}`,
  );
  const on = sql`${column(inner, relation.key)} = ${column(alias, relation.from)}`;
  return sql`(select count(*) from ${emitter.table(sourceOf(relation))} as ${identifier(inner)} where ${join([on, ...wheres], ' and ')})`;
}

function comparableSql(emitter: Emitter, path: FieldPath, alias: string): Sql {
  if (path.field.folded) return path.field.folded(alias);
  const value = fieldSql(emitter, path, alias);
  return path.field.type === 'text' ? sql`lower(${value})` : value;
}

/** In memory, what `comparable` is in SQL. */
export const comparableValue = (field: Field, value: string | number | null): string | number | null =>
  field.type === 'text' && value !== null ? foldedValue(String(value), field.folded !== undefined) : value;

function targetOf(path: FieldPath, aliasOf: (steps: readonly Step[]) => string): Target | undefined {
  const step = relationBehind(path);
  if (!step) return undefined;
  const source = sourceOf(step.relation);
  const field = source.fields[source.label];
  if (!field?.folded) throw new Error(`the catalog has no label for ${source.name}`);
  const alias = aliasOf([...path.steps, step]);
  const label = field.expression?.(alias) ?? column(alias, field.column ?? 'id');
  return { key: column(alias, 'id'), label, sortable: field.folded(alias) };
}

/** The to-one relation that a reference field is the key of. */
export function relationBehind({ field, source }: FieldPath): Step | undefined {
  if (field.type !== 'reference') return undefined;
  const found = Object.entries(source.relations).find(
    ([, relation]) => !relation.many && relation.from === field.column,
  );
  return found && { name: found[0], relation: found[1] };
}
