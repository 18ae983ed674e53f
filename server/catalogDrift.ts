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
    ...namesIn(field.expression?.('t').text),
  ]);
  const relations = Object.values(source.relations);
  const counted = Object.values(source.fields).flatMap(({ countOf }): [string, string][] => {
    const relation = countOf && relationOf(source, countOf.relation);
    return relation ? Object.keys(countOf.where ?? {}).map((name) => [sourceOf(relation).table, name]) : [];
  });
  return [
    ...[
      'id',
      'company_id',
      ...own,
      ...(source.search ? [source.search] : []),
      ...relations.map(({ from }) => from),
    ].map((column): [string, string] => [source.table, column]),
    ...relations.map((relation): [string, string] => [sourceOf(relation).table, relation.key]),
    ...counted,
  ];
}

const namesIn = (text = ''): string[] =>
  [...text.matchAll(/"t"\."(\w+)"/g)].flatMap(([, name]) => (name ? [name] : []));
