import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { nextDay } from '#client/reports/delivery/nextDay.ts';
import { nextTime } from '#server/schedules/cadence.ts';

const zone = 'America/Toronto';
const start = DateTime.fromISO('2026-01-01T00:00', { zone }).toMillis();

const plan = fc.record({
  cadence: fc.constantFrom('daily' as const, 'weekly' as const, 'monthly' as const),
  weekday: fc.integer({ min: 1, max: 7 }),
  dayOfMonth: fc.integer({ min: 1, max: 31 }),
  timeOfDay: fc.constantFrom('00:00', '07:00', '12:30', '23:59'),
});

test('the day that is shown while a plan is made is the day on which the server sends', () => {
  fc.assert(
    fc.property(plan, fc.integer({ min: 0, max: 1_200 * 1_440 }), (made, minutes) => {
      const now = DateTime.fromMillis(start + minutes * 60_000, { zone });
      const sent = DateTime.fromMillis(nextTime(made, zone, now.toMillis()), { zone }).toISODate();
      expect(nextDay(made, now.toISODate() ?? '', now.toFormat('HH:mm'))).toBe(sent);
    }),
    { numRuns: 2_000 },
  );
});

test('a plan that is not complete has no next day', () => {
  const weekly = { cadence: 'weekly' as const, weekday: null, timeOfDay: '07:00' };
  expect(nextDay(weekly, '2026-11-22', '10:00')).toBeUndefined();
  expect(nextDay({ cadence: 'daily' as const, timeOfDay: '' }, '2026-11-22', '10:00')).toBeUndefined();
});
