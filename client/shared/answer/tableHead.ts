/** The head of an answer's table. Under a pivot, one heading for all columns of a key; or for all keys, where there is one figure. */
import { type Column, keyOf } from './answer.ts';
import { grouped } from './grouped.ts';
import type { CellWords } from './plot.ts';

export type Head = { key: string; title: string } & (
  | { index: number; column: Column }
  | { children: Head[] }
);

export interface Leaf {
  key: string;
  /** Its place among the cells of a row. */
  index: number;
  column: Column;
}

/** The columns as they stand in the table: beside each figure what a comparison says of it. */
export function leavesOf(columns: Column[]): Leaf[] {
  const leaves = columns.map((column, index) => ({ key: column.key, index, column }));
  const figures = grouped(leaves, ({ column }) =>
    column.id === undefined ? column.key : `${sectionOf(column)} ${column.id}`,
  );
  return [...figures.values()].flat();
}

export function headsOf(columns: Column[], words: CellWords): Head[] {
  const leaves = leavesOf(columns);
  const named = (leaf: Leaf): Head => ({ ...leaf, title: words.heading(leaf.column) });
  const plain = leaves.filter(({ column }) => sectionOf(column) === '').map(named);
  const under = leaves.filter(({ column }) => sectionOf(column) !== '');
  const sections = [...grouped(under, ({ column }) => sectionOf(column))];
  if (sections.every(([, section]) => section.length === 1)) return [...plain, ...oneFigure(under, words)];
  const pivoted = sections.map(([key, section]) => ({
    key,
    title: section[0] ? words.above(section[0].column) : '',
    children: section.map(named),
  }));
  return [...plain, ...pivoted];
}

function oneFigure(under: Leaf[], words: CellWords): Head[] {
  const [first] = under;
  if (!first) return [];
  const children = under.map((leaf) => ({ ...leaf, title: words.above(leaf.column) }));
  return [{ key: 'figure', title: words.heading(first.column), children }];
}

/** What a column stands under: a key of the pivot, the total of all keys, or nothing. */
function sectionOf({ role, pivot }: Column): string {
  if (role === 'total') return 'total';
  return pivot === undefined ? '' : `pivot ${keyOf(pivot)}`;
}
