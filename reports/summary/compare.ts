/** The same question of another period: the report with its dated rule moved, and which of its dates stand beside which. */

import { bucketKeys } from '../bucketRanges.ts';
import { type BucketKey, bucketOf } from '../buckets.ts';
import type { Calendar } from '../calendar.ts';
import type { CheckedReport, Compare, Dimension } from '../checked.ts';
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
  if (days.from === undefined || days.to === undefined) return movedInstants(rule, range, kind);
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

/** A range of hours moves by its own length, or by 365 days. */
function movedInstants(rule: FieldCondition, { from, to }: Edges, kind: Comparison): FieldCondition {
  const [start, end] = [Number(from), Number(to)];
  const by = kind === 'previousPeriod' ? end - start : 365 * 86_400_000;
  const range = { from: start - by, to: end - by };
  const given = { since: range.from, before: range.to };
  return { ...rule, operator: 'inPeriod', operand: { kind: 'range', ...range }, given };
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
export function besideOf(
  report: CheckedReport,
  past: CheckedReport,
  dimensions: readonly Dimension[],
  calendar: Calendar,
): ((key: Scalar, index: number) => Scalar)[] {
  return dimensions.map((dimension) => {
    const pairs = pairsOf(report, past, dimension, calendar);
    return (key) => (pairs && key !== null ? (pairs.get(key) ?? key) : key);
  });
}

const mostPairs = 2_000;

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
