/**
 * Relative dates to calendar days. In: a period and today as YYYY-MM-DD in the report's zone.
 * Out: a half-open range of days, or of instants where the period says "now". Shifts are calendar shifts: a month before 31 March is the last of February.
 */
import { z } from 'zod';
import { isDay, shift, startOf, units } from './days.ts';

/** A day, which begins at midnight in the report's zone, or an instant in epoch milliseconds. */
export type Edge = string | number;

/** From `from` up to, and without, `to`; an absent side is open. */
export interface Range {
  from?: Edge | undefined;
  to?: Edge | undefined;
}

export interface Today {
  today: string;
  now: number;
  /** ISO number of the first day of the week: 1 Monday to 7 Sunday. */
  weekStart: number;
}

const unit = z.enum(units);
const count = z.int().min(1).max(1000);
const instant = z.int();

const daySchema = z.string().refine(isDay, 'notADay');

export const momentSchema = z.strictObject({ relative: z.enum(['today', 'yesterday', 'tomorrow', 'now']) });

const spans = [
  z.strictObject({ last: count, unit }),
  z.strictObject({ next: count, unit }),
  z.strictObject({ this: unit }),
  z.strictObject({ previous: unit }),
  z.strictObject({ moreThan: count, unit, ago: z.literal(true) }),
] as const;

const edge = z.union([daySchema, momentSchema, ...spans]);

export const periodSchema = z.union([
  ...spans,
  z.strictObject({ from: edge, to: edge }),
  z.strictObject({ since: instant, before: instant }),
]);

export type Period = z.infer<typeof periodSchema>;
export type Moment = z.infer<typeof momentSchema>;
type Span = z.infer<(typeof spans)[number]>;

/**
 * `last 30 days` ends with today, which counts as one of them; `next 14 days` begins with today; `more than 60 days ago` is every day
 * before the same day 60 days back; `from`/`to` reach from the beginning of the one to the end of the other. Undefined where an end
 * that is asked for is open.
 */
export function resolvePeriod(period: Period, today: Today): Range | undefined {
  if ('since' in period) return { from: period.since, to: period.before };
  if (!('from' in period)) return resolveSpan(period, today);
  const from = resolveEdge(period.from, today).from;
  const to = resolveEdge(period.to, today).to;
  return from === undefined || to === undefined ? undefined : { from, to };
}

function resolveEdge(value: z.infer<typeof edge>, today: Today): Range {
  if (typeof value === 'string') return { from: value, to: shift(value, 1, 'day') };
  return 'relative' in value ? resolveMoment(value, today) : resolveSpan(value, today);
}

/** A day as the range that it is; "now" as the instant at which something begins or ends. */
export function resolveMoment({ relative }: Moment, { today, now }: Today): Range {
  if (relative === 'now') return { from: now, to: now };
  const day = shift(today, { yesterday: -1, today: 0, tomorrow: 1 }[relative], 'day');
  return { from: day, to: shift(day, 1, 'day') };
}

function resolveSpan(span: Span, { today, weekStart }: Today): Range {
  const tomorrow = shift(today, 1, 'day');
  if ('last' in span) return { from: shift(tomorrow, -span.last, span.unit), to: tomorrow };
  if ('next' in span) return { from: today, to: shift(today, span.next, span.unit) };
  if ('moreThan' in span) return { to: shift(today, -span.moreThan, span.unit) };
  const named = 'this' in span ? span.this : span.previous;
  const start = startOf(today, named, weekStart);
  return 'this' in span
    ? { from: start, to: shift(start, 1, named) }
    : { from: shift(start, -1, named), to: start };
}
