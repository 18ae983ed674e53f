import type { ChoiceList } from '#reports/choices.ts';
import type { Bucket, MeasureName } from '#reports/definition.ts';
import type { Problem } from '../providers/http.ts';
import type { FieldType } from '../shared/catalog.ts';

export type { Problem };

/** What `POST /api/reports/run` answers. */
export interface Answer {
  columns: Column[];
  rows: Cell[][];
  /** How many rows or groups there are, shown or not. */
  total: number;
  truncated: boolean;
  manifest: { now: number; today: string; timeZone: string; rowCount: number };
}

export interface Column {
  key: string;
  role: 'column' | 'dimension' | 'measure';
  type: FieldType;
  field?: string;
  measure?: MeasureName;
  label?: string;
  bucket?: Bucket;
  choices?: ChoiceList;
}

export type Cell = string | number | boolean | null | { id: number; label: string };

export const isNumeric = ({ type }: Column): boolean => type === 'number' || type === 'money';
