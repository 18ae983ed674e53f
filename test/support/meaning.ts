import { bucketOf } from '#reports/buckets.ts';
import type { Calendar } from '#reports/calendar.ts';
import { aggregatedSource, type FieldPath, relationBehind, sourceOf } from '#reports/catalog.ts';
import type { Dimension } from '#reports/checked.ts';
import type { Condition, FieldCondition, GroupCondition, RelatedCondition } from '#reports/condition.ts';
import { isNullTest, matches, type Operand, operator } from '#reports/operators.ts';
import { comparableValue, ownField } from '#reports/scan.ts';
import type { RelatedAggregate, Relation, Source } from '#reports/source.ts';
import type { Scalar } from '#reports/sql.ts';
import { computedFields } from './computedFields.ts';
import { aggregateOf } from './expected/aggregate.ts';

export type StoredRow = Record<string, Scalar>;

/** Every table of the database in memory. */
export type Tables = Record<string, StoredRow[]>;

export interface World {
  tables: Tables;
  companyId: number;
  calendar: Calendar;
  scope: (source: Source) => GroupCondition;
}

/**
 * What a condition means, computed without SQL: the rows of a source that one viewer sees and that fulfil it. Related rows and references
 * go through the related source's own scope, as the scoped tables of a statement do.
 */
export function meaning(world: World, source: Source, condition: Condition): StoredRow[] {
  const known = meanings.get(world) ?? new WeakMap<Condition, StoredRow[]>();
  meanings.set(world, known);
  const rows = known.get(condition) ?? visible(world, source).filter((row) => holdsIn(world, condition, row));
  known.set(condition, rows);
  return rows;
}

const meanings = new WeakMap<World, WeakMap<Condition, StoredRow[]>>();

/** The value of a field for one who sees what `world` shows. */
export const valueIn = (world: World, path: FieldPath, row: StoredRow): Scalar =>
  fieldValue({ world, rows: visible }, path, row);

export const holdsIn = (world: World, condition: Condition, row: StoredRow): boolean =>
  holds({ world, rows: visible }, condition, row);

/** What a report groups by: text in the form in which it is compared. */
export function keyOf(world: World, { field, bucket, bands }: Dimension, row: StoredRow): Scalar {
  const value = valueIn(world, field, row);
  if (value === null) return null;
  if (bands?.kind === 'width') return stepBelow(Number(value), bands.width);
  if (bands) {
    const index = bands.list.findIndex(({ condition }) => holdsIn(world, condition, row));
    return index < 0 ? bands.list.length : index;
  }
  return bucket ? bucketOf(value, bucket, world.calendar) : comparableValue(field.field, value);
}

function stepBelow(value: number, width: number): number {
  let step = Math.round(value / width);
  while (step * width > value) step -= 1;
  while ((step + 1) * width <= value) step += 1;
  return step * width;
}

/** The related rows that a viewer sees of one row, over to-one steps and then one relation. */
export function relatedIn(
  world: World,
  row: StoredRow,
  { steps, relation }: { steps: FieldPath['steps']; relation: Relation },
): StoredRow[] {
  const place = { world, rows: visible };
  const owner = follow(place, steps, row);
  return owner ? relatedRows(place, relation, owner) : [];
}

type Rows = (world: World, source: Source) => StoredRow[];

interface Place {
  world: World;
  rows: Rows;
}

/** Computes a source's rows once for each world. */
function once(compute: Rows): Rows {
  const cache = new WeakMap<World, Map<string, StoredRow[]>>();
  return (world, source) => {
    const known = cache.get(world) ?? new Map<string, StoredRow[]>();
    cache.set(world, known);
    const rows = known.get(source.name) ?? compute(world, source);
    known.set(source.name, rows);
    return rows;
  };
}

const ofCompany: Rows = once(({ tables, companyId }, source) =>
  (tables[source.table] ?? []).filter((row) => row.company_id === companyId),
);

/** A scope itself looks at every row of the company, as it does in SQL. */
const visible: Rows = once((world, source) =>
  ofCompany(world, source).filter((row) => holds({ world, rows: ofCompany }, world.scope(source), row)),
);

const indexes = new WeakMap<StoredRow[], Map<string, Map<Scalar, StoredRow[]>>>();

/** The rows whose column holds the value. */
function rowsWhere(rows: StoredRow[], column: string, value: Scalar): StoredRow[] {
  const known = indexes.get(rows) ?? new Map<string, Map<Scalar, StoredRow[]>>();
  indexes.set(rows, known);
  const index = known.get(column) ?? indexBy(rows, column);
  known.set(column, index);
  return index.get(value) ?? [];
}

function indexBy(rows: StoredRow[], column: string): Map<Scalar, StoredRow[]> {
  const index = new Map<Scalar, StoredRow[]>();
  for (const row of rows) {
    const value = row[column] ?? null;
    index.set(value, [...(index.get(value) ?? []), row]);
  }
  return index;
}

function holds(place: Place, condition: Condition, row: StoredRow): boolean {
  switch (condition.kind) {
    case 'group': {
      const parts = condition.parts.map((part) => holds(place, part, row));
      return (condition.combinator === 'and' ? parts.every(Boolean) : parts.some(Boolean)) !== condition.not;
    }
    case 'field':
      return holdsForField(place, condition, row);
    case 'related':
      return holdsForRelated(place, condition, row);
    case 'search':
      return condition.words.every((word) => String(row[condition.column]).includes(word));
  }
}

function holdsForField(place: Place, condition: FieldCondition, row: StoredRow): boolean {
  const { field, where } = condition;
  const value = fieldValue(place, field, row, where);
  if (isNullTest(condition.operator)) return matches(leafOf(place, condition, row), value);
  const { part } = operator(condition.operator);
  const compared =
    part && value !== null
      ? bucketOf(value, part, place.world.calendar)
      : comparableValue(field.field, value);
  return matches(leafOf(place, condition, row), compared);
}

function leafOf(place: Place, { operator: name, operand }: FieldCondition, row: StoredRow) {
  if (operand.kind !== 'field') return { operator: name, operand: operand as Operand };
  const other = comparableValue(operand.field.field, fieldValue(place, operand.field, row));
  return { operator: name, operand: other === null ? null : { kind: 'one' as const, value: other } };
}

function holdsForRelated(place: Place, condition: RelatedCondition, row: StoredRow): boolean {
  const { mode, threshold = 0, emptyCounts } = condition.match;
  const related = relatedRows(place, condition.relation, row);
  const found = related.filter((inner) => holds(place, condition.where, inner)).length;
  switch (mode) {
    case 'some':
      return found > 0;
    case 'none':
      return found === 0;
    case 'all':
      return related.length === found && (related.length > 0 || emptyCounts === true);
    case 'atLeast':
      return found >= threshold;
    case 'atMost':
      return found <= threshold;
    case 'exactly':
      return found === threshold;
  }
}

const relatedRows = ({ world, rows }: Place, relation: Relation, owner: StoredRow): StoredRow[] =>
  rowsWhere(rows(world, sourceOf(relation)), relation.key, owner[relation.from] ?? null).filter(
    (inner) =>
      inner[relation.key] !== null &&
      (relation.also ?? []).every(({ key, is, from }) =>
        is === '=' ? inner[key] === owner[from] : Number(inner[key]) > Number(owner[from]),
      ),
  );

const follow = (place: Place, steps: FieldPath['steps'], row: StoredRow): StoredRow | undefined =>
  steps.reduce<StoredRow | undefined>(
    (from, { relation }) => from && relatedRows(place, relation, from)[0],
    row,
  );

function fieldValue(place: Place, path: FieldPath, row: StoredRow, where?: GroupCondition): Scalar {
  const owner = follow(place, path.steps, row);
  if (!owner) return null;
  const { field, source } = path;
  if (field.aggregateOf) return aggregated(place, path, field.aggregateOf, owner, where);
  const step = relationBehind(path);
  if (step && relatedRows(place, step.relation, owner).length === 0) return null;
  if (field.column) return owner[field.column] ?? null;
  const compute = computedFields[`${source.name}.${path.path.split('.').at(-1)}`];
  if (!compute) throw new Error(`nothing computes ${source.name}.${path.path}`);
  return compute(owner, place.world.calendar);
}

function aggregated(
  place: Place,
  path: FieldPath,
  { relation: name, aggregate, field, where = {} }: RelatedAggregate,
  owner: StoredRow,
  among?: GroupCondition,
): Scalar {
  const relation = path.source.relations[name];
  const inner = aggregatedSource(path);
  if (!relation || !inner) throw new Error(`no relation ${name}`);
  const rows = relatedRows(place, relation, owner)
    .filter((row) => Object.entries(where).every(([column, value]) => row[column] === value))
    .filter((row) => !among || holds(place, among, row));
  if (!field) return rows.length;
  return aggregateOf(
    aggregate,
    rows.map((row) => fieldValue(place, ownField(inner, field), row)),
  );
}
