// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is found and replaced is source text.
import { asked, edge, killers, type Mutant, unit } from './mutant.ts';

const operands = 'reports/operands.ts';
const periods = 'reports/periods.ts';
const buckets = 'reports/buckets.ts';
const ranges = 'reports/bucketRanges.ts';
const calendar = 'reports/calendar.ts';
const compare = 'reports/summary/compare.ts';

const days = unit('2026-11-22');
const cut = unit("{ from: '2026-10-01'");

/** Mistakes about days, instants, clocks and periods. */
export const timeMutants: Mutant[] = [
  {
    title: 'a day begins at midnight in London',
    file: operands,
    find: "typeof edge === 'string' ? calendar.startOfDay(edge) : edge",
    replace: "typeof edge === 'string' ? Date.parse(edge) : edge",
    killedBy: unit('startsAt'),
  },
  {
    title: 'until a day leaves the day out',
    file: operands,
    find: "'<=': { to: end }",
    replace: "'<=': { to: from }",
    killedBy: unit('startsAt'),
  },
  {
    title: 'after a day has the day',
    file: operands,
    find: "'>': { from: end }",
    replace: "'>': { from }",
    killedBy: unit('startsAt'),
  },
  {
    title: 'until now leaves this instant out',
    file: operands,
    find: "const end = typeof to === 'number' ? to + 1 : to;",
    replace: 'const end = to;',
    killedBy: unit('startsAt'),
  },
  {
    title: 'the last 30 days are 31',
    file: periods,
    find: 'from: shift(tomorrow, -span.last, span.unit)',
    replace: 'from: shift(today, -span.last, span.unit)',
    killedBy: days,
  },
  {
    title: 'the next days begin tomorrow',
    file: periods,
    find: '{ from: today, to: shift(today, span.next, span.unit) }',
    replace: '{ from: tomorrow, to: shift(tomorrow, span.next, span.unit) }',
    killedBy: days,
  },
  {
    title: 'more than 60 days ago has the sixtieth',
    file: periods,
    find: '{ to: shift(today, -span.moreThan, span.unit) }',
    replace: '{ to: shift(tomorrow, -span.moreThan, span.unit) }',
    killedBy: days,
  },
  {
    title: 'from one day to another lacks the other',
    file: periods,
    find: 'const to = resolveEdge(period.to, today).to;',
    replace: 'const to = resolveEdge(period.to, today).from;',
    killedBy: days,
  },
  {
    title: 'a week begins on Monday whatever the company says',
    file: periods,
    find: 'startOf(today, named, weekStart)',
    replace: 'startOf(today, named, 1)',
    killedBy: unit('2026-11-21'),
  },
  {
    title: 'the previous period is the one before it too',
    file: periods,
    find: '{ from: shift(start, -1, named), to: start }',
    replace: '{ from: shift(start, -2, named), to: start }',
    killedBy: unit('2026-01-31'),
  },
  {
    title: 'a month before 31 March is in March',
    file: 'reports/days.ts',
    find: 'Math.min(date, daysInMonth(shifted.year, shifted.month))',
    replace: 'date',
    killedBy: unit('2026-03-30'),
  },
  {
    title: 'the clock changes an instant late',
    file: buckets,
    find: 'case when ${field} < ${integer(middle.at)} then',
    replace: 'case when ${field} <= ${integer(middle.at)} then',
    killedBy: edge('the very instant at which a clock changes'),
  },
  {
    title: 'summer and winter are swapped',
    file: buckets,
    find: 'then ${earlier} else ${later} end`',
    replace: 'then ${later} else ${earlier} end`',
    killedBy: killers.buckets,
  },
  {
    title: 'weeks are grouped from Monday on SQLite',
    file: buckets,
    find: '((${weekday} - ${integer(weekStart)} + 7) % 7)',
    replace: '((${weekday} - ${integer(1)} + 7) % 7)',
    killedBy: killers.buckets,
  },
  {
    title: 'weeks are grouped from Monday on PostgreSQL',
    file: buckets,
    find: '((extract(isodow from ${clock})::int - ${integer(weekStart)} + 7) % 7)',
    replace: '((extract(isodow from ${clock})::int - ${integer(1)} + 7) % 7)',
    killedBy: killers.buckets,
  },
  {
    title: 'a wall clock is read an offset too early',
    file: calendar,
    find: '(offsets[middle]?.at ?? 0) <= instant',
    replace: '(offsets[middle]?.at ?? 0) < instant',
    killedBy: killers.wallClock,
  },
  {
    title: 'the offset that holds at the beginning of a range is forgotten',
    file: calendar,
    find: 'next !== undefined && next.at <= from',
    replace: 'next !== undefined && at <= from',
    killedBy: unit('of a zone’s offsets those are kept'),
  },
  {
    title: 'a bucket and its range disagree about quarters',
    file: ranges,
    find: '3 * Number(key.slice(6)) - 2',
    replace: '3 * Number(key.slice(6)) - 1',
    killedBy: unit('2026-Q4 is a quarter'),
  },
  {
    title: 'an hour has the first instant of the next',
    file: ranges,
    find: 'const to = Math.min(key + hour,',
    replace: 'const to = Math.min(key + hour + 1,',
    killedBy: unit('are of the whole hour'),
  },
  {
    title: 'the last date of a range is not among its dates',
    file: ranges,
    find: 'while (at !== undefined && isBefore(at, range.to, calendar) && keys.length <= most)',
    replace:
      'while (at !== undefined && isBefore(bucketRange(keyAt(at, bucket, calendar), bucket, calendar)?.to ?? at, range.to, calendar) && keys.length <= most)',
    killedBy: unit('no more buckets are made'),
  },
  {
    title: 'weekdays are listed from Monday',
    file: ranges,
    find: '((day + calendar.weekStart - 1) % 7) + 1',
    replace: '(day % 7) + 1',
    killedBy: unit('weekdays come from the first day'),
  },
  {
    title: 'a month that is whole is said to be cut',
    file: ranges,
    find: 'const inside = index === 0 ? edge : justBefore(edge);',
    replace: 'const inside = edge;',
    killedBy: cut,
  },
  {
    title: 'a period of months is compared with as many days',
    file: compare,
    find: 'if (!counted) return',
    replace: 'if (counted || !counted) return',
    killedBy: unit('previousPeriod of'),
  },
  {
    title: 'the same period last year is 365 days ago',
    file: compare,
    find: "return [shift(from, -1, 'year'), shift(to, -1, 'year')];",
    replace: "return [shift(from, -365, 'day'), shift(to, -365, 'day')];",
    killedBy: unit('samePeriodLastYear of'),
  },
  {
    title: 'dates of the other period stand under their own names',
    file: compare,
    find: 'pairs.get(dimension)?.get(key) ?? key',
    replace: 'pairs.has(dimension) ? key : key',
    killedBy: asked('appointments of this quarter and of the same one last year, by month'),
  },
];
