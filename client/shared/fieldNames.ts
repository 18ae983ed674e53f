/** What the fields and the related rows of a source are called, by their paths. */
import { type CatalogView, type FieldView, measureAt, relationAt, type SourceView } from './catalog.ts';

export const sourceIn = (catalog: CatalogView, name: string): SourceView | undefined =>
  catalog.sources.find((source) => source.name === name);

/** "Responsible › Name"; the path itself when the catalog no longer knows it. */
export function fieldLabel(catalog: CatalogView, sourceName: string, path: string): string {
  return reach(catalog, sourceName, path)?.label ?? aggregateLabel(catalog, sourceName, path) ?? path;
}

/** The rows of a to-many relation, by its path: what they are called, and where their fields are. */
export function rowsBehind(
  catalog: CatalogView,
  sourceName: string,
  path: string,
): { label: string; source: string } | undefined {
  const names = path.split('.');
  const steps = names.map((_, at) => relationAt(catalog, sourceName, names.slice(0, at + 1).join('.')));
  const last = steps.at(-1);
  return last && { label: steps.map((step) => step?.label ?? '').join(' › '), source: last.to };
}

function reach(
  catalog: CatalogView,
  sourceName: string,
  path: string,
): { field: FieldView; label: string } | undefined {
  const names = path.split('.');
  const last = names.pop();
  const labels: string[] = [];
  let source = sourceIn(catalog, sourceName);
  for (const name of names) {
    const relation = source?.relations.find((known) => known.name === name && !known.many);
    if (!relation) return undefined;
    labels.push(relation.label);
    source = sourceIn(catalog, relation.to);
  }
  const field = source?.fields.find(({ name }) => name === last);
  return field && { field, label: [...labels, field.label].join(' › ') };
}

/** How many related rows there are is told by their own name. */
function aggregateLabel(catalog: CatalogView, sourceName: string, path: string): string | undefined {
  const measure = measureAt(catalog, sourceName, path);
  const rows = measure && rowsBehind(catalog, sourceName, path.split('.').slice(0, -1).join('.'));
  return rows && [rows.label, ...(measure.label ? [measure.label] : [])].join(' › ');
}
