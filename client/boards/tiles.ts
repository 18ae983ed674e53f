/** What can be done to the tiles of a board, each as a new list. */
import type { Tile } from '../shared/board/board.ts';

export const mostTiles = 24;

export type Kept = NonNullable<Tile['keeps']>[number];

export function moved(tiles: Tile[], from: number, to: number): Tile[] {
  const tile = tiles[from];
  if (!tile || to < 0 || to >= tiles.length) return tiles;
  const rest = tiles.filter((_, index) => index !== from);
  return [...rest.slice(0, to), tile, ...rest.slice(to)];
}

export const added = (tiles: Tile[], report: Tile['report']): Tile[] => [
  ...tiles,
  { id: freeId(tiles), report, size: 'medium' },
];

/** Without a title it is called as its report is. */
export function titled({ title: _, ...tile }: Tile, title: string): Tile {
  return title.trim() ? { ...tile, title: title.trim() } : tile;
}

/** What it keeps of its own it does not take from the board. */
export function following({ keeps = [], ...tile }: Tile, what: Kept): Tile {
  const next = keeps.includes(what) ? keeps.filter((each) => each !== what) : [...keeps, what];
  return next.length ? { ...tile, keeps: next } : tile;
}

/** The least number that no tile has. */
function freeId(tiles: Tile[]): string {
  const taken = new Set(tiles.map(({ id }) => id));
  let number = tiles.length + 1;
  while (taken.has(`t${number}`)) number += 1;
  return `t${number}`;
}
