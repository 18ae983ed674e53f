import { relationBehind, sourceOf } from '#reports/catalog.ts';
import { type CheckedReport, type Dimension, dimensionsOf, type Sort } from '#reports/checked.ts';
import { choices } from '#reports/choices.ts';
import { fold } from '#reports/fold.ts';
import { ownField } from '#reports/scan.ts';
import type { Scalar } from '#reports/sql.ts';
import { valueIn, type World } from '../meaning.ts';
import { type Figures, keysIn, OTHER } from './groups.ts';

/** Groups in their order: the others last; then as asked; then by what their keys are called; then by the keys themselves. */
export function inOrder(
  world: World,
  report: CheckedReport,
  dimensions: Dimension[],
  figures: Figures,
  sort: Sort[] = [],
): Figures {
  const lines = [...figures].map(([id, values]) => {
    const keys = keysIn(id);
    const isOther = keys[0] === OTHER;
    const plain = isOther ? [null, ...keys.slice(1)] : keys;
    const names = plain.map((key, index) => sortable(world, dimensions[index], key));
    return { id, values, isOther, keys: plain, names };
  });
  const rules = sort.flatMap(({ target, direction, nulls }) => {
    const at =
      target.kind === 'dimension'
        ? dimensions.indexOf(dimensionsOf(report)[target.index] as Dimension)
        : target.kind === 'measure'
          ? target.index
          : -1;
    const of = (line: (typeof lines)[number]) =>
      (target.kind === 'measure' ? line.values : line.names)[at] ?? null;
    return at < 0
      ? []
      : [(a: (typeof lines)[number], b: (typeof lines)[number]) => compare(of(a), of(b), direction, nulls)];
  });
  lines.sort(
    (a, b) =>
      Number(a.isOther) - Number(b.isOther) ||
      firstOf(rules.map((rule) => rule(a, b))) ||
      firstOf(a.names.map((name, index) => compare(name, b.names[index] ?? null))) ||
      firstOf(a.keys.map((key, index) => compare(key, b.keys[index] ?? null))),
  );
  return new Map(lines.map(({ id, values }) => [id, values]));
}

const firstOf = (orders: number[]): number => orders.find((order) => order !== 0) ?? 0;

/** What is missing stands where it is told to, whichever way the rest goes. */
export function compare(
  a: Scalar,
  b: Scalar,
  direction: Sort['direction'] = 'asc',
  nulls: Sort['nulls'] = 'last',
): number {
  if (a === b) return 0;
  if (a === null || b === null) return (a === null) === (nulls === 'last') ? 1 : -1;
  return (a < b ? -1 : 1) * (direction === 'asc' ? 1 : -1);
}

function sortable(world: World, dimension: Dimension | undefined, key: Scalar): Scalar {
  const { field, bucket, bands } = dimension as Dimension;
  if (key === null || bands) return key;
  if (bucket === 'weekday') return (Number(key) - world.calendar.weekStart + 7) % 7;
  return bucket ? key : sortableValue(world, field, key);
}

/** Choices in the order of their list, references by what they are called, everything else by itself. */
export function sortableValue(world: World, field: Dimension['field'], key: Scalar): Scalar {
  if (key === null) return null;
  const list: readonly string[] | undefined = field.field.choices && choices[field.field.choices];
  if (list) return list.indexOf(String(key));
  const text = labelOf(world, field, key);
  return text === undefined ? key : text.sorts;
}

/** What the row that a reference points to is called, and by what that sorts; undefined where it has no name. */
export function labelOf(
  world: World,
  field: Dimension['field'],
  key: Scalar,
): { shown: string; sorts: Scalar } | undefined {
  const step = relationBehind(field);
  if (!step || key === null) return undefined;
  const source = sourceOf(step.relation);
  const row = (world.tables[source.table] ?? []).find(({ id }) => id === key);
  const label = ownField(source, source.label);
  if (!row || label.field.type !== 'text') return { shown: String(key), sorts: key };
  const text = String(valueIn(world, label, row));
  return { shown: text, sorts: label.field.folded ? fold(text) : text.toLowerCase() };
}
