/**
 * One page of a source's rows: what every grid, look-up, record page and detail report is read with. Keys are found, ordered and cut
 * first; only those rows are then fetched in full, so that a late page costs little more than an early one.
 */
import { whereFound } from './aside.ts';
import type { FieldPath } from './catalog.ts';
import { choices } from './choices.ts';
import type { Condition } from './condition.ts';
import { type Emitter, type Scan, scan } from './scan.ts';
import { type ScopeContext, scoped } from './scope.ts';
import type { Source } from './source.ts';
import { bind, column, identifier, integer, join, type Sql, sql, steady } from './sql.ts';
import { isSteady } from './steady.ts';
import { where } from './where.ts';

export interface RowQuery {
  source: Source;
  filter: Condition;
  sort: readonly FieldSort[];
  outputs: readonly Output[];
  limit: number;
  offset: number;
}

export interface FieldSort {
  field: FieldPath;
  direction: 'asc' | 'desc';
  nulls: 'first' | 'last';
}

/** A column of the answer: a field (a reference also gives `<name>_label`), a stored column, or whether a condition holds (1 or 0). */
export type Output = { name: string } & ({ field: FieldPath } | { column: string } | { holds: Condition });

export function pageSql(query: RowQuery, context: ScopeContext): Sql {
  const { emitter, withClause, isSteady: isScopeSteady } = scoped(context);
  const body = page(emitter, query, keys(emitter, query, context));
  const statement = sql`${withClause()} ${body}`;
  const keepsPlan = query.offset === 0 && isSteady(query.source, query.filter) && isScopeSteady();
  return keepsPlan ? steady(statement) : statement;
}

export function countSql(
  { source, filter }: Pick<RowQuery, 'source' | 'filter'>,
  context: ScopeContext,
): Sql {
  const found = whereFound({ source, filter }, context);
  const { emitter, withClause } = scoped(found.context);
  const rows = scan(emitter, source);
  const condition = where(emitter, rows, found.filter);
  const body = sql`select count(*) as total from ${rows.from()} where ${condition}`;
  return sql`${withClause()} ${body}`;
}

/** How many rows each of several filters lets through, in one statement: a column for each. */
export function countsSql(
  { source, filters }: { source: Source; filters: readonly Condition[] },
  context: ScopeContext,
): Sql {
  const { emitter, withClause } = scoped(context);
  const counts = filters.map((filter, index) => {
    const rows = scan(emitter, source);
    const condition = where(emitter, rows, filter);
    return sql`(select count(*) from ${rows.from()} where ${condition}) as ${identifier(`n${index}`)}`;
  });
  const body = sql`select ${join(counts, ', ')}`;
  return sql`${withClause()} ${body}`;
}

/** Of the page's rows, as a statement of its own where they are found in another table than they are shown from. */
function keys(emitter: Emitter, query: RowQuery, context: ScopeContext): Sql {
  const found = whereFound(query, context);
  if (!found.isAside) return keysOfPage(emitter, query);
  const aside = scoped(found.context);
  const body = keysOfPage(aside.emitter, { ...query, filter: found.filter });
  return sql`${aside.withClause()} ${body}`;
}

function keysOfPage(emitter: Emitter, query: RowQuery): Sql {
  const rows = scan(emitter, query.source);
  const condition = where(emitter, rows, query.filter);
  const order = rowOrder(rows, query.sort);
  return sql`select ${column(rows.alias, 'id')} as page_id from ${rows.from()} where ${condition}
    order by ${order} ${cut(query)}`;
}

function page(emitter: Emitter, query: RowQuery, found: Sql): Sql {
  const rows = scan(emitter, query.source);
  const outputs = join(
    query.outputs.flatMap((output) => outputSql(emitter, rows, output)),
    ', ',
  );
  const again = rowOrder(rows, query.sort);
  return sql`select ${outputs} from (${found}) as page join ${rows.from(sql`${column(rows.alias, 'id')} = page.page_id`)} order by ${again}`;
}

/** The number of rows stands in the text, as a plan that is kept must be one for few rows. */
const cut = ({ limit, offset }: RowQuery): Sql =>
  offset === 0 ? sql`limit ${integer(limit)}` : sql`limit ${integer(limit)} offset ${bind(offset)}`;

/** Total: rows that are alike in all that is sorted by stand in the order of their keys. */
export const rowOrder = (rows: Scan, sort: readonly FieldSort[]): Sql =>
  join(
    [
      ...sort.map(({ field, direction, nulls }) =>
        ordered(sortable(rows, field), direction, isNullable(rows, field) ? nulls : undefined),
      ),
      column(rows.alias, 'id'),
    ],
    ', ',
  );

export function outputSql(emitter: Emitter, rows: Scan, output: Output): Sql[] {
  const as = (value: Sql, suffix = '') => sql`${value} as ${identifier(output.name + suffix)}`;
  if ('column' in output) return [as(column(rows.alias, output.column))];
  if ('holds' in output) return [as(sql`case when ${where(emitter, rows, output.holds)} then 1 else 0 end`)];
  const target = rows.target(output.field);
  const value = as(rows.value(output.field));
  return target ? [value, as(target.label, '_label')] : [value];
}

/** Choices sort in the order of their list, references by what they are called. */
export function sortable(rows: Scan, path: FieldPath): Sql {
  const target = rows.target(path);
  if (target) return target.sortable;
  return path.field.choices ? rank(rows.value(path), choices[path.field.choices]) : rows.comparable(path);
}

export const rank = (value: Sql, list: readonly string[]): Sql =>
  sql`case ${value} ${join(
    list.map((choice, index) => sql`when ${bind(choice)} then ${integer(index)}`),
    ' ',
  )} end`;

const isNullable = (rows: Scan, path: FieldPath): boolean =>
  path.field.type === 'reference' || rows.isMissable(path);

/** Both databases put missing values where they like unless told; where none can be, saying so would keep SQLite from using an index. */
export function ordered(value: Sql, direction: 'asc' | 'desc', nulls: 'first' | 'last' | undefined): Sql {
  const way = direction === 'asc' ? sql` asc` : sql` desc`;
  if (nulls === undefined) return sql`${value}${way}`;
  return sql`${value}${way}${nulls === 'first' ? sql` nulls first` : sql` nulls last`}`;
}
