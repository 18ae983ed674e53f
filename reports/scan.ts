/**
 * Where rows come from. Every table that a statement mentions is a scoped common table expression named after its source, so that no
 * join, sub-select or label can walk around the scope. `scan` is the only maker of a FROM.
 */

import type { Calendar } from './calendar.ts';
import { type FieldPath, fieldOf, relationBehind, relationOf, type Step, sourceOf } from './catalog.ts';
import { foldedValue } from './operators.ts';
import type { Aggregate, Field, RelatedAggregate, Relation, Source } from './source.ts';
import { bind, column, type Dialect, identifier, join, type Sql, sql } from './sql.ts';

export interface Emitter {
  dialect: Dialect;
  calendar: Calendar;
  /** What stands in FROM for a source. */
  table: (source: Source) => Sql;
  /** Whether the viewer sees less than the company's rows of a source. */
  isNarrowed: (source: Source) => boolean;
  nextAlias: () => string;
}

/** Which of the related rows an aggregate is taken over. */
export type Among = (related: Scan) => Sql;

export interface Scan {
  alias: string;
  source: Source;
  /** The alias of the row at the end of to-one steps. */
  reach: (steps: readonly Step[]) => string;
  /** The field's value; joins what its path needs, each relation once. A reference to a row that the viewer may not see is NULL. */
  value: (path: FieldPath, among?: Among) => Sql;
  /** The form in which text is compared and sorted. */
  comparable: (path: FieldPath, among?: Among) => Sql;
  /** What the row that a reference points to is called, and what that sorts by. NULL where the viewer may not see it. */
  target: (path: FieldPath) => Target | undefined;
  /** Whether the value can be NULL. */
  isMissable: (path: FieldPath) => boolean;
  /** The FROM with all joins asked for so far; `on` joins the root to what stands before it. */
  from: (on?: Sql) => Sql;
}

export interface Target {
  label: Sql;
  sortable: Sql;
}

export function scan(emitter: Emitter, source: Source): Scan {
  const alias = emitter.nextAlias();
  const joins = new Map<string, Join>();
  const aliasOf = (steps: readonly Step[]): string => joinSteps(emitter, { alias, joins }, steps);
  const value: Scan['value'] = (path, among) => valueSql(emitter, path, aliasOf, among);
  return {
    alias,
    source,
    reach: aliasOf,
    value,
    comparable: (path, among) => comparableSql(path, aliasOf, () => value(path, among)),
    target: (path) => targetOf(emitter, path, aliasOf),
    isMissable: (path) => path.field.nullable || path.steps.length > 0 || isHidden(emitter, path),
    from: (on) => {
      const root = sql`${emitter.table(source)} as ${identifier(alias)}${on ? sql` on ${on}` : sql``}`;
      return join([root, ...[...joins.values()].map(({ clause }) => clause)], ' ');
    },
  };
}

interface Join {
  alias: string;
  clause: Sql;
}

type AliasOf = (steps: readonly Step[]) => string;

function joinSteps(
  emitter: Emitter,
  root: { alias: string; joins: Map<string, Join> },
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

function leftJoin(emitter: Emitter, from: string, relation: Relation): Join {
  const alias = emitter.nextAlias();
  const table = emitter.table(sourceOf(relation));
  return {
    alias,
    clause: sql`left join ${table} as ${identifier(alias)} on ${joined(relation, from, alias)}`,
  };
}

/** That the row `to` is one of those that `relation` leads to from the row `from`. */
export const joined = ({ key, from: own, also = [] }: Relation, from: string, to: string): Sql =>
  join(
    [{ key, is: '=' as const, from: own }, ...also].map((each) => {
      const sides = [column(to, each.key), column(from, each.from)] as const;
      return each.is === '=' ? sql`${sides[0]} = ${sides[1]}` : sql`${sides[0]} > ${sides[1]}`;
    }),
    ' and ',
  );

function valueSql(emitter: Emitter, path: FieldPath, aliasOf: AliasOf, among?: Among): Sql {
  const { field, steps, source } = path;
  const step = relationBehind(path);
  if (step && isHidden(emitter, path)) return column(aliasOf([...steps, step]), 'id');
  const alias = aliasOf(steps);
  if (field.aggregateOf)
    return reached(steps, alias, aggregateSql(emitter, { source, alias }, field.aggregateOf, among));
  return storedSql(emitter, field, alias, steps);
}

/** Whether it may refer to a row that the viewer may not see. */
function isHidden(emitter: Emitter, path: FieldPath): boolean {
  const step = relationBehind(path);
  return step !== undefined && emitter.isNarrowed(sourceOf(step.relation));
}

function storedSql(emitter: Emitter, field: Field, alias: string, steps: readonly Step[]): Sql {
  if (field.expression) return reached(steps, alias, field.expression(alias, emitter.calendar));
  if (field.column) return column(alias, field.column);
  throw new Error('a field of the catalog has neither column, expression nor aggregate');
}

/**
 * What `use` makes of a value, which is computed once however often it stands in there: an aggregate over related rows is a whole
 * sub-select, and repeating it would multiply statements without end. With a limit neither database
 * takes the inner select apart again.
 */
export function computedOnce(
  emitter: Emitter,
  { field }: FieldPath,
  value: Sql,
  use: (value: Sql) => Sql,
): Sql {
  if (!field.aggregateOf) return use(value);
  const alias = `only_${emitter.nextAlias()}`;
  return sql`(select ${use(column(alias, 'v'))} from (select ${value} as v limit 1) as ${identifier(alias)})`;
}

/** Nothing is computed for a row that a left join did not find. */
const reached = (steps: readonly Step[], alias: string, value: Sql): Sql =>
  steps.length === 0 ? value : sql`case when ${column(alias, 'id')} is null then null else ${value} end`;

function aggregateSql(
  emitter: Emitter,
  owner: { source: Source; alias: string },
  of: RelatedAggregate,
  among?: Among,
): Sql {
  const relation = relationOf(owner.source, of.relation);
  if (!relation) throw new Error(`the catalog has no relation ${of.relation}`);
  const inner = scan(emitter, sourceOf(relation));
  const value = of.field === undefined ? sql`1` : inner.value(ownField(inner.source, of.field));
  const wheres = [
    joined(relation, owner.alias, inner.alias),
    ...Object.entries(of.where ?? {}).map(
      ([name, wanted]) => sql`${column(inner.alias, name)} = ${bind(wanted)}`,
    ),
    ...(among ? [among(inner)] : []),
  ];
  return sql`(select ${aggregate(of.aggregate, value)} from ${inner.from()} where ${join(wheres, ' and ')})`;
}

/** A field of the source itself. */
export function ownField(source: Source, name: string): FieldPath {
  const field = fieldOf(source, name);
  if (!field) throw new Error(`the catalog has no field ${source.name}.${name}`);
  return { path: name, steps: [], source, field };
}

/** Over no rows a count is 0, and so is a sum of related rows; an average or extreme of nothing is missing. */
function aggregate(name: Aggregate, value: Sql): Sql {
  switch (name) {
    case 'count':
      return sql`count(*)`;
    case 'countDistinct':
      return sql`count(distinct ${value})`;
    case 'sum':
      return sql`coalesce(sum(${value}), 0)`;
    case 'avg':
      return average(value);
    case 'min':
      return sql`min(${value})`;
    case 'max':
      return sql`max(${value})`;
  }
}

export const average = (value: Sql): Sql =>
  sql`cast(sum(${value}) as double precision) / nullif(count(${value}), 0)`;

function comparableSql(path: FieldPath, aliasOf: AliasOf, value: () => Sql): Sql {
  if (path.field.folded) return path.field.folded(aliasOf(path.steps));
  return path.field.type === 'text' ? sql`lower(${value()})` : value();
}

/** In memory, what `comparable` is in SQL. */
export const comparableValue = (field: Field, value: string | number | null): string | number | null =>
  field.type === 'text' && value !== null ? foldedValue(String(value), field.folded !== undefined) : value;

function targetOf(emitter: Emitter, path: FieldPath, aliasOf: AliasOf): Target | undefined {
  const step = relationBehind(path);
  return step && label(emitter, sourceOf(step.relation), aliasOf([...path.steps, step]));
}

/** What a row of `source` is called: a text, or for want of one its number. */
export function label(emitter: Emitter, source: Source, alias: string): Target {
  const field = fieldOf(source, source.label);
  if (field?.type !== 'text') {
    const id = column(alias, 'id');
    return { label: sql`cast(${id} as text)`, sortable: id };
  }
  const value = storedSql(emitter, field, alias, []);
  return { label: value, sortable: field.folded?.(alias) ?? sql`lower(${value})` };
}
