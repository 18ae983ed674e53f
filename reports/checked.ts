/** A report whose every name is bound to the catalog: the only thing that is ever compiled. Only `check.ts` makes one. */
import type { FieldPath } from './catalog.ts';
import type { FieldCondition, GroupCondition } from './condition.ts';
import type { Bucket, Comparison, MeasureFormat, MeasureName } from './definition.ts';
import type { ManyPath } from './names.ts';
import type { FieldType, Source } from './source.ts';

export interface Dimension {
  id: string;
  field: FieldPath;
  bucket?: Bucket | undefined;
  bands?: Bands | undefined;
  /** Whether dates without rows are shown too. */
  fill: boolean;
}

/** Equal steps of a number, from 0; or bands made by hand, of which the first that fits is taken. */
export type Bands = { kind: 'width'; width: number } | { kind: 'list'; list: Band[] };

export interface Band {
  label: string;
  condition: GroupCondition;
}

export interface Measure {
  id: string;
  measure: MeasureName;
  field?: FieldPath | undefined;
  over?: ManyPath | undefined;
  /** Positions among the measures. */
  of: number[];
  filter?: GroupCondition | undefined;
  label?: string | undefined;
  format?: MeasureFormat | undefined;
  type: FieldType;
}

export type SortTarget =
  | { kind: 'field'; field: FieldPath }
  | { kind: 'dimension'; index: number }
  | { kind: 'measure'; index: number };

export interface Sort {
  target: SortTarget;
  direction: 'asc' | 'desc';
  nulls: 'first' | 'last';
}

/** The n greatest groups of the first dimension by a measure; the rest in one more group, or left out. */
export interface Top {
  measure: number;
  n: number;
  other: boolean;
}

export interface Totals {
  grand: boolean;
  rows: boolean;
  columns: boolean;
  subtotals: boolean;
}

/** The dated rule whose period is moved. */
export interface Compare {
  kind: Comparison;
  rule: FieldCondition;
}

declare const checkedBrand: unique symbol;

export interface CheckedReport {
  readonly [checkedBrand]: true;
  source: Source;
  filter: GroupCondition;
  columns: FieldPath[];
  groupBy: Dimension[];
  pivotBy?: Dimension | undefined;
  measures: Measure[];
  having?: GroupCondition | undefined;
  totals: Totals;
  compare?: Compare | undefined;
  sort: Sort[];
  top?: Top | undefined;
  limit?: number | undefined;
}

export const isSummary = (report: CheckedReport): boolean => report.measures.length > 0;

/** All that a summary is grouped by, the pivot last. */
export const dimensionsOf = ({ groupBy, pivotBy }: CheckedReport): Dimension[] =>
  pivotBy ? [...groupBy, pivotBy] : groupBy;
