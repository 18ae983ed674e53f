import { bucketOf } from '#reports/buckets.ts';
import type { Calendar } from '#reports/calendar.ts';
import { type FieldPath, sourceOf, sources } from '#reports/catalog.ts';
import type { Dimension } from '#reports/check.ts';
import type { Condition, GroupCondition } from '#reports/condition.ts';
import { matches } from '#reports/operators.ts';
import { comparableValue } from '#reports/scan.ts';
import type { Field, Source } from '#reports/source.ts';
import type { Scalar } from '#reports/sql.ts';

export type StoredRow = Record<string, Scalar>;

/** Every table of the database in memory. */
export type Tables = Record<string, StoredRow[]>;

export interface World {
  tables: Tables;
  companyId: number;
  scope: (source: Source) => GroupCondition;
}

/**
 * What a condition means, computed without SQL: the rows of a source that one viewer sees and that fulfil it. Related rows and labels go
 * through the related source's own scope, as the scoped tables of a statement do.
 */
export const meaning = (world: World, source: Source, condition: Condition): StoredRow[] =>
  visible(world, source).filter((row) => holds({ world, rows: visible }, condition, row));

/** What a report groups by. */
export function keyOf(
  world: World,
  { field, bucket }: Dimension,
  row: StoredRow,
  calendar: Calendar,
): Scalar {
  const value =
    field.field.type === 'reference'
      ? targetKey(world, field, row)
      : fieldValue({ world, rows: visible }, field, row);
  return value === null || !bucket ? value : bucketOf(value, bucket, calendar);
}

type Rows = (world: World, source: Source) => StoredRow[];

interface Place {
  world: World;
  rows: Rows;
}

const ofCompany: Rows = ({ tables, companyId }, source) =>
  (tables[source.table] ?? []).filter((row) => row.company_id === companyId);

const cache = new WeakMap<World, Map<string, StoredRow[]>>();

/** A scope itself looks at every row of the company, as it does in SQL. */
const visible: Rows = (world, source) => {
  const known = cache.get(world) ?? new Map<string, StoredRow[]>();
  cache.set(world, known);
  const rows =
    known.get(source.name) ??
    ofCompany(world, source).filter((row) => holds({ world, rows: ofCompany }, world.scope(source), row));
  known.set(source.name, rows);
  return rows;
};

function holds(place: Place, condition: Condition, row: StoredRow): boolean {
  switch (condition.kind) {
    case 'group': {
      const parts = condition.parts.map((part) => holds(place, part, row));
      return (condition.combinator === 'and' ? parts.every(Boolean) : parts.some(Boolean)) !== condition.not;
    }
    case 'field': {
      const value = fieldValue(place, condition.field, row);
      const isNullTest = condition.operator === 'null' || condition.operator === 'notNull';
      return matches(condition, isNullTest ? value : comparableValue(condition.field.field, value));
    }
    case 'related': {
      const { relation, source, where, quantifier } = condition;
      const found = place
        .rows(place.world, source)
        .some((inner) => inner[relation.key] === row[relation.from] && holds(place, where, inner));
      return found === (quantifier === 'some');
    }
    case 'search':
      return condition.words.every((word) => String(row[condition.column]).includes(word));
  }
}

function fieldValue(place: Place, path: FieldPath, row: StoredRow): Scalar {
  const owner = path.steps.reduce<StoredRow | undefined>(
    (from, { relation }) =>
      from &&
      place
        .rows(place.world, sourceOf(relation))
        .find((target) => target[relation.key] === from[relation.from]),
    row,
  );
  return owner ? stored(place, path.source, path.field, owner) : null;
}

function stored(place: Place, source: Source, field: Field, row: StoredRow): Scalar {
  if (field.column) return row[field.column] ?? null;
  if (field.countOf) return countOf(place, source, field.countOf, row);
  return `${row.first_name} ${row.last_name}`;
}

function countOf(
  place: Place,
  source: Source,
  { relation: name, where = {} }: NonNullable<Field['countOf']>,
  row: StoredRow,
): number {
  const relation = source.relations[name];
  if (!relation) throw new Error(`no relation ${name}`);
  return place
    .rows(place.world, sourceOf(relation))
    .filter((inner) => inner[relation.key] === row[relation.from])
    .filter((inner) => Object.entries(where).every(([column, value]) => inner[column] === value)).length;
}

/** A report shows a reference only where its row may be seen. */
function targetKey(world: World, path: FieldPath, row: StoredRow): Scalar {
  const key = fieldValue({ world, rows: visible }, path, row);
  const target = Object.values(sources).find(({ name }) => name === path.field.to);
  return target && visible(world, target).some(({ id }) => id === key) ? key : null;
}
