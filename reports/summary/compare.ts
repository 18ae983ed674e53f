/** The same question of another period: the report with its dated rule moved, and which of its dates stand beside which. */

import { bucketKeys } from '../bucketRanges.ts';
import { type BucketKey, bucketOf } from '../buckets.ts';
import type { Calendar } from '../calendar.ts';
import { type CheckedReport, type Compare, type Dimension, dimensionsOf } from '../checked.ts';
import type { Condition, FieldCondition } from '../condition.ts';
import { serial, shift, type Unit, units } from '../days.ts';
import type { Comparison } from '../definition.ts';
import type { Edge } from '../periods.ts';
import type { Scalar } from '../sql.ts';

/** The report over the period that it is compared with. */
export function moved(report: CheckedReport, calendar: Calendar): CheckedReport {
  const { compare, filter } = report;
  if (!compare) return report;
  const rule = movedRule(compare, calendar);
  const parts = filter.parts.map((part): Condition => (part === compare.rule ? rule : part));
  return { ...report, filter: { ...filter, parts }, compare: { ...compare, rule } };
}

/** The dated rule of the period compared with: of as many units where the period is counted in units, else of as many days. */
export function movedRule({ kind, rule }: Compare, calendar: Calendar): FieldCondition {
  const range = edgesOf(rule);
  const days = { from: dayAt(range.from, calendar), to: dayAt(range.to, calendar) };
  if (days.from === undefined || days.to === undefined) return movedInstants(rule, range, kind, calendar);
  const [from, to] = movedDays(kind, rule.given, { from: days.from, to: days.to });
  const edge = (day: string): Edge => (typeof range.from === 'number' ? calendar.startOfDay(day) : day);
  const given = { from, to: shift(to, -1, 'day') };
  const operand = { kind: 'range' as const, from: edge(from), to: edge(to) };
  return { ...rule, operator: 'inPeriod', operand, given };
}

interface Edges {
  from: Edge;
  to: Edge;
}

export function edgesOf({ operand }: FieldCondition): Edges {
  if (operand.kind !== 'range' || operand.from === undefined || operand.to === undefined)
    throw new Error('only a bounded period is compared');
  return { from: operand.from, to: operand.to };
}

/** The day that begins there, if one does. */
function dayAt(edge: Edge, calendar: Calendar): string | undefined {
  if (typeof edge === 'string') return edge;
  const day = String(bucketOf(edge, 'day', calendar));
  return calendar.startOfDay(day) === edge ? day : undefined;
}

/** A range that begins or ends within a day moves by its own length, or to the same times of the same dates. */
function movedInstants(
  rule: FieldCondition,
  { from, to }: Edges,
  kind: Comparison,
  calendar: Calendar,
): FieldCondition {
  const [start, end] = [Number(from), Number(to)];
  const [since, before] =
    kind === 'previousPeriod'
      ? [start - (end - start), start]
      : [yearBefore(start, calendar), yearBefore(end, calendar)];
  const range = { from: since, to: Math.max(since, before) };
  const given = { since: range.from, before: range.to };
  return { ...rule, operator: 'inPeriod', operand: { kind: 'range', ...range }, given };
}

/** As long after the beginning of that day as now of this one: in a leap year 365 days would be another date. */
function yearBefore(instant: number, calendar: Calendar): number {
  const day = String(bucketOf(instant, 'day', calendar));
  return calendar.startOfDay(shift(day, -1, 'year')) + instant - calendar.startOfDay(day);
}

function movedDays(
  kind: Comparison,
  given: unknown,
  { from, to }: { from: string; to: string },
): [from: string, to: string] {
  if (kind === 'samePeriodLastYear') return [shift(from, -1, 'year'), shift(to, -1, 'year')];
  const counted = countedUnits(given);
  if (!counted) return [shift(from, serial(from) - serial(to), 'day'), from];
  const { count, unit, anchor } = counted;
  return anchor === 'end' ? [shift(to, -2 * count, unit), from] : [shift(from, -count, unit), from];
}

/** Of "the last 3 months", "this week" and the like: how many of which unit, and the end at which they are counted off. */
function countedUnits(given: unknown): { count: number; unit: Unit; anchor: 'start' | 'end' } | undefined {
  const period = given as Record<string, unknown>;
  const named = period.this ?? period.previous;
  if (isUnit(named)) return { count: 1, unit: named, anchor: 'start' };
  const count = period.last ?? period.next;
  if (typeof count !== 'number' || !isUnit(period.unit)) return undefined;
  return { count, unit: period.unit, anchor: period.last === undefined ? 'start' : 'end' };
}

const isUnit = (value: unknown): value is Unit => units.some((unit) => unit === value);

/** For each dimension over the moved date: the present date that stands beside each past one, by their order. */
export type Pairs = ReadonlyMap<Dimension, ReadonlyMap<Scalar, BucketKey>>;

/** Undefined where there are more dates than can be paired: none may stand beside another one than its own. */
export function pairsOfEach(
  report: CheckedReport,
  past: CheckedReport,
  calendar: Calendar,
): Pairs | undefined {
  const pairs = dimensionsOf(report).flatMap((dimension) => {
    const found = pairsOf(report, past, dimension, calendar);
    return found ? [[dimension, found] as const] : [];
  });
  return pairs.some(([, { size }]) => size > mostPairs) ? undefined : new Map(pairs);
}

/** How the keys of a past group are called in the present. */
export const besideOf = (
  pairs: Pairs,
  dimensions: readonly Dimension[],
): ((key: Scalar, index: number) => Scalar)[] =>
  dimensions.map((dimension) => (key) => pairs.get(dimension)?.get(key) ?? key);

/** The first groups' keys as they are called in the past: a date by the one that stands beside it. */
export function topBefore(
  { groupBy: [first] }: CheckedReport,
  pairs: Pairs,
  keys: readonly Scalar[],
): readonly Scalar[] {
  const dates = first && pairs.get(first);
  return dates ? [...dates].filter(([, now]) => keys.includes(now)).map(([then]) => then) : keys;
}

/** The hours of twenty years. */
const mostPairs = 200_000;

/** Where the past period has more dates, the present ones go on after their end, so that no series is cut. */
export function pairsOf(
  report: CheckedReport,
  past: CheckedReport,
  { field, bucket }: Dimension,
  calendar: Calendar,
): Map<BucketKey, BucketKey> | undefined {
  const isMoved = field.path === report.compare?.rule.field.path;
  if (!report.compare || !past.compare || !bucket || !isMoved || isCyclic(bucket)) return undefined;
  const before = bucketKeys(edgesOf(past.compare.rule), bucket, calendar, mostPairs);
  const now = edgesOf(report.compare.rule);
  const after = bucketKeys({ from: now.from, to: farAfter(now.to) }, bucket, calendar, before.length);
  return new Map(before.map((key, index) => [key, after[index] ?? key]));
}

const isCyclic = (bucket: Dimension['bucket']): boolean => bucket === 'weekday' || bucket === 'hourOfDay';

const farAfter = (edge: Edge): Edge =>
  typeof edge === 'number' ? edge + 40 * 366 * 86_400_000 : shift(edge, 40, 'year');
