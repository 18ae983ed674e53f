/**
 * A whole report's names to what they stand for. In: a ReportDefinition of known shape and who asks.
 * Out: a CheckedReport, the only thing that `select.ts` accepts, or every problem with its path.
 */
import { type FieldPath, fieldAt, isSourceName, sourceNamed } from './catalog.ts';
import { type CheckResult, checkFilter, type Problem } from './checkFilter.ts';
import type { GroupCondition } from './condition.ts';
import type { Bucket, MeasureName, ReportDefinition } from './definition.ts';
import type { OperandContext } from './operands.ts';
import type { FieldType, Source } from './source.ts';

export interface Dimension {
  id: string;
  field: FieldPath;
  bucket?: Bucket | undefined;
}

export interface Measure {
  id: string;
  measure: MeasureName;
  field?: FieldPath | undefined;
  label?: string | undefined;
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

declare const checkedBrand: unique symbol;

export interface CheckedReport {
  readonly [checkedBrand]: true;
  source: Source;
  filter: GroupCondition;
  columns: FieldPath[];
  groupBy: Dimension[];
  measures: Measure[];
  sort: Sort[];
  limit?: number | undefined;
}

export const isSummary = (report: CheckedReport): boolean => report.measures.length > 0;

export function check(definition: ReportDefinition, context: OperandContext): CheckResult<CheckedReport> {
  if (!isSourceName(definition.source)) {
    return {
      ok: false,
      problems: [{ path: ['source'], code: 'unknownSource', params: { name: definition.source } }],
    };
  }
  const source = sourceNamed(definition.source);
  const filter = checkFilter(source, definition.filter, context, ['filter']);
  const problems = filter.ok ? [] : [...filter.problems];
  const parts = {
    columns: checkColumns(source, definition, problems),
    groupBy: checkGroupBy(source, definition, problems),
    measures: checkMeasures(source, definition, problems),
  };
  checkShape(definition, problems);
  const sort = checkSort(source, definition, problems);
  if (problems.length || !filter.ok) return { ok: false, problems };
  const report = { source, filter: filter.value, ...parts, sort, limit: definition.limit };
  return { ok: true, value: report as unknown as CheckedReport };
}

function checkColumns(source: Source, { columns = [] }: ReportDefinition, problems: Problem[]): FieldPath[] {
  return columns.flatMap((column, index) =>
    found(source, column.field, ['columns', index, 'field'], problems),
  );
}

function checkGroupBy(source: Source, { groupBy = [] }: ReportDefinition, problems: Problem[]): Dimension[] {
  return groupBy.flatMap(({ id, field, bucket }, index) =>
    found(source, field, ['groupBy', index, 'field'], problems).map((path) => {
      const code = bucketProblem(path.field.type, bucket);
      if (code) problems.push({ path: ['groupBy', index, 'bucket'], code });
      return { id, field: path, bucket };
    }),
  );
}

function bucketProblem(type: FieldType, bucket: Bucket | undefined): string | undefined {
  if (type === 'instant') return bucket ? undefined : 'missingBucket';
  if (type !== 'date') return bucket ? 'wrongBucket' : undefined;
  return bucket === 'hour' ? 'wrongBucket' : undefined;
}

function checkMeasures(source: Source, { measures = [] }: ReportDefinition, problems: Problem[]): Measure[] {
  return measures.flatMap((measure, index): Measure[] => {
    const path = ['measures', index, 'field'];
    if (measure.measure === 'count') {
      if (measure.field !== undefined) problems.push({ path, code: 'unexpectedField' });
      return [{ id: measure.id, measure: measure.measure, label: measure.label }];
    }
    if (measure.field === undefined) {
      problems.push({ path, code: 'missingValue' });
      return [];
    }
    return found(source, measure.field, path, problems).map((field) => {
      if (!measureTypes[measure.measure].includes(field.field.type))
        problems.push({ path, code: 'wrongMeasure' });
      return { ...measure, field };
    });
  });
}

/** Which fields each measure can be taken of. */
export const measureTypes: Record<MeasureName, readonly FieldType[]> = {
  count: [],
  countDistinct: ['text', 'number', 'money', 'date', 'instant', 'boolean', 'choice', 'reference'],
  sum: ['number', 'money'],
  avg: ['number', 'money'],
  min: ['number', 'money', 'date', 'instant'],
  max: ['number', 'money', 'date', 'instant'],
};

function checkShape(definition: ReportDefinition, problems: Problem[]): void {
  const { columns = [], groupBy = [], measures = [], chart } = definition;
  if (columns.length === 0 && measures.length === 0) problems.push({ path: [], code: 'nothingToShow' });
  if (columns.length > 0 && groupBy.length + measures.length > 0)
    problems.push({ path: ['columns'], code: 'detailOrSummary' });
  if (groupBy.length > 0 && measures.length === 0)
    problems.push({ path: ['measures'], code: 'missingMeasure' });
  const ids = [...groupBy, ...measures].map(({ id }) => id);
  if (new Set(ids).size < ids.length) problems.push({ path: [], code: 'doubleId' });
  if (chart?.x && !groupBy.some(({ id }) => id === chart.x))
    problems.push({ path: ['chart', 'x'], code: 'unknownField' });
  chart?.y?.forEach((id, index) => {
    if (!measures.some((measure) => measure.id === id))
      problems.push({ path: ['chart', 'y', index], code: 'unknownField' });
  });
}

function checkSort(source: Source, definition: ReportDefinition, problems: Problem[]): Sort[] {
  return (definition.sort ?? []).flatMap(({ by, direction, nulls = 'last' }, index) => {
    const target = sortTarget(source, definition, by);
    if (!target) problems.push({ path: ['sort', index, 'by'], code: 'unknownField', params: { name: by } });
    return target ? [{ target, direction, nulls }] : [];
  });
}

/** In a summary one sorts by what is shown, else by any field. */
function sortTarget(source: Source, definition: ReportDefinition, by: string): SortTarget | undefined {
  const { groupBy = [], measures = [] } = definition;
  if (measures.length === 0) {
    const field = fieldAt(source, by);
    return field && { kind: 'field', field };
  }
  const dimension = groupBy.findIndex(({ id }) => id === by);
  if (dimension >= 0) return { kind: 'dimension', index: dimension };
  const measure = measures.findIndex(({ id }) => id === by);
  return measure >= 0 ? { kind: 'measure', index: measure } : undefined;
}

function found(source: Source, name: string, path: Problem['path'], problems: Problem[]): FieldPath[] {
  const field = fieldAt(source, name);
  if (!field) problems.push({ path, code: 'unknownField', params: { name } });
  return field ? [field] : [];
}
