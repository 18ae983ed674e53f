/** The lines of an answer's table: its rows, and each subtotal beneath the rows that it adds up. */
import { type Answer, type Cell, keyOf, type Subtotal } from './answer.ts';
import { grouped } from './grouped.ts';

export interface Line {
  key: string;
  cells: Cell[];
  /** Of a list: the record that the row is. */
  id?: number;
  /** Of a subtotal, how many dimensions it is of. */
  depth?: number;
}

/** Where an order has pulled the rows of a subtotal apart, or none of them is shown, it comes at the end. */
export function linesOf({ rows, totals, ids }: Pick<Answer, 'rows' | 'totals' | 'ids'>): Line[] {
  const subtotals = (totals?.subtotals ?? []).toSorted((a, b) => b.depth - a.depth);
  const depths = [...new Set(subtotals.map(({ depth }) => depth))];
  const places = new Map(depths.map((depth) => [depth, placesAt(depth, rows)]));
  const placed = grouped(
    subtotals,
    ({ depth, cells }) => places.get(depth)?.get(prefixOf(cells, depth)) ?? rows.length,
  );
  const after = (place: number): Line[] => (placed.get(place) ?? []).map((each) => subtotalLine(each));
  return [
    ...rows.flatMap((cells, index) => [rowLine(cells, index, ids?.[index]), ...after(index)]),
    ...after(rows.length),
  ];
}

const rowLine = (cells: Cell[], index: number, id: number | undefined): Line =>
  id === undefined ? { key: String(index), cells } : { key: String(id), cells, id };

/** By what a subtotal is of: the last of its rows, if they stand together, else the end. */
function placesAt(depth: number, rows: Cell[][]): Map<string, number> {
  const spans = new Map<string, { first: number; last: number; count: number }>();
  rows.forEach((row, index) => {
    const prefix = prefixOf(row, depth);
    const { first = index, count = 0 } = spans.get(prefix) ?? {};
    spans.set(prefix, { first, last: index, count: count + 1 });
  });
  return new Map(
    [...spans].map(([prefix, { first, last, count }]) => [
      prefix,
      last - first + 1 === count ? last : rows.length,
    ]),
  );
}

const prefixOf = (cells: Cell[], depth: number): string => JSON.stringify(cells.slice(0, depth).map(keyOf));

const subtotalLine = ({ depth, cells }: Subtotal): Line => ({
  key: `${depth} ${prefixOf(cells, depth)}`,
  cells,
  depth,
});
