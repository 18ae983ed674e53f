import type { Scalar } from '#reports/sql.ts';

export type Row = Record<string, Scalar>;

/** The rows of every table before they are stored. Keys are given out here, so both databases hold the same ones. */
export interface Book {
  /** The key that the row will have; `put` it later with this `id`. */
  key(table: string): number;
  add(table: string, row: Row): number;
  put(table: string, row: Row): void;
  rows(table: string): Row[];
}

export function openBook(): Book {
  const tables = new Map<string, Row[]>();
  const keys = new Map<string, number>();
  const rows = (table: string) => {
    const known = tables.get(table) ?? [];
    tables.set(table, known);
    return known;
  };
  const key = (table: string) => {
    const next = (keys.get(table) ?? 0) + 1;
    keys.set(table, next);
    return next;
  };
  const put = (table: string, row: Row) => void rows(table).push(row);
  const add = (table: string, row: Row) => {
    const id = key(table);
    put(table, { id, ...row });
    return id;
  };
  return { key, add, put, rows };
}
