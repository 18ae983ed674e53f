import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportLink } from '#client/shared/answer/reportLink.ts';
import { changeOf } from '#client/statistics/change.ts';
import {
  type Preset,
  presetOf,
  presets,
  type Range,
  rangeOf,
  readRange,
  todayIn,
} from '#client/statistics/ranges.ts';
import { sections } from '#client/statistics/sections.ts';
import { unitOf } from '#client/statistics/units.ts';
import { check } from '#reports/check.ts';
import { fromSerial, isDay, isoWeekday, serial } from '#reports/days.ts';
import { definitionSchema } from '#reports/definition.ts';
import { all, rule } from '#reports/rules.ts';
import { calendarAt } from '#server/calendar.ts';
import { figureIds } from '#server/statistics/contract.ts';
import { figures } from '#server/statistics/figures.ts';
import { bucketFor, reportOf } from '#server/statistics/reports.ts';
import { testNow } from '../../support/clock.ts';

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20_261_122) });

const montreal = 'America/Toronto';
const operands = {
  asker: { professionalId: 5, branchIds: [1, 2] },
  calendar: calendarAt(testNow, montreal, 7),
};

describe("today is the company's, wherever the browser is", () => {
  const lateOnNewYearsEve = Date.UTC(2027, 0, 1, 4, 30);

  test.each([
    ['at 23:30 in Montréal it is still the old year', montreal, lateOnNewYearsEve, '2026-12-31'],
    ['while in Paris it is the new one', 'Europe/Paris', lateOnNewYearsEve, '2027-01-01'],
    ['at midnight in Montréal the new year begins', montreal, lateOnNewYearsEve + 30 * 60_000, '2027-01-01'],
    ['at 23:30 in summer the clock is an hour ahead', montreal, Date.UTC(2026, 6, 1, 3, 30), '2026-06-30'],
    ['and in Kiritimati it is tomorrow already', 'Pacific/Kiritimati', testNow, '2026-11-23'],
  ])('%s', (_, zone, now, today) => {
    expect(todayIn(zone, 7, now)).toEqual({ today, now, weekStart: 7 });
  });

  test('as the server says it is, on any day of eighty years', () => {
    const instants = fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2049, 0, 1) });
    const zones = fc.constantFrom(montreal, 'Europe/Paris', 'Asia/Kolkata', 'America/St_Johns');
    fc.assert(
      fc.property(instants, zones, (now, zone) => {
        expect(todayIn(zone, 1, now).today).toBe(calendarAt(now, zone, 1).today);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a span with a name reaches from its first day to its last', () => {
  const sunday = { today: '2026-11-22', now: testNow, weekStart: 7 };

  test.each<[Preset, string, string]>([
    ['thisWeek', '2026-11-22', '2026-11-28'],
    ['thisMonth', '2026-11-01', '2026-11-30'],
    ['lastMonth', '2026-10-01', '2026-10-31'],
    ['thisQuarter', '2026-10-01', '2026-12-31'],
    ['thisYear', '2026-01-01', '2026-12-31'],
    ['all', '2000-01-01', '2026-11-22'],
  ])('on Sunday 22 November %s is %s to %s', (preset, from, to) => {
    expect(rangeOf(preset, sunday)).toEqual({ from, to });
  });

  test('the same Sunday ends the week of a company whose weeks begin on Monday', () => {
    expect(rangeOf('thisWeek', { ...sunday, weekStart: 1 })).toEqual({
      from: '2026-11-16',
      to: '2026-11-22',
    });
  });

  test('late on New Year’s Eve this month is December, and last month November', () => {
    const today = todayIn(montreal, 7, Date.UTC(2027, 0, 1, 4, 30));
    expect(rangeOf('thisMonth', today)).toEqual({ from: '2026-12-01', to: '2026-12-31' });
    expect(rangeOf('lastMonth', today)).toEqual({ from: '2026-11-01', to: '2026-11-30' });
    expect(rangeOf('thisYear', today).to).toBe('2026-12-31');
  });

  test('January is preceded by December of the year before, and March by a whole February', () => {
    expect(rangeOf('lastMonth', { ...sunday, today: '2026-01-31' }).from).toBe('2025-12-01');
    expect(rangeOf('lastMonth', { ...sunday, today: '2028-03-31' }).to).toBe('2028-02-29');
  });

  const anyToday = fc.record({
    today: fc.integer({ min: serial('2000-01-01'), max: serial('2060-12-31') }).map(fromSerial),
    now: fc.constant(testNow),
    weekStart: fc.integer({ min: 1, max: 7 }),
  });

  test('it holds today, unless it is past; and a week has seven days from its first', () => {
    fc.assert(
      fc.property(anyToday, (today) => {
        for (const preset of presets) {
          const { from, to } = rangeOf(preset, today);
          expect([preset, from <= today.today && today.today <= to]).toEqual([
            preset,
            preset !== 'lastMonth',
          ]);
        }
        const week = rangeOf('thisWeek', today);
        expect([isoWeekday(week.from), serial(week.to) - serial(week.from)]).toEqual([today.weekStart, 6]);
      }),
      { numRuns: 500 },
    );
  });

  test('it is recognized by its days', () => {
    fc.assert(
      fc.property(anyToday, fc.constantFrom(...presets), (today, preset) => {
        const found = presetOf(rangeOf(preset, today), today);
        expect(found && rangeOf(found, today)).toEqual(rangeOf(preset, today));
      }),
      { numRuns: 300 },
    );
    expect(presetOf({ from: '2026-11-02', to: '2026-11-30' }, sunday)).toBeUndefined();
  });

  test.each([
    ['from=2026-02-01&to=2026-02-28', { from: '2026-02-01', to: '2026-02-28' }],
    ['from=2026-02-01&to=2026-02-01', { from: '2026-02-01', to: '2026-02-01' }],
    ...[
      '',
      'from=2026-02-01',
      'from=2026-02-01&to=2026-02-30',
      'from=2026-03-01&to=2026-02-01',
      'from=1&to=2',
      'from=%E2%82&to=2026-02-01',
      'from=2026-2-1&to=2026-2-9',
    ].map((search): [string, Range] => [search, { from: '2026-11-01', to: '2026-11-30' }]),
  ])('the address "%s" means %o', (search, range) => {
    expect(readRange(new URLSearchParams(search), sunday)).toEqual(range);
  });

  test('no address whatever means a span without days', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (from, to) => {
        const range = readRange(new URLSearchParams({ from, to }), sunday);
        expect(isDay(range.from) && isDay(range.to) && range.from <= range.to).toBe(true);
      }),
    );
  });
});

describe('a change is told only between two figures', () => {
  test.each([
    [null, null, { kind: 'none' }],
    [null, 3, { kind: 'none' }],
    [3, null, { kind: 'none' }],
    [0, 0, { kind: 'same' }],
    [0.1 + 0.2, 0.3, { kind: 'same' }],
    [0.3, 0.1 + 0.2, { kind: 'same' }],
    [5, 3, { kind: 'up', by: 2 }],
    [0, 3, { kind: 'down', by: 3 }],
    [0.8, 0.75, { kind: 'up', by: 0.05 }],
    [1.5, 2.25, { kind: 'down', by: 0.75 }],
  ])('%s after %s: %o', (value, previous, change) => {
    expect(changeOf({ value, previous })).toEqual(change);
  });
});

describe('every figure opens as a report that runs', () => {
  const lengths = [1, 31, 32, 120, 121, 366];
  const spans = lengths.map((days) => ({
    from: '2026-01-01',
    to: fromSerial(serial('2026-01-01') + days - 1),
    today: '2026-11-22',
    noFollowUpDays: 30,
    seesEverything: days % 2 === 0,
    branchId: days > 100 ? 2 : undefined,
  }));

  test.each(figureIds)('%s', (figure) => {
    for (const span of spans) {
      const definition = reportOf(figure, 5, span);
      expect(definitionSchema.parse(definition)).toEqual(definition);
      expect(check(definition, operands)).toMatchObject({ ok: true });
      expect(JSON.stringify(definition.filter)).toMatch(/Id","operator":"=","value":5/);
    }
  });

  test('by day for a month, by week for a season, by month beyond', () => {
    expect(spans.map(bucketFor)).toEqual(['day', 'day', 'week', 'week', 'month', 'month']);
  });

  test('and its address carries it whole', () => {
    const [span] = spans;
    if (!span) throw new Error('there is a first span');
    const figure = reportOf('attendanceRate', 5, span);
    const definition = {
      ...figure,
      filter: all(figure.filter, rule('reason', 'contains', 'a+b & 100 % #é?')),
    };
    const { pathname, searchParams } = new URL(reportLink(definition), 'http://here.example');
    expect(pathname).toBe('/reports/new');
    expect(JSON.parse(searchParams.get('definition') ?? '')).toEqual(definition);
  });
});

describe('every figure has its place on the page', () => {
  test('once, under one heading', () => {
    expect(Object.values(sections).flat().toSorted()).toEqual([...figureIds].toSorted());
  });

  test('and its unit in the table of the team is the one that it is told in', () => {
    for (const figure of figureIds) expect([figure, unitOf(figure)]).toEqual([figure, figures[figure].unit]);
  });
});
