import type { ChoiceList } from '#reports/choices.ts';
import type { Bucket, MeasureFormat, MeasureName } from '#reports/definition.ts';
import type { Problem } from '../../providers/http.ts';
import type { FieldType } from '../catalog.ts';

export type { Problem };

/** What `POST /api/reports/run` answers. */
export interface Answer {
  columns: Column[];
  rows: Cell[][];
  totals?: Totals;
  /** How many rows or groups there are, shown or not. */
  total: number;
  truncated: boolean;
  /** By dimension: the dates of which the filter leaves only a part. */
  partial?: Record<string, Cell[]>;
  /** The keys of the top groups: "other" are the rows of none of them. */
  top?: Cell[];
  /** Of a list: the record of each row. */
  ids?: number[];
  sentence?: string;
  phrases?: Phrase[];
  manifest: { now: number; today: string; timeZone: string; rowCount: number };
}

/** A piece of the sentence; one that a rule has caused says from which place of the definition. */
export interface Phrase {
  text: string;
  path?: (string | number)[];
  ruleId?: string;
}

/** Cells stand under the columns. A subtotal of depth n is of the first n dimensions, whose cells it has. */
export interface Totals {
  grand?: Cell[];
  subtotals?: Subtotal[];
}

export interface Subtotal {
  depth: number;
  cells: Cell[];
}

export interface Column {
  key: string;
  role: 'column' | 'dimension' | 'measure' | 'total';
  type: FieldType;
  /** The measure's or the dimension's own id. */
  id?: string;
  field?: string;
  measure?: MeasureName;
  label?: string;
  over?: string;
  format?: MeasureFormat;
  bucket?: Bucket;
  choices?: ChoiceList;
  /** Which side of a comparison it is; the measure itself has none. */
  side?: 'previous' | 'change';
  /** Under which key of the pivot it stands. */
  pivot?: Cell;
}

export type Cell =
  | string
  | number
  | boolean
  | null
  | { id: number; label: string }
  | { band: number; label: string | null }
  | { other: true };

export const isNumeric = ({ type }: Column): boolean => type === 'number' || type === 'money';

/** A figure of the groups themselves: neither a total nor the other side of a comparison. */
export const isFigure = ({ role, side }: Column): boolean => role === 'measure' && side === undefined;

/** A bucket's key is text or a number; "other" and "none" are not. */
export const isKey = (cell: Cell | undefined): cell is string | number =>
  typeof cell === 'string' || typeof cell === 'number';

/** The same for the same cell, and never for two different ones. */
export function keyOf(cell: Cell): string {
  if (typeof cell !== 'object' || cell === null) return `${cell === null ? '' : typeof cell}:${cell}`;
  if ('other' in cell) return '#other';
  return 'band' in cell ? `#band ${cell.band}` : `#${cell.id}`;
}
