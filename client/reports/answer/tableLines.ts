/** The lines of an answer's table: its rows, and each subtotal beneath the rows that it adds up. */
import { type Answer, type Cell, keyOf, type Subtotal } from './answer.ts';
import { grouped } from './grouped.ts';

export interface Line {
  key: string;
  cells: Cell[];
  /** Of a subtotal, how many dimensions it is of. */
  depth?: number;
}

/** Where an order has pulled the rows of a subtotal apart, or none of them is shown, it comes at the end. */
export function linesOf({ rows, totals }: Pick<Answer, 'rows' | 'totals'>): Line[] {
  const subtotals = (totals?.subtotals ?? []).toSorted((a, b) => b.depth - a.depth);
  const placed = grouped(subtotals, (subtotal) => placeOf(subtotal, rows));
  const after = (place: number): Line[] => (placed.get(place) ?? []).map((each) => subtotalLine(each));
  return [
    ...rows.flatMap((cells, index) => [{ key: String(index), cells }, ...after(index)]),
    ...after(rows.length),
  ];
}

/** The last of its rows, if they stand together. */
function placeOf({ depth, cells }: Subtotal, rows: Cell[][]): number {
  const wanted = prefixOf(cells, depth);
  const places = rows.flatMap((row, index) => (prefixOf(row, depth) === wanted ? [index] : []));
  const [first = 0, last = -1] = [places[0], places.at(-1)];
  return places.length > 0 && last - first + 1 === places.length ? last : rows.length;
}

const prefixOf = (cells: Cell[], depth: number): string => JSON.stringify(cells.slice(0, depth).map(keyOf));

const subtotalLine = ({ depth, cells }: Subtotal): Line => ({
  key: `${depth} ${prefixOf(cells, depth)}`,
  cells,
  depth,
});
