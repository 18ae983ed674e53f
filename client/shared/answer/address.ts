/** Where a figure stands, as the server takes it: from it come the rows that it counts. */
import type { Answer, Cell, Column } from './answer.ts';

type PlainKey = string | number | boolean | null | { id: number } | { band: number };
export type CellKey = PlainKey | { notIn: PlainKey[] };

export interface CellAddress {
  /** By the dimension's id; those left out are totalled over. */
  dimensions: Record<string, CellKey>;
  measure?: string;
  part?: 'numerator' | 'denominator';
  previous?: true;
}

/** What was clicked: the figure, and the words for where it stands. */
export interface Opening {
  address: CellAddress;
  title: string;
  column: Column;
}

/** A group's cell as its key; all but the top groups are told by these. */
export function keyOfCell(cell: Cell, top: Answer['top'] = []): CellKey {
  return typeof cell === 'object' && cell !== null && 'other' in cell
    ? { notIn: top.map(plainKey) }
    : plainKey(cell);
}

/** The address of one figure. A change is of two figures and has no rows of its own. */
export function addressOf(
  { id, side }: Pick<Column, 'id' | 'side'>,
  dimensions: Record<string, CellKey>,
): CellAddress | undefined {
  if (id === undefined || side === 'change') return undefined;
  return { dimensions, measure: id, ...(side === 'previous' ? { previous: true } : {}) };
}

function plainKey(cell: Cell): PlainKey {
  if (typeof cell !== 'object' || cell === null) return cell;
  if ('id' in cell) return { id: cell.id };
  return 'band' in cell ? { band: cell.band } : null;
}
