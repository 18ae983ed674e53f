/** An answer as it stands on paper: its columns in their order, and each subtotal beneath the rows that it adds up. The screen shows the same. */
import type { Answer, Totals } from '../answer.ts';
import type { Cell, ResultColumn } from '../result.ts';

export interface Line {
  cells: Cell[];
  /** Of a subtotal, how many dimensions it is of. */
  depth?: number;
}

/** Positions of the columns: beside each figure what a comparison says of it. */
export function columnOrder(columns: readonly ResultColumn[]): number[] {
  const figures = groupedBy([...columns.entries()], ([index, column]) => figureKey(column) ?? index);
  return [...figures.values()].flat().map(([index]) => index);
}

const figureKey = ({ id, role, pivot = null }: ResultColumn): string | undefined =>
  id === undefined ? undefined : `${role === 'total' ? role : JSON.stringify(pivot)} ${id}`;

/** Where an order has pulled the rows of a subtotal apart, or none of them is shown, it comes at the end. */
export function linesOf({ rows, totals }: Pick<Answer, 'rows' | 'totals'>): Line[] {
  const subtotals = [...(totals.subtotals ?? [])].sort((a, b) => b.depth - a.depth);
  const places = new Map(depthsOf(subtotals).map((depth) => [depth, placesAt(rows, depth)]));
  const placed = groupedBy(
    subtotals,
    ({ depth, cells }) => places.get(depth)?.get(prefixOf(cells, depth)) ?? rows.length,
  );
  return [
    ...rows.flatMap((cells, index): Line[] => [{ cells }, ...(placed.get(index) ?? [])]),
    ...(placed.get(rows.length) ?? []),
  ];
}

const depthsOf = (subtotals: NonNullable<Totals['subtotals']>): number[] => [
  ...new Set(subtotals.map(({ depth }) => depth)),
];

/** By what the rows begin with: the last of them, if they stand together. */
function placesAt(rows: readonly Cell[][], depth: number): Map<string, number> {
  const places = new Map<string, number>();
  rows.forEach((row, index) => {
    const prefix = prefixOf(row, depth);
    const isApart = places.has(prefix) && places.get(prefix) !== index - 1;
    places.set(prefix, isApart ? rows.length : index);
  });
  return places;
}

const prefixOf = (cells: readonly Cell[], depth: number): string => JSON.stringify(cells.slice(0, depth));

/** The entries of a list by a key, in the order in which the keys first come. */
function groupedBy<Entry, Key>(list: readonly Entry[], keyOf: (entry: Entry) => Key): Map<Key, Entry[]> {
  const groups = new Map<Key, Entry[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
