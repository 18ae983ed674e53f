/** Dates to the bucket that they fall in: as SQL on both databases and, beside it, in plain JavaScript. The zone's offsets are node's own. */
import { type Calendar, type Offset, wallClock } from './calendar.ts';
import { fromSerial, isoWeekday, startOf, type Unit } from './days.ts';
import type { Bucket } from './definition.ts';
import { type Dialect, integer, type Sql, sql } from './sql.ts';

/**
 * Keys: hour the epoch milliseconds at which it begins, day and week `2026-01-26` (its first day), month `2026-01`, quarter `2026-Q1`,
 * year `2026`, weekday 1 (Monday) to 7, hour of the day 0 to 23. An hour that the clock shows twice has two keys.
 */
export type BucketKey = string | number;

export function bucketSql(
  dialect: Dialect,
  field: Sql,
  type: 'date' | 'instant',
  bucket: Bucket,
  calendar: Calendar,
): Sql {
  if (bucket === 'hour') return hourSql(field, calendar.offsets);
  const clock =
    type === 'instant'
      ? localTime[dialect](wallClockSql(field, calendar.offsets))
      : localDate[dialect](field);
  return expressions[dialect](clock, calendar.weekStart)[bucket];
}

/** The bucket of a stored date or instant, as the SQL gives it. */
export function bucketOf(value: string | number, bucket: Bucket, calendar: Calendar): BucketKey {
  const wall = typeof value === 'number' ? wallClock(value, calendar.offsets) : undefined;
  const day = wall === undefined ? String(value) : fromSerial(Math.floor(wall / 86_400_000));
  if (bucket === 'hour') return Number(value) - ((((wall ?? 0) % hour) + hour) % hour);
  if (bucket === 'hourOfDay') return new Date(wall ?? 0).getUTCHours();
  if (bucket === 'weekday') return isoWeekday(day);
  return name(startOf(day, bucket, calendar.weekStart), bucket);
}

const hour = 3_600_000;

const hourSql = (field: Sql, offsets: readonly Offset[]): Sql =>
  sql`(${field} - ((${wallClockSql(field, offsets)} % ${integer(hour)}) + ${integer(hour)}) % ${integer(hour)})`;

function name(start: string, bucket: Unit): string {
  if (bucket === 'year') return start.slice(0, 4);
  if (bucket === 'month') return start.slice(0, 7);
  if (bucket === 'quarter') return `${start.slice(0, 4)}-Q${(Number(start.slice(5, 7)) + 2) / 3}`;
  return start;
}

/** Milliseconds on the wall clock: a balanced tree of comparisons with the zone's transitions, seven deep for a century. */
function wallClockSql(field: Sql, offsets: readonly Offset[]): Sql {
  return sql`(${field} + ${offsetTree(field, offsets)})`;
}

function offsetTree(field: Sql, offsets: readonly Offset[]): Sql {
  const middle = offsets[Math.floor(offsets.length / 2)];
  if (!middle) return sql`0`;
  if (offsets.length === 1) return integer(middle.offset);
  const earlier = offsetTree(field, offsets.slice(0, Math.floor(offsets.length / 2)));
  const later = offsetTree(field, offsets.slice(Math.floor(offsets.length / 2)));
  return sql`case when ${field} < ${integer(middle.at)} then ${earlier} else ${later} end`;
}

/** SQLite takes seconds and a word for them; PostgreSQL a timestamp. */
const localTime: Record<Dialect, (wall: Sql) => Sql> = {
  sqlite: (wall) => sql`(${wall}) / 1000.0, 'unixepoch'`,
  postgres: (wall) => sql`(timestamp 'epoch' + (${wall}) * interval '1 millisecond')`,
};

const localDate: Record<Dialect, (day: Sql) => Sql> = {
  sqlite: (day) => day,
  postgres: (day) => sql`cast(${day} as timestamp)`,
};

type Expressions = Record<Exclude<Bucket, 'hour'>, Sql>;

const expressions: Record<Dialect, (clock: Sql, weekStart: number) => Expressions> = {
  sqlite: (clock, weekStart) => {
    const weekday = sql`((cast(strftime('%w', ${clock}) as integer) + 6) % 7 + 1)`;
    const back = sql`((${weekday} - ${integer(weekStart)} + 7) % 7)`;
    return {
      day: sql`strftime('%Y-%m-%d', ${clock})`,
      week: sql`strftime('%Y-%m-%d', ${clock}, '-' || ${back} || ' days')`,
      month: sql`strftime('%Y-%m', ${clock})`,
      quarter: sql`strftime('%Y-Q', ${clock}) || ((cast(strftime('%m', ${clock}) as integer) + 2) / 3)`,
      year: sql`strftime('%Y', ${clock})`,
      weekday,
      hourOfDay: sql`cast(strftime('%H', ${clock}) as integer)`,
    };
  },
  postgres: (clock, weekStart) => {
    const back = sql`((extract(isodow from ${clock})::int - ${integer(weekStart)} + 7) % 7)`;
    return {
      day: sql`to_char(${clock}, 'YYYY-MM-DD')`,
      week: sql`to_char(${clock} - ${back} * interval '1 day', 'YYYY-MM-DD')`,
      month: sql`to_char(${clock}, 'YYYY-MM')`,
      quarter: sql`to_char(${clock}, 'YYYY-"Q"Q')`,
      year: sql`to_char(${clock}, 'YYYY')`,
      weekday: sql`extract(isodow from ${clock})::int`,
      hourOfDay: sql`extract(hour from ${clock})::int`,
    };
  },
};
