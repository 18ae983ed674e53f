import { bind, type Dialect, identifier, join, type Sql, sql } from './sql.ts';

/** Keys as rows of `id`, in one binding: a statement with thousands of them takes longer to read than to run. */
export function keysIn(keys: readonly number[], dialect: Dialect): Sql {
  const list = bind(JSON.stringify(keys));
  return dialect === 'sqlite'
    ? sql`select value as id from json_each(${list})`
    : sql`select cast(value as bigint) as id from json_array_elements_text(cast(${list} as json))`;
}

export type Kinds = Record<string, 'int' | 'text'>;

/** Rows in one binding, as something to select from; of each only what is named. */
export function recordset(rows: readonly object[], kinds: Kinds, dialect: Dialect): Sql {
  const list = bind(JSON.stringify(rows, Object.keys(kinds)));
  const names = Object.entries(kinds);
  if (dialect === 'postgres') {
    const columns = names.map(([name, kind]) => sql`${identifier(name)} ${types[kind]}`);
    return sql`(select * from json_to_recordset(cast(${list} as json)) as given (${join(columns, ', ')}))`;
  }
  const columns = names.map(
    ([name]) => sql`json_extract(value, ${bind(`$.${name}`)}) as ${identifier(name)}`,
  );
  return sql`(select ${join(columns, ', ')} from json_each(${list}))`;
}

const types = { int: sql`bigint`, text: sql`text` };
