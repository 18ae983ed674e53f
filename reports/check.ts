/**
 * A whole report's names to what they stand for. In: a ReportDefinition of known shape and who asks.
 * Out: a CheckedReport, the only thing that is compiled, or every problem with its path.
 */
import { type FieldPath, isSourceName, sourceNamed, sources } from './catalog.ts';
import { checkCompare } from './checkCompare.ts';
import { checkDimensions } from './checkDimensions.ts';
import type { CheckedReport, Measure, Sort, SortTarget, Top } from './checked.ts';
import { type CheckContext, roomBehindCell } from './checkFilter.ts';
import { checkHighlights } from './checkHighlights.ts';
import { type Checking, found, groupOf } from './checking.ts';
import { checkHaving, checkMeasures } from './checkMeasures.ts';
import type { ReportDefinition } from './definition.ts';
import { nearest } from './nearest.ts';
import { givenParameters, type ParameterValues } from './parameters.ts';
import type { CheckResult, Problem } from './problems.ts';
import type { Source } from './source.ts';

export function check(
  definition: ReportDefinition,
  context: CheckContext,
  values: ParameterValues = {},
): CheckResult<CheckedReport> {
  const { given, problems } = givenParameters(definition.params ?? [], values);
  const room = definition.measures?.length ? {} : { room: roomBehindCell };
  const checking: Checking = { context: { ...context, ...room, parameters: given }, problems };
  const source = namedSource(definition.source, checking);
  const report = source && checkParts(source, definition, checking);
  if (problems.length || !report) return { ok: false, problems };
  return { ok: true, value: report as unknown as CheckedReport };
}

function namedSource(name: string, { context, problems }: Checking): Source | undefined {
  const isKnown = isSourceName(name);
  if (isKnown && (context.mayRead?.(name) ?? true)) return sourceNamed(name);
  problems.push(
    isKnown
      ? { path: ['source'], code: 'deniedField', params: { name } }
      : {
          path: ['source'],
          code: 'unknownSource',
          params: { name, nearest: nearest(name, Object.keys(sources)).join(', ') },
        },
  );
  return undefined;
}

function checkParts(source: Source, definition: ReportDefinition, checking: Checking) {
  const filter = groupOf(source, definition.filter, ['filter'], checking);
  const dimensions = checkDimensions(source, definition, checking);
  const measures = checkMeasures(source, definition, checking);
  const columns = checkColumns(source, definition, checking);
  checkShape(definition, checking.problems);
  checkHighlights(definition, { columns, measures }, checking.problems);
  return {
    source,
    filter,
    columns,
    ...dimensions,
    measures,
    having: definition.having && checkHaving(definition.having, measures, checking),
    totals: { grand: false, rows: false, columns: false, subtotals: false, ...definition.totals },
    compare: checkCompare(definition, filter, checking.problems),
    sort: checkSort(source, definition, checking),
    top: checkTop(definition, measures, checking.problems),
    limit: definition.limit,
  };
}

const checkColumns = (source: Source, { columns = [] }: ReportDefinition, checking: Checking): FieldPath[] =>
  columns.flatMap((column, index) => found(source, column.field, ['columns', index, 'field'], checking));

function checkShape(definition: ReportDefinition, problems: Problem[]): void {
  const { columns = [], groupBy = [], pivotBy, measures = [] } = definition;
  const grouped = pivotBy ? [...groupBy, pivotBy] : groupBy;
  const add = (path: Problem['path'], code: string) => void problems.push({ path, code });
  if (columns.length === 0 && measures.length === 0) add([], 'nothingToShow');
  if (columns.length > 0 && grouped.length + measures.length > 0) add(['columns'], 'detailOrSummary');
  if (grouped.length > 0 && measures.length === 0) add(['measures'], 'missingMeasure');
  if (pivotBy && groupBy.length === 0) add(['pivotBy'], 'pivotNeedsGroup');
  const ids = [...grouped, ...measures].map(({ id }) => id);
  if (new Set(ids).size < ids.length) add([], 'doubleId');
  for (const key of summaryOnly)
    if (definition[key] !== undefined && measures.length === 0) add([key], 'onlyInSummary');
  checkChart(definition, problems);
}

const summaryOnly = ['having', 'totals', 'compare', 'top'] as const;

function checkChart({ groupBy = [], pivotBy, measures = [], chart }: ReportDefinition, problems: Problem[]) {
  const dimensions = [...groupBy, ...(pivotBy ? [pivotBy] : [])];
  const unknown = (path: Problem['path'], name: string) =>
    void problems.push({ path: ['chart', ...path], code: 'unknownField', params: { name } });
  for (const axis of ['x', 'series'] as const) {
    const name = chart?.[axis];
    if (name && !dimensions.some(({ id }) => id === name)) unknown([axis], name);
  }
  chart?.y?.forEach((name, index) => {
    if (!measures.some(({ id }) => id === name)) unknown(['y', index], name);
  });
}

function checkSort(source: Source, definition: ReportDefinition, checking: Checking): Sort[] {
  return (definition.sort ?? []).flatMap(({ by, direction, nulls = 'last' }, index): Sort[] => {
    const path = ['sort', index, 'by'];
    if (!definition.measures?.length)
      return found(source, by, path, checking).map((field) => ({
        target: { kind: 'field', field },
        direction,
        nulls,
      }));
    const target = sortTarget(definition, by);
    if (!target) checking.problems.push({ path, code: 'unknownField', params: { name: by } });
    return target ? [{ target, direction, nulls }] : [];
  });
}

/** In a summary one sorts by what is shown; the pivot's columns stand in their own order. */
function sortTarget({ groupBy = [], measures = [] }: ReportDefinition, by: string): SortTarget | undefined {
  const dimension = groupBy.findIndex(({ id }) => id === by);
  if (dimension >= 0) return { kind: 'dimension', index: dimension };
  const measure = measures.findIndex(({ id }) => id === by);
  return measure >= 0 ? { kind: 'measure', index: measure } : undefined;
}

function checkTop(
  { top, groupBy = [] }: ReportDefinition,
  measures: Measure[],
  problems: Problem[],
): Top | undefined {
  if (!top) return undefined;
  const measure = measures.findIndex(({ id }) => id === top.by);
  if (measure < 0) problems.push({ path: ['top', 'by'], code: 'unknownField', params: { name: top.by } });
  if (groupBy.length === 0) problems.push({ path: ['top'], code: 'missingGroup' });
  if (groupBy[0]?.fill) problems.push({ path: ['top'], code: 'topOfFilled' });
  return { measure, n: top.n, other: top.other };
}
