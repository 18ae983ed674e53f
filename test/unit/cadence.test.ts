import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { type Cadence, nextTime } from '#server/schedules/cadence.ts';

const toronto = 'America/Toronto';
const at = (text: string, zone = toronto) => DateTime.fromISO(text, { zone }).toMillis();
const daily = (timeOfDay: string): Cadence => ({
  cadence: 'daily',
  weekday: null,
  dayOfMonth: null,
  timeOfDay,
});
const weekly = (weekday: number, timeOfDay: string): Cadence => ({
  ...daily(timeOfDay),
  cadence: 'weekly',
  weekday,
});
const monthly = (dayOfMonth: number, timeOfDay: string): Cadence => ({
  ...daily(timeOfDay),
  cadence: 'monthly',
  dayOfMonth,
});

describe('the next time', () => {
  test.each<[string, Cadence, string, string]>([
    ['is today while it is not over', daily('07:00'), '2026-11-22T06:59', '2026-11-22T07:00'],
    ['is tomorrow once it is now', daily('07:00'), '2026-11-22T07:00', '2026-11-23T07:00'],
    ['stays at seven when clocks go forward', daily('07:00'), '2026-03-07T12:00', '2026-03-08T07:00'],
    ['stays at seven when clocks go back', daily('07:00'), '2026-10-31T12:00', '2026-11-01T07:00'],
    ['is an hour later where the clock skips it', daily('02:30'), '2026-03-07T12:00', '2026-03-08T03:30'],
    ['is back at its hour the day after', daily('02:30'), '2026-03-08T03:30', '2026-03-09T02:30'],
    [
      'is the first where the clock shows it twice',
      daily('01:30'),
      '2026-10-31T12:00',
      '2026-11-01T01:30:00-04:00',
    ],
    ['is not the second of the same day', daily('01:30'), '2026-11-01T01:30:00-04:00', '2026-11-02T01:30'],
    ['is this week’s day', weekly(1, '07:00'), '2026-11-22T10:00', '2026-11-23T07:00'],
    [
      'is today’s weekday until the hour has come',
      weekly(7, '10:01'),
      '2026-11-22T10:00',
      '2026-11-22T10:01',
    ],
    ['is next week’s day from then on', weekly(7, '10:00'), '2026-11-22T10:00', '2026-11-29T10:00'],
    ['crosses the year', weekly(5, '07:00'), '2026-12-26T10:00', '2027-01-01T07:00'],
    ['is this month’s day', monthly(30, '07:00'), '2026-11-22T10:00', '2026-11-30T07:00'],
    ['is the last day of a shorter month', monthly(31, '07:00'), '2026-11-22T10:00', '2026-11-30T07:00'],
    ['is the 31st again in a longer one', monthly(31, '07:00'), '2026-11-30T07:00', '2026-12-31T07:00'],
    ['is 28 February', monthly(30, '07:00'), '2026-02-01T10:00', '2026-02-28T07:00'],
    ['is 29 February in a leap year', monthly(31, '07:00'), '2028-02-01T10:00', '2028-02-29T07:00'],
    ['is next month once the day is over', monthly(1, '07:00'), '2026-11-22T10:00', '2026-12-01T07:00'],
  ])('%s', (_, cadence, after, expected) => {
    expect(DateTime.fromMillis(nextTime(cadence, toronto, at(after)), { zone: toronto }).toISO()).toBe(
      DateTime.fromMillis(at(expected), { zone: toronto }).toISO(),
    );
  });

  test('comes once a day for ten years, in zones whose clocks change by an hour, by half an hour and by a whole day', () => {
    for (const zone of [toronto, 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kolkata']) {
      let now = at('2008-01-01T00:00', zone);
      const days: string[] = [];
      while (days.length < 3_650) {
        const next = nextTime(daily('02:15'), zone, now);
        expect(next).toBeGreaterThan(now);
        days.push(DateTime.fromMillis(next, { zone }).toISODate() ?? '');
        now = next;
      }
      expect(new Set(days).size).toBe(days.length);
      const gaps = days.slice(1).map((day, index) => Date.parse(day) - Date.parse(days[index] ?? ''));
      const long = gaps.filter((gap) => gap !== 86_400_000);
      expect(long).toEqual(zone === 'Pacific/Apia' ? [2 * 86_400_000] : []);
    }
  });
});
