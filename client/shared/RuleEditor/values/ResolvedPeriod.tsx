import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { isDay, shift } from '#reports/days.ts';
import { type Edge, type Period, type Range, resolvePeriod } from '#reports/periods.ts';
import { type Format, useFormat } from '../../format.ts';
import { useToday, useZone } from './useToday.ts';

/** The days that a period means as of now: "Nov 1 – Nov 22, 2026". */
export function ResolvedPeriod({ period }: { period: Period }) {
  const { t } = useTranslation('RuleEditor');
  const format = useFormat(useZone());
  const today = useToday();
  const range = isWhole(period) ? resolvePeriod(period, today) : undefined;
  return range ? <span className="rule-kept rule-days">{told(range, format, t)}</span> : null;
}

/** Both of its ends are chosen. */
const isWhole = (period: Period): boolean =>
  !('from' in period) || [period.from, period.to].every((edge) => typeof edge !== 'string' || isDay(edge));

/** A range ends before its second edge: the last day is the one before it. */
function told({ from, to }: Range, { day, instant }: Format, t: TFunction): string {
  const first = (edge: Edge) => (typeof edge === 'string' ? day(edge) : instant(edge));
  const last = (edge: Edge) => (typeof edge === 'string' ? day(shift(edge, -1, 'day')) : instant(edge));
  if (from !== undefined && to !== undefined)
    return first(from) === last(to) ? first(from) : t('fromTo', { from: first(from), to: last(to) });
  if (to !== undefined) return t('until', { to: last(to) });
  return from === undefined ? '' : t('since', { from: first(from) });
}
