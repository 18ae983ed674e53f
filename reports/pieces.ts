/**
 * All rows of a list, however many, in pieces. In: a checked list. Out: SELECTs that first give the keys of all its rows in blocks, then
 * the rows of one block. In one transaction the blocks, one after the other, are what a single page of that length would show; and no
 * piece sorts or filters the whole again, as a keyset over any sort with missing values would, or skips what came before it.
 */
import { whereFound } from './aside.ts';
import { keysIn } from './given.ts';
import { type Output, outputSql, type RowQuery, rowOrder } from './rows.ts';
import { scan } from './scan.ts';
import { type ScopeContext, scoped } from './scope.ts';
import { bind, column, integer, join, type Scalar, type Sql, sql } from './sql.ts';
import { where } from './where.ts';

/** The keys of at most `limit` rows: of each block its `keys`, in order and separated by commas, and how many they are. */
export function keyBlocksSql(
  query: Pick<RowQuery, 'source' | 'filter' | 'sort' | 'limit'>,
  size: number,
  context: ScopeContext,
): Sql {
  const found = whereFound(query, context);
  const { emitter, withClause } = scoped(found.context);
  const rows = scan(emitter, query.source);
  const condition = where(emitter, rows, found.filter);
  const order = rowOrder(rows, query.sort);
  const placed = sql`select ${column(rows.alias, 'id')} as page_id, row_number() over (order by ${order}) as place
    from ${rows.from()} where ${condition} order by place limit ${bind(query.limit)}`;
  const block = sql`(place - 1) / ${integer(size)}`;
  const body = sql`select ${block} as block, count(*) as n, string_agg(cast(page_id as text), ',' order by place) as keys
    from (${placed}) as placed group by ${block} order by block`;
  return sql`${withClause()} ${body}`;
}

export const keysOf = (block: Record<string, Scalar>): number[] => String(block.keys).split(',').map(Number);

/** The rows with these keys, in no order; `page_id` tells which is which. */
export function rowsOfSql(
  { source, outputs }: { source: RowQuery['source']; outputs: readonly Output[] },
  keys: readonly number[],
  context: ScopeContext,
): Sql {
  const { emitter, withClause } = scoped(context);
  const rows = scan(emitter, source);
  const shown = outputs.flatMap((output) => outputSql(emitter, rows, output));
  const id = column(rows.alias, 'id');
  const outputsSql = join([sql`${id} as page_id`, ...shown], ', ');
  const body = sql`select ${outputsSql} from ${rows.from()} where ${id} in (${keysIn(keys, context.dialect)})`;
  return sql`${withClause()} ${body}`;
}
