import { relationOf, sourceOf, sources } from '#reports/catalog.ts';
import type { Source } from '#reports/source.ts';
import type { Database } from './database.ts';

/** Throws when the catalog names a column that the schema does not have: SQLite would take the name for a text. */
export async function assertCatalog({ readers }: Database): Promise<void> {
  const columns = new Map<string, Set<string>>();
  for (const { table } of Object.values(sources)) {
    columns.set(table, new Set(Object.keys(await readers(table).columnInfo())));
  }
  const missing = Object.values(sources).flatMap((source: Source) =>
    namedColumns(source).flatMap(([table, column]) =>
      columns.get(table)?.has(column) ? [] : [`${table}.${column}`],
    ),
  );
  if (missing.length)
    throw new Error(`the schema lacks what the catalog names: ${[...new Set(missing)].join(', ')}`);
}

/** Every stored column that a source can make a statement mention, with its table. */
function namedColumns(source: Source): [string, string][] {
  const own = Object.values(source.fields).flatMap((field) => [
    ...(field.column ? [field.column] : []),
    ...namesIn(field.folded?.('t').text),
    ...namesIn(field.expression?.('t', anyClock).text),
  ]);
  const relations = Object.values(source.relations);
  const counted = Object.values(source.fields).flatMap(({ aggregateOf }): [string, string][] => {
    const relation = aggregateOf && relationOf(source, aggregateOf.relation);
    const wheres = Object.keys(aggregateOf?.where ?? {});
    return relation ? wheres.map((name) => [sourceOf(relation).table, name]) : [];
  });
  return [
    ...[
      'id',
      'company_id',
      ...own,
      ...(source.search ? [source.search] : []),
      ...relations.flatMap(({ from, also = [] }) => [from, ...also.map((each) => each.from)]),
    ].map((column): [string, string] => [source.table, column]),
    ...relations.flatMap((relation) =>
      [relation, ...(relation.also ?? [])].map(({ key }): [string, string] => [
        sourceOf(relation).table,
        key,
      ]),
    ),
    ...counted,
  ];
}

const anyClock = { now: 0, today: '1970-01-01' };

const namesIn = (text = ''): string[] =>
  [...text.matchAll(/"t"\."(\w+)"/g)].flatMap(([, name]) => (name ? [name] : []));
