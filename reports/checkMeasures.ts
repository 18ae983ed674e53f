/** What a summary measures, and the condition on its figures. */
import type { FieldPath } from './catalog.ts';
import type { Measure } from './checked.ts';
import { type Checking, found, groupOf } from './checking.ts';
import type { GroupCondition } from './condition.ts';
import type { MeasureName, Measures, ReportDefinition } from './definition.ts';
import { hasInverse } from './inverse.ts';
import { type ManyPath, namedRows } from './names.ts';
import type { Problem } from './problems.ts';
import type { RuleGroup } from './rules.ts';
import type { FieldType, Source } from './source.ts';

/** Which fields each measure can be taken of. */
export const measureTypes: Record<MeasureName, readonly FieldType[]> = {
  count: [],
  countDistinct: ['text', 'number', 'money', 'date', 'instant', 'boolean', 'choice', 'reference'],
  sum: ['number', 'money'],
  avg: ['number', 'money'],
  min: ['number', 'money', 'date', 'instant'],
  max: ['number', 'money', 'date', 'instant'],
  median: ['number', 'money'],
  ratio: [],
  share: [],
};

export function checkMeasures(source: Source, definition: ReportDefinition, checking: Checking): Measure[] {
  const declared = definition.measures ?? [];
  const measures = declared.map((each, index) => checkMeasure(source, declared, index, each, checking));
  return measures.map((measure, index) => {
    const type = typeOf(measure, measures);
    if (measure.format && type !== 'number')
      checking.problems.push({ path: ['measures', index, 'format'], code: 'wrongFormat' });
    return { ...measure, type };
  });
}

type Declared = Measures[number];

function checkMeasure(
  source: Source,
  all: Measures,
  index: number,
  declared: Declared,
  checking: Checking,
): Measure {
  const path = ['measures', index];
  const over = overOf(source, declared, path, checking);
  const rows = over?.source ?? source;
  const filter = declared.filter && groupOf(rows, declared.filter, [...path, 'filter'], checking);
  const field = fieldOf(rows, declared, path, checking);
  const { id, measure, label, format } = declared;
  const of = ofOthers(all, index, declared, path, checking.problems);
  return { id, measure, label, format, over, filter, field, of, type: 'number' };
}

const isDerived = (name: MeasureName): boolean => name === 'ratio' || name === 'share';

function overOf(
  source: Source,
  { over, measure }: Declared,
  path: Problem['path'],
  { context, problems }: Checking,
): ManyPath | undefined {
  if (over === undefined) return undefined;
  const at = [...path, 'over'];
  if (isDerived(measure)) problems.push({ path: at, code: 'unexpectedField' });
  const named = namedRows(source, over, context.mayRead ?? (() => true));
  if (!named.ok)
    problems.push({ path: at, code: named.code, ...(named.params ? { params: named.params } : {}) });
  else if (!hasInverse(source, named.value)) problems.push({ path: at, code: 'noWayBack' });
  return named.ok ? named.value : undefined;
}

function fieldOf(
  source: Source,
  { field: name, measure }: Declared,
  path: Problem['path'],
  checking: Checking,
): FieldPath | undefined {
  const at = [...path, 'field'];
  const takesField = measureTypes[measure].length > 0;
  if (!takesField && name !== undefined) checking.problems.push({ path: at, code: 'unexpectedField' });
  if (takesField && name === undefined) checking.problems.push({ path: at, code: 'missingValue' });
  if (!takesField || name === undefined) return undefined;
  const [field] = found(source, name, at, checking);
  if (field && !measureTypes[measure].includes(field.field.type))
    checking.problems.push({ path: at, code: 'wrongMeasure' });
  return field;
}

/** A ratio divides two measures that stand before it, and a share is of one; their filters are those measures' own. */
function ofOthers(
  all: Measures,
  index: number,
  { measure, of, filter }: Declared,
  path: Problem['path'],
  problems: Problem[],
): number[] {
  const wanted = { ratio: 2, share: 1 }[measure as 'ratio' | 'share'] ?? 0;
  const at = [...path, 'of'];
  if (wanted === 0 && of !== undefined) problems.push({ path: at, code: 'unexpectedField' });
  if (wanted > 0 && filter) problems.push({ path: [...path, 'filter'], code: 'unexpectedField' });
  if (wanted === 0) return [];
  if (of?.length !== wanted) problems.push({ path: at, code: 'missingValue' });
  return (of ?? []).map((id, position) => {
    const found = all.findIndex((other) => other.id === id);
    const isUsable = found >= 0 && found < index && !isDerived(all[found]?.measure ?? 'ratio');
    if (!isUsable) problems.push({ path: [...at, position], code: 'unknownField', params: { name: id } });
    else if (!isNumber(all[found]?.measure)) problems.push({ path: [...at, position], code: 'wrongMeasure' });
    return found;
  });
}

/** A least or greatest may be a day, which nothing can be divided by. */
const isNumber = (name: MeasureName | undefined): boolean => name !== 'min' && name !== 'max';

function typeOf({ measure, field, of }: Measure, all: Measure[]): FieldType {
  if (measure === 'ratio') {
    const [above, below] = of.map((index) => amountType(all[index]));
    return above === 'money' && below !== 'money' ? 'money' : 'number';
  }
  return field && measure !== 'countDistinct' ? field.field.type : 'number';
}

const amountType = (measure: Measure | undefined): FieldType =>
  measure?.field && measure.measure !== 'countDistinct' ? measure.field.field.type : 'number';

/** The condition on the figures of each group, in the language of every filter: its fields are the measures. */
export const checkHaving = (having: RuleGroup, measures: Measure[], checking: Checking): GroupCondition =>
  groupOf(figuresOf(measures), having, ['having'], {
    problems: checking.problems,
    context: { ...checking.context, mayRead: () => true },
  });

/** The measures as the fields of a source of their own. */
export const figuresOf = (measures: Measure[]): Source => ({
  name: 'figures',
  table: 'figures',
  label: 'id',
  fields: Object.fromEntries(
    measures.map(({ id, type, measure }, index) => [
      id,
      { type, column: `m${index}`, nullable: measure !== 'count' && measure !== 'countDistinct' },
    ]),
  ),
  relations: {},
});
