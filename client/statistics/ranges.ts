/** The spans of time that one looks at, as inclusive days; and which of them an address means. */
import { isDay, shift } from '#reports/days.ts';
import { type Period, resolvePeriod, type Today } from '#reports/periods.ts';

export interface Range {
  from: string;
  to: string;
}

export const presets = ['thisWeek', 'thisMonth', 'lastMonth', 'thisQuarter', 'thisYear'] as const;
export type Preset = (typeof presets)[number];

const periods: Record<Preset, Period> = {
  thisWeek: { this: 'week' },
  thisMonth: { this: 'month' },
  lastMonth: { previous: 'month' },
  thisQuarter: { this: 'quarter' },
  thisYear: { this: 'year' },
};

export function rangeOf(preset: Preset, today: Today): Range {
  const { from = today.today, to = today.today } = resolvePeriod(periods[preset], today) ?? {};
  return { from: String(from), to: shift(String(to), -1, 'day') };
}

/** The range of an address; this month when it names none that makes sense. */
export function readRange(search: URLSearchParams, today: Today): Range {
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
  return isDay(from) && isDay(to) && from <= to ? { from, to } : rangeOf('thisMonth', today);
}

export const presetOf = (range: Range, today: Today): Preset | undefined =>
  presets.find((preset) => {
    const { from, to } = rangeOf(preset, today);
    return from === range.from && to === range.to;
  });

/** Today in the company's zone, wherever the browser is. en-CA writes YYYY-MM-DD. */
export const todayIn = (timeZone: string, weekStart: number, now: number): Today => ({
  today: new Intl.DateTimeFormat('en-CA', { timeZone }).format(now),
  now,
  weekStart,
});
