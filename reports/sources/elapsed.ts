/**
 * How much time has passed until a run's frozen moment, in whole numbers. Days are text in the databases, which share no arithmetic of
 * dates: so it is done with integers, whose division cuts off the fraction on both.
 */
import { serial } from '../days.ts';
import type { Clock } from '../source.ts';
import { column, integer, type Sql, sql } from '../sql.ts';

/** Full years since a stored day; whoever is born on a leap day grows older on 1 March. */
export const yearsSince = (alias: string, day: string, { today }: Clock): Sql =>
  sql`(${integer(asNumber(today))} - cast(replace(${column(alias, day)}, '-', '') as bigint)) / 10000`;

/** 2026-11-22 as 20261122. */
const asNumber = (day: string): number => Number(day.replaceAll('-', ''));

/** Whole days since a stored instant. */
export const daysSinceInstant = (alias: string, instant: string, { now }: Clock): Sql =>
  sql`(${integer(now)} - ${column(alias, instant)}) / 86400000`;

/** Days since a stored day: Fliegel and Van Flandern's day number, where 1970-01-01 is 2440588. */
export function daysSinceDay(alias: string, day: string, { today }: Clock): Sql {
  const [year, month, date] = [part(alias, day, 1, 4), part(alias, day, 6, 2), part(alias, day, 9, 2)];
  const number = sql`367 * ${year} - 7 * (${year} + (${month} + 9) / 12) / 4
    - 3 * ((${year} + (${month} - 9) / 7) / 100 + 1) / 4 + 275 * ${month} / 9 + ${date} + 1721029`;
  return sql`${integer(serial(today) + 2_440_588)} - (${number})`;
}

const part = (alias: string, day: string, from: number, length: number): Sql =>
  sql`cast(substr(${column(alias, day)}, ${integer(from)}, ${integer(length)}) as bigint)`;
