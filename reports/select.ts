/**
 * A CheckedReport to one SELECT. In: the report and the scoped tables. Out: text and bindings, and what each of its columns holds.
 * The only file that writes a report's SELECT. Every order ends in a key, so that equal rows never change places.
 */
import { bucketSql } from './buckets.ts';
import { offsetsWithin } from './calendar.ts';
import type { FieldPath } from './catalog.ts';
import { type CheckedReport, type Dimension, isSummary, type Measure, type Sort } from './check.ts';
import type { GroupCondition } from './condition.ts';
import { operator } from './operators.ts';
import { countSql, type FieldSort, ordered, pageSql, sortable } from './rows.ts';
import { type Emitter, type Scan, scan } from './scan.ts';
import { type ScopeContext, scoped } from './scope.ts';
import { bind, identifier, join, type Sql, sql } from './sql.ts';
import { where } from './where.ts';

/** `rows` gives columns c0, c1, … and, for references, their labels as c0_label, c1_label, …; `count` gives `total`. */
export interface Selected {
  rows: Sql;
  count: Sql;
}

export function select(report: CheckedReport, context: ScopeContext, limit: number): Selected {
  if (!isSummary(report)) return detail(report, context, limit);
  return {
    rows: statement(context, (emitter) => summary(emitter, report, limit)),
    count: statement(
      context,
      (emitter) => sql`select count(*) as total from (${summary(emitter, report)}) as counted`,
    ),
  };
}

function detail(report: CheckedReport, context: ScopeContext, limit: number): Selected {
  const outputs = report.columns.map((field, index) => ({ name: `c${index}`, field }));
  const query = { ...report, sort: report.sort.map(fieldSort), outputs, limit, offset: 0 };
  return { rows: pageSql(query, context), count: countSql(query, context) };
}

function fieldSort({ target, direction, nulls }: Sort): FieldSort {
  if (target.kind !== 'field') throw new Error('a detail report is sorted by fields');
  return { field: target.field, direction, nulls };
}

function statement(context: ScopeContext, build: (emitter: Emitter) => Sql): Sql {
  const { emitter, withClause } = scoped(context);
  const body = build(emitter);
  return sql`${withClause()} ${body}`;
}

function summary(emitter: Emitter, report: CheckedReport, limit?: number): Sql {
  const rows = scan(emitter, report.source);
  const inner = [
    ...report.groupBy.flatMap((_, index) => dimensionColumns(emitter, rows, report, index)),
    ...report.measures.map((measure, index) => sql`${operand(rows, measure)} as ${identifier(`v${index}`)}`),
  ];
  const condition = where(emitter, rows, report.filter);
  const base = sql`select ${join(inner, ', ')} from ${rows.from()} where ${condition}`;
  const keys = report.groupBy.map((_, index) => identifier(`g${index}`));
  const group = keys.length ? sql` group by ${join(keys, ', ')}` : sql``;
  const order =
    limit === undefined
      ? []
      : [
          ...report.sort.map((sort) => summaryOrder(report, sort)),
          ...keys.map((key) => ordered(key, 'asc', 'last')),
        ];
  return sql`select ${join(summaryOutputs(report), ', ')} from (${base}) as base${group}${orderBy(order)}${limited(limit)}`;
}

/** Computed beneath the grouping, so that PostgreSQL need not recognise the same expression with other parameters. */
function dimensionColumns(emitter: Emitter, rows: Scan, report: CheckedReport, index: number): Sql[] {
  const dimension = report.groupBy[index];
  if (!dimension) return [];
  const target = rows.target(dimension.field);
  const columns = [sql`${dimensionKey(emitter, rows, report, dimension)} as ${identifier(`g${index}`)}`];
  if (target) columns.push(sql`${target.label} as ${identifier(`l${index}`)}`);
  if (sortsByKey(report, index))
    columns.push(sql`${sortable(rows, dimension.field)} as ${identifier(`k${index}`)}`);
  return columns;
}

function dimensionKey(
  emitter: Emitter,
  rows: Scan,
  { filter }: CheckedReport,
  { field, bucket }: Dimension,
): Sql {
  const value = rows.target(field)?.key ?? rows.value(field);
  if (!bucket) return value;
  const { dialect, calendar } = emitter;
  const offsets = offsetsWithin(calendar.offsets, rangeOf(filter, field));
  return bucketSql(dialect, value, dateType(field), bucket, { ...calendar, offsets });
}

/** A bucket's key is its own order; anything else is ordered by its comparable form, which is only fetched when asked for. */
const sortsByKey = ({ sort, groupBy }: CheckedReport, index: number): boolean =>
  !groupBy[index]?.bucket && sort.some(({ target }) => target.kind === 'dimension' && target.index === index);

/** The instants that the filter leaves of a field, as far as its outermost "and" says so: the clock need be known no further. */
function rangeOf(filter: GroupCondition, { path }: FieldPath): { from?: number; to?: number } {
  const range: { from?: number; to?: number } = {};
  if (filter.combinator !== 'and' || filter.not) return range;
  for (const part of filter.parts) {
    if (part.kind !== 'field' || part.field.path !== path || part.operand.kind !== 'range') continue;
    if (operator(part.operator).complement) continue;
    const { from, to } = part.operand;
    if (typeof from === 'number') range.from = Math.max(from, range.from ?? from);
    if (typeof to === 'number') range.to = Math.min(to, range.to ?? to);
  }
  return range;
}

const dateType = ({ field }: FieldPath): 'date' | 'instant' => (field.type === 'date' ? 'date' : 'instant');

const operand = (rows: Scan, { field }: Measure): Sql =>
  field ? (rows.target(field)?.key ?? rows.value(field)) : sql`1`;

function summaryOutputs(report: CheckedReport): Sql[] {
  const dimensions = report.groupBy.flatMap(({ field }, index) => {
    const key = sql`${identifier(`g${index}`)} as ${identifier(`c${index}`)}`;
    const label = sql`min(${identifier(`l${index}`)}) as ${identifier(`c${index}_label`)}`;
    return field.field.type === 'reference' ? [key, label] : [key];
  });
  const offset = report.groupBy.length;
  const measures = report.measures.map(
    (measure, index) => sql`${aggregate(measure, index)} as ${identifier(`c${offset + index}`)}`,
  );
  return [...dimensions, ...measures];
}

function aggregate({ measure }: Measure, index: number): Sql {
  const value = identifier(`v${index}`);
  switch (measure) {
    case 'count':
      return sql`count(*)`;
    case 'countDistinct':
      return sql`count(distinct ${value})`;
    case 'avg':
      return sql`cast(sum(${value}) as double precision) / nullif(count(${value}), 0)`;
    case 'sum':
      return sql`sum(${value})`;
    case 'min':
      return sql`min(${value})`;
    case 'max':
      return sql`max(${value})`;
  }
}

/** A measure is ordered by its output column, a dimension by what it sorts by within each group. */
function summaryOrder({ groupBy }: CheckedReport, { target, direction, nulls }: Sort): Sql {
  if (target.kind === 'field') throw new Error('a summary is sorted by what it shows');
  return target.kind === 'dimension'
    ? ordered(dimensionOrder(groupBy, target.index), direction, nulls)
    : ordered(identifier(`c${groupBy.length + target.index}`), direction, nulls);
}

const dimensionOrder = (groupBy: Dimension[], index: number): Sql =>
  groupBy[index]?.bucket ? identifier(`g${index}`) : sql`min(${identifier(`k${index}`)})`;

const orderBy = (order: Sql[]): Sql => (order.length ? sql` order by ${join(order, ', ')}` : sql``);

const limited = (limit: number | undefined): Sql =>
  limit === undefined ? sql`` : sql` limit ${bind(limit)}`;
