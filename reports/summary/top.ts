/** The greatest groups of the first dimension, and all the others made into one. */
import { bind, identifier, join, type Scalar, type Sql, sql } from '../sql.ts';
import { type Grain, keyNames } from './grain.ts';

/** The rows with the key of every group that is not a top one taken away, and `o` saying so (0 or 1). */
export function topped(rows: Sql, grain: Grain, others: readonly Sql[]): Sql {
  const { top } = grain;
  if (!top) return rows;
  const key = identifier('g0');
  const isTop = memberOf(key, top.keys);
  const cut = (name: Sql) => sql`case when ${isTop} then ${name} end as ${name}`;
  const names = keyNames({ dimensions: grain.dimensions });
  const columns = [
    ...names.map((name, index) => (index === 0 ? cut(name) : name)),
    sql`case when ${isTop} then 0 else 1 end as o`,
    ...others.map((name) => (name.text === '"l0"' ? cut(name) : name)),
  ];
  const kept = top.other ? sql`` : sql` where ${isTop}`;
  return sql`select ${join(columns, ', ')} from (${rows}) as ranked${kept}`;
}

/** That a key is one of these, an empty one too. */
export function memberOf(key: Sql, keys: readonly Scalar[]): Sql {
  const known = keys.filter((each) => each !== null);
  const parts = [
    ...(known.length ? [sql`(${key} is not null and ${key} in (${join(known.map(bind), ', ')}))`] : []),
    ...(known.length < keys.length ? [sql`${key} is null`] : []),
  ];
  return parts.length ? sql`(${join(parts, ' or ')})` : sql`(1 = 0)`;
}
