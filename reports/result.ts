/** What a report's answer looks like. In: a CheckedReport and database rows. Out: columns with types and roles, and rows of typed cells. */

import type { FieldPath } from './catalog.ts';
import { type CheckedReport, isSummary, type Measure } from './check.ts';
import type { ChoiceList } from './choices.ts';
import type { Bucket } from './definition.ts';
import type { FieldType } from './source.ts';
import type { Scalar } from './sql.ts';

export interface ResultColumn {
  key: string;
  role: 'column' | 'dimension' | 'measure';
  type: FieldType;
  /** The field behind it, for its label; a count has none. */
  field?: string;
  measure?: Measure['measure'];
  label?: string;
  bucket?: Bucket;
  choices?: ChoiceList;
}

/** A reference is its row's key and label, null where there is none or none that the viewer may see. */
export type Cell = Scalar | boolean | { id: number; label: string };

export function resultColumns(report: CheckedReport): ResultColumn[] {
  if (!isSummary(report))
    return report.columns.map((field) => ({ key: field.path, role: 'column', ...describe(field) }));
  const dimensions = report.groupBy.map(
    ({ id, field, bucket }): ResultColumn => ({
      key: id,
      role: 'dimension',
      ...describe(field),
      ...(bucket ? { bucket } : {}),
    }),
  );
  return [...dimensions, ...report.measures.map(measureColumn)];
}

export const resultRow = (columns: readonly ResultColumn[], row: Record<string, Scalar>): Cell[] =>
  columns.map((column, index) => cell(column, row[`c${index}`] ?? null, row[`c${index}_label`]));

function describe({ path, field }: FieldPath): Pick<ResultColumn, 'type' | 'field' | 'choices'> {
  return { type: field.type, field: path, ...(field.choices ? { choices: field.choices } : {}) };
}

function measureColumn({ id, measure, field, label }: Measure): ResultColumn {
  const type = field && measure !== 'countDistinct' ? field.field.type : 'number';
  return {
    key: id,
    role: 'measure',
    type,
    measure,
    ...(field ? { field: field.path } : {}),
    ...(label ? { label } : {}),
  };
}

function cell({ type, role }: ResultColumn, value: Scalar, label: Scalar | undefined): Cell {
  if (value === null) return null;
  if (type === 'boolean') return value === 1;
  if (type === 'reference' && role !== 'measure') return { id: Number(value), label: String(label ?? '') };
  return value;
}
