/** A period as its editor takes it apart, and puts it together again. */
import type { Unit } from '#reports/days.ts';
import type { Moment, Period } from '#reports/periods.ts';

export const spanKinds = ['last', 'next', 'this', 'previous', 'moreThan'] as const;
export type SpanKind = (typeof spanKinds)[number];

type Between = Extract<Period, { from: unknown }>;
type Instants = Extract<Period, { since: unknown }>;
export type Span = Exclude<Period, Between | Instants>;
/** A day, also one that is still to be chosen, a day that moves with today, or a span of which one end counts. */
export type Edge = Between['from'];

export const isPeriod = (value: unknown): value is Period =>
  typeof value === 'object' &&
  value !== null &&
  [...spanKinds, 'from', 'since'].some((kind) => kind in value);

export const isInstants = (period: Period): period is Instants => 'since' in period;
export const isBetween = (period: Period): period is Between => 'from' in period;
export const isSpan = (edge: Edge): edge is Span => typeof edge === 'object' && !('relative' in edge);
export const isMoment = (edge: Edge): edge is Moment => typeof edge === 'object' && 'relative' in edge;

export const kindOf = (span: Span): SpanKind => spanKinds.find((kind) => kind in span) ?? 'last';

export function spanOf(kind: SpanKind, count: number, unit: Unit): Span {
  if (kind === 'this') return { this: unit };
  if (kind === 'previous') return { previous: unit };
  if (kind === 'next') return { next: count, unit };
  return kind === 'moreThan' ? { moreThan: count, unit, ago: true } : { last: count, unit };
}

export function countOf(span: Span): number | undefined {
  if ('last' in span) return span.last;
  if ('next' in span) return span.next;
  return 'moreThan' in span ? span.moreThan : undefined;
}

export function unitOf(span: Span): Unit {
  if ('this' in span) return span.this;
  return 'previous' in span ? span.previous : span.unit;
}

export const respanned = (span: Span | undefined, kind: SpanKind): Span =>
  spanOf(kind, (span && countOf(span)) ?? 1, span ? unitOf(span) : 'day');
