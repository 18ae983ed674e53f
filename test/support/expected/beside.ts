import type { BucketKey } from '#reports/buckets.ts';
import type { CheckedReport, Compare, Dimension } from '#reports/checked.ts';
import type { Edge } from '#reports/periods.ts';
import type { Scalar } from '#reports/sql.ts';
import { edgesOf } from '#reports/summary/compare.ts';
import type { World } from '../meaning.ts';
import { cyclicDates, datesBetween, datesFrom } from './dates.ts';
import { nothingOf } from './figures.ts';
import { type Figures, idOf, keysIn } from './groups.ts';

/** For each dimension over the moved date: the present date that stands beside each past one, by their order. */
export function besideEach(
  world: World,
  report: CheckedReport,
  past: CheckedReport,
  dimension: Dimension,
): Map<Scalar, BucketKey> {
  const { bucket, field } = dimension;
  const isMoved = field.path === report.compare?.rule.field.path;
  if (!report.compare || !past.compare || !bucket || !isMoved || cyclicDates(bucket)) return new Map();
  const [now, then] = [spanOf(report.compare), spanOf(past.compare)];
  const before = datesBetween(then.from, then.to, bucket, world.calendar);
  const after = datesFrom(now.from, before.length, bucket, world.calendar);
  return new Map(before.map((key, index) => [key, after[index] ?? key]));
}

const spanOf = ({ rule }: Compare): { from: Edge; to: Edge } => edgesOf(rule);

interface Sides {
  present: Figures;
  /** In their order, under the dates of their own. */
  past: Figures;
  /** Whether groups that were only in the past are told of. */
  keepsGone: boolean;
}

/** Present figures, those of the other period beside them, and what changed; groups that are gone come last. */
export function beside(
  report: CheckedReport,
  pairs: Map<Scalar, BucketKey>[],
  { present, past, keepsGone }: Sides,
): Figures {
  const were = new Map([...past].map(([id, values]) => [renamed(id, pairs), values]));
  const nothing = nothingOf(report);
  const gone = keepsGone ? [...were.keys()].filter((id) => !present.has(id)) : [];
  return new Map(
    [...present.keys(), ...gone].map((id) => {
      const [now, then] = [present.get(id) ?? nothing, were.get(id) ?? nothing];
      return [id, [...now, ...then, ...now.map((value, index) => change(value, then[index] ?? null))]];
    }),
  );
}

const renamed = (id: string, pairs: Map<Scalar, BucketKey>[]): string =>
  idOf(keysIn(id).map((key, index) => (key === null ? null : (pairs[index]?.get(key) ?? key))));

/** By how much a number changed, or an instant in milliseconds; a day is no amount. */
const change = (now: Scalar, then: Scalar): Scalar =>
  typeof now === 'number' && typeof then === 'number' ? now - then : null;
