import type { Row } from './plain.ts';

type Key = string | number | null;
type Figure = string | number | null;
export type Line = (Key | Figure)[];

/** What a person would write down: lines of keys and figures, and the totals under and beside them. */
export interface Reply {
  rows: Line[];
  total?: Line;
  /** Of a table with a column for each key of a second kind: the totals of its rows and of its columns. */
  across?: Line[];
  down?: Line[];
  subtotals?: Line[];
}

type KeyOf = (row: Row) => Key;
type Figures = (rows: Row[]) => Figure[];

/** One line for each key; figures are worked out anew for the total. */
export function listed(rows: Row[], key: KeyOf, figures: Figures, keys?: Key[]): Reply {
  return { rows: linesOf(byKey(rows, key), figures, keys), total: figures(rows) };
}

/** One line for each of two keys, whether or not there is anything to count, and totals on both sides. */
export function crossed(rows: Row[], left: KeyOf, top: KeyOf, figures: Figures, keys?: Key[]): Reply {
  const lefts = byKey(rows, left);
  const tops = byKey(rows, top);
  const lines = (keys ?? [...lefts.keys()]).flatMap((key) => {
    const mine = byKey(lefts.get(key) ?? [], top);
    return linesOf(mine, figures, [...tops.keys()]).map((line): Line => [key, ...line]);
  });
  return {
    rows: lines,
    total: figures(rows),
    across: linesOf(lefts, figures, keys),
    down: linesOf(tops, figures),
  };
}

function byKey(rows: Row[], key: KeyOf): Map<Key, Row[]> {
  const found = new Map<Key, Row[]>();
  for (const row of rows) {
    const own = key(row);
    found.set(own, (found.get(own) ?? []).concat(row));
  }
  return found;
}

const linesOf = (rows: Map<Key, Row[]>, figures: Figures, keys: Key[] = [...rows.keys()]): Line[] =>
  keys.map((key) => [key, ...figures(rows.get(key) ?? [])]);

export const amount = (rows: Row[]): Figure[] => [rows.length];

export const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

export const average = (values: number[]): number | null =>
  values.length ? sum(values) / values.length : null;

export const quotient = (above: number, below: number): number | null => (below ? above / below : null);

/** Of nothing, there is no least and no greatest. */
export const least = <T extends string | number>(values: T[]): T | null =>
  values.toSorted(ascending)[0] ?? null;
export const greatest = <T extends string | number>(values: T[]): T | null =>
  values.toSorted(ascending).at(-1) ?? null;

const ascending = (a: string | number, b: string | number): number => (a < b ? -1 : Number(a > b));

export const differing = (values: unknown[]): number =>
  new Set(values.filter((value) => value !== null && value !== undefined)).size;

export const hoursIn = (appointments: Row[]): number => sum(appointments.map(({ minutes }) => minutes)) / 60;
