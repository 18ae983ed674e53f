/** What a group's key is: a field's value, its bucket or its band, as SQL over the rows of a scan. */
import { bucketSql } from '../buckets.ts';
import { offsetsWithin } from '../calendar.ts';
import type { FieldPath } from '../catalog.ts';
import type { Bands, CheckedReport, Dimension } from '../checked.ts';
import type { GroupCondition } from '../condition.ts';
import { operator } from '../operators.ts';
import type { Edge, Range } from '../periods.ts';
import { computedOnce, type Emitter, type Scan } from '../scan.ts';
import { bind, type Dialect, integer, join, type Sql, sql } from '../sql.ts';
import { where } from '../where.ts';
import { boundariesOf, keyBetween } from './boundaries.ts';
import { hasSpelling, keyName, labelName } from './grain.ts';

/** The columns g0, g1, … of a grain. */
export const keyColumns = (
  emitter: Emitter,
  rows: Scan,
  { filter }: CheckedReport,
  dimensions: readonly Dimension[],
): Sql[] =>
  dimensions.map((dimension, index) => sql`${keyOf(emitter, rows, filter, dimension)} as ${keyName(index)}`);

/** The columns l0, l1, … where a key has a spelling. */
export const spellingColumns = (rows: Scan, dimensions: readonly Dimension[]): Sql[] =>
  dimensions.flatMap((dimension, index) =>
    hasSpelling(dimension) ? [sql`${rows.value(dimension.field)} as ${labelName(index)}`] : [],
  );

function keyOf(emitter: Emitter, rows: Scan, filter: GroupCondition, dimension: Dimension): Sql {
  const { field, bucket, bands } = dimension;
  if (bands) return bandKey(emitter, rows, field, bands);
  if (!bucket) return rows.comparable(field);
  const { dialect, calendar } = emitter;
  const range = rangeOf(filter, field);
  const boundaries = boundariesOf(range, bucket, calendar);
  if (boundaries)
    return computedOnce(emitter, field, rows.value(field), (value) => keyBetween(value, boundaries));
  const offsets = offsetsWithin(calendar.offsets, instants(range));
  const type = field.field.type === 'date' ? 'date' : 'instant';
  return computedOnce(emitter, field, rows.value(field), (value) =>
    bucketSql(dialect, value, type, bucket, { ...calendar, offsets }),
  );
}

/** A band's position, and after the last one for what is in none; NULL stays NULL. */
function bandKey(emitter: Emitter, rows: Scan, field: FieldPath, bands: Bands): Sql {
  const value = rows.value(field);
  const { dialect } = emitter;
  if (bands.kind === 'width')
    return computedOnce(emitter, field, value, (once) => stepOf(dialect, once, bands.width));
  const cases = bands.list.map(
    ({ condition }, index) => sql`when ${where(emitter, rows, condition)} then ${integer(index)}`,
  );
  const rest = integer(bands.list.length);
  return sql`case ${join(cases, ' ')} when ${value} is null then null else ${rest} end`;
}

/**
 * The greatest multiple of the width that is not above the value: what the division says is put right by comparing, for 0.6 / 0.1 is
 * less than 6. `drill` compares with the same products.
 */
function stepOf(dialect: Dialect, value: Sql, width: number): Sql {
  const by = sql`cast(${bind(width)} as double precision)`;
  const step = floored[dialect](sql`(${value} / ${by})`);
  return sql`(case when ${value} < ${step} * ${by} then ${step} - 1
    when ${value} >= (${step} + 1) * ${by} then ${step} + 1 else ${step} end) * ${by}`;
}

/** SQLite's cast goes towards zero. */
const floored: Record<Dialect, (value: Sql) => Sql> = {
  sqlite: (value) => {
    const whole = sql`cast(${value} as integer)`;
    return sql`(${whole} - (${value} < ${whole}))`;
  },
  postgres: (value) => sql`floor(${value})`,
};

/** The range that the filter leaves of a field, as far as its outermost "and" says so. */
export function rangeOf(filter: GroupCondition, { path }: FieldPath): Range {
  const range: Range = {};
  if (filter.combinator !== 'and' || filter.not) return range;
  for (const part of filter.parts) {
    if (part.kind !== 'field' || part.field.path !== path || part.operand.kind !== 'range') continue;
    if (part.where) continue;
    if (operator(part.operator).complement) continue;
    const { from, to } = part.operand;
    if (from !== undefined) range.from = later(from, range.from);
    if (to !== undefined) range.to = sooner(to, range.to);
  }
  return range;
}

const later = (a: Edge, b: Edge | undefined): Edge => (b !== undefined && b > a ? b : a);
const sooner = (a: Edge, b: Edge | undefined): Edge => (b !== undefined && b < a ? b : a);

/** The clock need be known no further than the rows reach. */
const instants = ({ from, to }: Range): { from?: number; to?: number } => ({
  ...(typeof from === 'number' ? { from } : {}),
  ...(typeof to === 'number' ? { to } : {}),
});
