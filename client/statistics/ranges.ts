/** The spans of time that one looks at, as inclusive days; and which of them an address means. */
import { isDay, shift } from '#reports/days.ts';
import { type Period, resolvePeriod, type Today } from '#reports/periods.ts';

export interface Range {
  from: string;
  to: string;
}

/** What the figures are taken over: days, and perhaps one branch. */
export interface Span extends Range {
  branchId?: number | undefined;
}

export const presets = ['thisWeek', 'thisMonth', 'lastMonth', 'thisQuarter', 'thisYear', 'all'] as const;
export type Preset = (typeof presets)[number];

const periods: Record<Exclude<Preset, 'all'>, Period> = {
  thisWeek: { this: 'week' },
  thisMonth: { this: 'month' },
  lastMonth: { previous: 'month' },
  thisQuarter: { this: 'quarter' },
  thisYear: { this: 'year' },
};

/** No company kept its appointments here before. */
const firstDay = '2000-01-01';

export function rangeOf(preset: Preset, today: Today): Range {
  if (preset === 'all') return { from: firstDay, to: today.today };
  const { from = today.today, to = today.today } = resolvePeriod(periods[preset], today) ?? {};
  return { from: String(from), to: shift(String(to), -1, 'day') };
}

/** The range of an address; this month when it names none that makes sense. */
export function readRange(search: URLSearchParams, today: Today): Range {
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
  const isRange = isDay(from) && isDay(to) && '1900' < from && from <= to && to < '2200';
  return isRange ? { from, to } : rangeOf('thisMonth', today);
}

/** The branch of an address, where it names one. */
export function readBranch(search: URLSearchParams): number | undefined {
  const text = search.get('branchId') ?? '';
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

export const presetOf = (range: Range, today: Today): Preset | undefined =>
  presets.find((preset) => {
    const { from, to } = rangeOf(preset, today);
    return from === range.from && to === range.to;
  });

/** A span as the query of an address. */
export const spanQuery = ({ from, to, branchId }: Span): Record<string, string> => ({
  from,
  to,
  ...(branchId ? { branchId: String(branchId) } : {}),
});

/** Today in the company's zone, wherever the browser is. en-CA writes YYYY-MM-DD. */
export const todayIn = (timeZone: string, weekStart: number, now: number): Today => ({
  today: new Intl.DateTimeFormat('en-CA', { timeZone }).format(now),
  now,
  weekStart,
});
