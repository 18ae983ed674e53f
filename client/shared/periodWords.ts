import type { TFunction } from 'i18next';
import type { Moment, Period } from '#reports/periods.ts';
import type { Format } from './format.ts';

type Edge = Extract<Period, { from: unknown }>['from'];

const keys = ['relative', 'last', 'next', 'this', 'previous', 'moreThan', 'from', 'since'];

export const isPeriod = (value: object): value is Period | Moment => keys.some((key) => key in value);

/** "the last 30 days", "Jan 1, 2026 – today". */
export function periodWords(words: { t: TFunction; format: Format }, period: Period | Moment): string {
  const { t, format } = words;
  if ('relative' in period) return t(`day ${period.relative}`);
  if ('since' in period) return `${format.instant(period.since)} – ${format.instant(period.before)}`;
  if ('from' in period) return `${edgeWords(words, period.from)} – ${edgeWords(words, period.to)}`;
  if ('this' in period) return t(`this ${period.this}`);
  if ('previous' in period) return t(`previous ${period.previous}`);
  if ('last' in period) return unitWords(words, 'last', period.last, period.unit);
  if ('next' in period) return unitWords(words, 'next', period.next, period.unit);
  return unitWords(words, 'moreThan', period.moreThan, period.unit);
}

/** A day that is still being chosen is none. */
function edgeWords(words: { t: TFunction; format: Format }, edge: Edge): string {
  if (typeof edge !== 'string') return periodWords(words, edge);
  return edge === '' ? '…' : words.format.day(edge);
}

function unitWords(
  { t, format }: { t: TFunction; format: Format },
  kind: string,
  count: number,
  unit: string,
) {
  const units = `${format.number(count)} ${t(`unit ${unit}`, { count })}`;
  return t(`${kind} units`, { count, units });
}
