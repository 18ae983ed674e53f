/** What a summary is grouped by: fields, their buckets and their bands. */
import type { FieldPath } from './catalog.ts';
import type { Band, Bands, Dimension } from './checked.ts';
import { type Checking, found, groupOf } from './checking.ts';
import type { BandList, Bucket, Dimensions, ReportDefinition } from './definition.ts';
import type { Problem } from './problems.ts';
import { all, type Rule, type RuleGroup, rule } from './rules.ts';
import type { FieldType, Source } from './source.ts';

export function checkDimensions(
  source: Source,
  { groupBy = [], pivotBy }: ReportDefinition,
  checking: Checking,
): { groupBy: Dimension[]; pivotBy?: Dimension } {
  const [pivot] = pivotBy ? checkDimension(source, pivotBy, ['pivotBy'], checking) : [];
  return {
    groupBy: groupBy.flatMap((each, index) => checkDimension(source, each, ['groupBy', index], checking)),
    ...(pivot ? { pivotBy: pivot } : {}),
  };
}

function checkDimension(
  source: Source,
  { id, field: name, bucket, bands, fill = false }: Dimensions[number],
  path: Problem['path'],
  checking: Checking,
): Dimension[] {
  return found(source, name, [...path, 'field'], checking).map((field) => {
    const problem = bucketProblem(field.field.type, bucket, bands !== undefined);
    if (problem) checking.problems.push({ path: [...path, 'bucket'], code: problem });
    if (fill && !bucket) checking.problems.push({ path: [...path, 'fill'], code: 'missingBucket' });
    const checked = bands && checkBands(source, field, bands, [...path, 'bands'], checking);
    return { id, field, bucket, bands: checked, fill };
  });
}

function bucketProblem(type: FieldType, bucket: Bucket | undefined, hasBands: boolean): string | undefined {
  if (bucket && hasBands) return 'wrongBucket';
  if (type === 'instant') return bucket || hasBands ? undefined : 'missingBucket';
  if (type !== 'date') return bucket ? 'wrongBucket' : undefined;
  return bucket === 'hour' || bucket === 'hourOfDay' ? 'wrongBucket' : undefined;
}

function checkBands(
  source: Source,
  field: FieldPath,
  bands: NonNullable<Dimensions[number]['bands']>,
  path: Problem['path'],
  checking: Checking,
): Bands {
  if (!Array.isArray(bands)) {
    if (!fitsWidth(field, bands.width)) checking.problems.push({ path, code: 'wrongBands' });
    return { kind: 'width', width: bands.width };
  }
  checkOverlaps(bands, path, checking.problems);
  const list = bands.flatMap((band, index): Band[] => {
    const group = bandRules(field.path, band);
    if (!group) checking.problems.push({ path: [...path, index], code: 'wrongBands' });
    return group ? [{ label: band.label, condition: bandOf(source, group, [...path, index], checking) }] : [];
  });
  return { kind: 'list', list };
}

/** What is wrong with a band's rules is wrong with the band: the rules stand nowhere in the definition. */
function bandOf(source: Source, group: RuleGroup, path: Problem['path'], { context, problems }: Checking) {
  const found: Problem[] = [];
  const condition = groupOf(source, group, path, { context, problems: found });
  problems.push(...found.map((problem) => ({ ...problem, path })));
  return condition;
}

/** Money is whole cents, and so are its steps. */
const fitsWidth = ({ field }: FieldPath, width: number): boolean =>
  field.type === 'number' || (field.type === 'money' && Number.isInteger(width));

/** A band in the language of every filter: so it is checked, compiled, tried in memory and drilled like any other rule. Undefined when it says nothing, or two things. */
export function bandRules(
  field: string,
  { values, from, to, period }: BandList[number],
): RuleGroup | undefined {
  const kinds = [values, from ?? to, period].filter((each) => each !== undefined);
  if (kinds.length !== 1) return undefined;
  if (values) return all(valuesRule(field, values));
  if (period) return all(rule(field, 'inPeriod', period));
  return all(
    ...(from === undefined ? [] : [rule(field, '>=', from)]),
    ...(to === undefined ? [] : [rule(field, '<', to)]),
  );
}

/** Yes and no are compared one at a time. */
const valuesRule = (field: string, values: (string | number | boolean)[]): Rule =>
  values.length === 1 && typeof values[0] === 'boolean'
    ? rule(field, '=', values[0])
    : rule(field, 'in', values);

/** No number and no value may be in two bands; periods move against each other by the day, and the first that fits is taken. */
function checkOverlaps(bands: BandList, path: Problem['path'], problems: Problem[]): void {
  bands.forEach((band, index) => {
    if (band.from !== undefined && band.to !== undefined && band.from >= band.to)
      problems.push({ path: [...path, index], code: 'emptyRange' });
    if (bands.slice(0, index).some((earlier) => overlap(earlier, band)))
      problems.push({ path: [...path, index], code: 'overlappingBands' });
  });
}

function overlap(a: BandList[number], b: BandList[number]): boolean {
  if (a.values && b.values) return a.values.some((value) => b.values?.includes(value));
  if (a.values || b.values || a.period || b.period) return false;
  return (a.from ?? -Infinity) < (b.to ?? Infinity) && (b.from ?? -Infinity) < (a.to ?? Infinity);
}
