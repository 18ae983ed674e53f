/** Relative days and periods in words, and the days that they came to. */
import type { Operand } from '../operators.ts';
import { type Moment, momentSchema, type Period, periodSchema, resolveMoment } from '../periods.ts';
import type { FieldType } from '../source.ts';
import { dayText, rangeText } from './days.ts';
import type { Telling } from './telling.ts';
import { decimal } from './values.ts';

/** A day as it was given: "3 Jan 2026", or "today (22 Nov 2026)". */
export function momentText(telling: Telling, type: FieldType, given: unknown): string {
  if (typeof given === 'string') return dayText(telling, given);
  const { relative } = momentSchema.parse(given);
  return `${telling.words.moment[relative]} (${momentDay(telling, type, relative)})`;
}

/** "Now" is no instant where a day is compared. */
function momentDay(telling: Telling, type: FieldType, relative: Moment['relative']): string {
  const { from } = resolveMoment({ relative }, telling.calendar);
  if (relative === 'now' && type === 'date') return dayText(telling, telling.calendar.today);
  return from === undefined ? '' : dayText(telling, typeof from === 'number' ? wholeMinute(from) : from);
}

/** Nobody reads the seconds of now. */
const wholeMinute = (instant: number): number => instant - (instant % 60_000);

/** A period as it was given, with its days where today decides them. */
export function periodText(telling: Telling, given: unknown, operand: Operand): string {
  const { words } = telling;
  const period = periodSchema.parse(given);
  if ('since' in period)
    return words.instants(dayText(telling, period.since), dayText(telling, period.before));
  const isFixed = 'from' in period && typeof period.from === 'string' && typeof period.to === 'string';
  const days = operand.kind === 'range' && !isFixed ? ` (${rangeText(telling, rangeOf(operand))})` : '';
  if ('from' in period)
    return `${words.fromTo(edgeText(telling, period.from), edgeText(telling, period.to))}${days}`;
  const name = spanText(telling, period);
  return `${'moreThan' in period ? name : words.within(name)}${days}`;
}

const rangeOf = ({ from, to }: Extract<Operand, { kind: 'range' }>) => ({ from, to });

type Span = Exclude<Period, { from: unknown } | { since: number }>;
type PeriodEdge = Extract<Period, { from: unknown }>['from'];

function edgeText(telling: Telling, edge: PeriodEdge): string {
  if (typeof edge === 'string') return dayText(telling, edge);
  return 'relative' in edge ? telling.words.moment[edge.relative] : spanText(telling, edge);
}

function spanText({ words }: Telling, span: Span): string {
  if ('last' in span) return words.last(decimal(words, span.last), span.unit);
  if ('next' in span) return words.next(decimal(words, span.next), span.unit);
  if ('moreThan' in span) return words.ago(decimal(words, span.moreThan), span.unit);
  return 'this' in span ? words.this(span.this) : words.previous(span.previous);
}
