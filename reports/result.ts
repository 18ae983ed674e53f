/** What a report's answer looks like: columns with types and roles, and rows of typed cells. The same shape for a list, a summary and a pivot. */
import type { FieldPath } from './catalog.ts';
import type { CheckedReport, Dimension, Measure } from './checked.ts';
import type { ChoiceList } from './choices.ts';
import type { Bucket, MeasureFormat } from './definition.ts';
import type { FieldType } from './source.ts';
import type { Scalar } from './sql.ts';

export interface ResultColumn {
  key: string;
  role: 'column' | 'dimension' | 'measure' | 'total';
  type: FieldType;
  /** The field behind it, for its label; a count has none. */
  field?: string;
  /** The measure's own id: several columns show it where there is a pivot or a comparison. */
  id?: string;
  measure?: Measure['measure'];
  label?: string;
  format?: MeasureFormat;
  over?: string;
  bucket?: Bucket;
  choices?: ChoiceList;
  /** Which side of a comparison it is; the measure itself has none. */
  side?: 'previous' | 'change';
  /** Under which key of the pivot it stands. */
  pivot?: Cell;
}

/**
 * A reference is its row's key and label, null where there is none or none that the viewer may see. A band is its position and label,
 * without a label for what is in no band. All groups that are not among the top ones are `other`.
 */
export type Cell =
  | Scalar
  | boolean
  | { id: number; label: string }
  | { band: number; label: string | null }
  | { other: true };

export const listColumns = ({ columns }: CheckedReport): ResultColumn[] =>
  columns.map((field) => ({ key: field.path, role: 'column', ...describe(field) }));

/** Makes a row's cells out of what a list's statement calls them. Made once for all rows, as names are dear to make for each cell. */
export function listRow(columns: readonly ResultColumn[]): (row: Record<string, Scalar>) => Cell[] {
  const named = columns.map(({ type }, index) => ({ type, value: `c${index}`, label: `c${index}_label` }));
  return (row) =>
    named.map(({ type, value, label }) => valueCell(type, row[value] ?? null, row[label] ?? null));
}

export const dimensionColumn = ({ id, field, bucket, bands }: Dimension): ResultColumn => ({
  key: id,
  role: 'dimension',
  ...describe(field),
  ...(bucket ? { bucket } : {}),
  ...(bands?.kind === 'list' ? { type: 'choice' } : {}),
});

/** The column of a measure, under its id and what it is told apart by. */
export function measureColumn(
  { id, measure, field, label, format, over, type }: Measure,
  { role = 'measure', suffix = '', side, pivot }: Placement = {},
): ResultColumn {
  return {
    key: id + suffix,
    id,
    role,
    type,
    measure,
    ...(field ? { field: field.path } : {}),
    ...(field?.field.choices && measure !== 'countDistinct' ? { choices: field.field.choices } : {}),
    ...(label ? { label } : {}),
    ...(format ? { format } : {}),
    ...(over ? { over: over.path } : {}),
    ...(side ? { side } : {}),
    ...(pivot !== undefined ? { pivot } : {}),
  };
}

interface Placement {
  role?: 'measure' | 'total' | undefined;
  suffix?: string;
  side?: ResultColumn['side'];
  pivot?: Cell;
}

function describe({ path, field }: FieldPath): Pick<ResultColumn, 'type' | 'field' | 'choices'> {
  return { type: field.type, field: path, ...(field.choices ? { choices: field.choices } : {}) };
}

/** A group's key as a cell, to its last digit: it is what the group's rows are found by. */
export function keyCell({ field, bucket, bands }: Dimension, key: Scalar, name: Scalar): Cell {
  if (key === null) return null;
  if (bands?.kind === 'list') return { band: Number(key), label: bands.list[Number(key)]?.label ?? null };
  if (bucket || bands) return key;
  if (field.field.type === 'text') return name ?? key;
  if (typeof key === 'number' && field.field.type === 'number') return key;
  return valueCell(field.field.type, key, name);
}

function valueCell(type: FieldType, value: Scalar, label: Scalar): Cell {
  if (value === null) return null;
  if (type === 'boolean') return value === 1;
  if (type === 'reference') return { id: Number(value), label: String(label ?? '') };
  return tidy(value);
}

/** The last digits of a fraction depend on the order in which a database adds up; twelve that count are the same on all. */
export const tidy = (value: Scalar): Scalar =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(12)) : value;
