import { describe, expect, test } from 'vitest';
import { bucketKeys, bucketRange, cutKeys } from '#reports/bucketRanges.ts';
import { bucketOf } from '#reports/buckets.ts';
import { offsetsWithin } from '#reports/calendar.ts';
import { check } from '#reports/check.ts';
import { bandRules } from '#reports/checkDimensions.ts';
import type { CheckedReport } from '#reports/checked.ts';
import type { FieldCondition } from '#reports/condition.ts';
import { definitionSchema } from '#reports/definition.ts';
import { type CellAddress, drill } from '#reports/drill.ts';
import type { ParameterValues } from '#reports/parameters.ts';
import { resolvePeriod } from '#reports/periods.ts';
import { all, rule } from '#reports/rules.ts';
import { moved } from '#reports/summary/compare.ts';
import { calendarAt } from '#server/calendar.ts';
import { testNow } from '../support/clock.ts';
import { count, type Given, list, parameter, summary } from '../support/statements/words.ts';

const calendar = calendarAt(testNow, 'America/Toronto', 7);
const asker = { professionalId: 1, branchIds: [1, 2] };
const hour = 3_600_000;

const checked = (definition: Given, parameters: ParameterValues = {}) =>
  check(definitionSchema.parse({ v: 2, ...definition }), { asker, calendar }, parameters);

function report(definition: Given, parameters?: ParameterValues): CheckedReport {
  const result = checked(definition, parameters);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe('a period said on a day is these days, the last of them left out', () => {
  test.each([
    ['2026-11-22', { last: 1, unit: 'day' }, '2026-11-22', '2026-11-23'],
    ['2026-11-22', { last: 30, unit: 'day' }, '2026-10-24', '2026-11-23'],
    ['2026-03-30', { last: 1, unit: 'month' }, '2026-02-28', '2026-03-31'],
    ['2026-11-22', { next: 1, unit: 'day' }, '2026-11-22', '2026-11-23'],
    ['2026-11-22', { next: 2, unit: 'week' }, '2026-11-22', '2026-12-06'],
    ['2026-01-31', { next: 1, unit: 'month' }, '2026-01-31', '2026-02-28'],
    ['2026-11-22', { this: 'week' }, '2026-11-22', '2026-11-29'],
    ['2026-11-21', { this: 'week' }, '2026-11-15', '2026-11-22'],
    ['2026-11-22', { this: 'quarter' }, '2026-10-01', '2027-01-01'],
    ['2026-11-22', { previous: 'week' }, '2026-11-15', '2026-11-22'],
    ['2026-01-31', { previous: 'month' }, '2025-12-01', '2026-01-01'],
    ['2026-02-01', { previous: 'quarter' }, '2025-10-01', '2026-01-01'],
    ['2024-02-29', { previous: 'year' }, '2023-01-01', '2024-01-01'],
    ['2026-11-22', { moreThan: 60, unit: 'day', ago: true }, undefined, '2026-09-23'],
    ['2024-02-29', { moreThan: 1, unit: 'year', ago: true }, undefined, '2023-02-28'],
    ['2026-11-22', { from: '2026-01-01', to: { relative: 'yesterday' } }, '2026-01-01', '2026-11-22'],
    ['2026-11-22', { from: { relative: 'tomorrow' }, to: '2026-12-31' }, '2026-11-23', '2027-01-01'],
  ] as const)('%s: %o', (today, period, from, to) => {
    expect(resolvePeriod(period, { today, now: 0, weekStart: 7 })).toEqual({ from, to });
  });
});

describe('a day compared is a range of instants on the wall clock of Toronto', () => {
  const midnight = (month: number, day: number, offset: number) => Date.UTC(2026, month - 1, day, offset);
  test.each([
    ['<', '2026-11-01', undefined, midnight(11, 1, 4)],
    ['<=', '2026-11-01', undefined, midnight(11, 2, 5)],
    ['>', '2026-11-01', midnight(11, 2, 5), undefined],
    ['>=', '2026-11-01', midnight(11, 1, 4), undefined],
    ['=', '2026-03-08', midnight(3, 8, 5), midnight(3, 9, 4)],
    ['>', { relative: 'now' }, testNow + 1, undefined],
    ['>=', { relative: 'now' }, testNow, undefined],
    ['<', { relative: 'now' }, undefined, testNow],
    ['<=', { relative: 'now' }, undefined, testNow + 1],
  ] as const)('startsAt %s %o', (operator, value, from, to) => {
    const { filter } = report(list('appointments', [rule('startsAt', operator, value)]).definition);
    expect((filter.parts[0] as FieldCondition).operand).toEqual({ kind: 'range', from, to });
  });
});

describe('a period is compared with the one before it, or with the same one last year', () => {
  test.each([
    ['previousPeriod', { last: 3, unit: 'month' }, '2026-05-23', '2026-08-23'],
    ['previousPeriod', { this: 'quarter' }, '2026-07-01', '2026-10-01'],
    ['previousPeriod', { previous: 'month' }, '2026-09-01', '2026-10-01'],
    ['previousPeriod', { next: 1, unit: 'month' }, '2026-10-22', '2026-11-22'],
    ['previousPeriod', { from: '2026-03-01', to: '2026-03-31' }, '2026-01-29', '2026-03-01'],
    ['samePeriodLastYear', { from: '2024-02-01', to: '2024-02-29' }, '2023-02-01', '2023-03-01'],
    ['samePeriodLastYear', { from: '2024-12-01', to: '2025-02-28' }, '2023-12-01', '2024-03-01'],
    ['samePeriodLastYear', { this: 'week' }, '2025-11-22', '2025-11-29'],
  ] as const)('%s of %o', (compare, period, from, to) => {
    const { definition } = summary('programs', [rule('startsOn', 'inPeriod', period)], { compare });
    const [past] = moved(report(definition), calendar).filter.parts as FieldCondition[];
    expect(past?.operand).toEqual({ kind: 'range', from, to });
  });
});

describe('buckets and their ranges', () => {
  test('the hour that the clock shows twice is two hours, and none is lost or cut', () => {
    const day = { from: '2026-11-01', to: '2026-11-02' };
    const keys = bucketKeys(day, 'hour', calendar, 100);
    expect(keys).toEqual(Array.from({ length: 25 }, (_, each) => Date.UTC(2026, 10, 1, 4) + each * hour));
    expect(bucketRange(Date.UTC(2026, 10, 1, 6), 'hour', calendar)).toEqual({
      from: Date.UTC(2026, 10, 1, 6),
      to: Date.UTC(2026, 10, 1, 7),
    });
  });

  test('the very instant at which the clock changes belongs to what comes after it', () => {
    const change = Date.UTC(2026, 10, 1, 6);
    expect([change - 1, change].map((at) => bucketOf(at, 'hourOfDay', calendar))).toEqual([1, 1]);
    const spring = Date.UTC(2026, 2, 8, 7);
    expect([spring - 1, spring].map((at) => bucketOf(at, 'hourOfDay', calendar))).toEqual([1, 3]);
  });

  test.each([
    ['2026-Q4', 'quarter', '2026-10-01', '2027-01-01'],
    ['2026-Q1', 'quarter', '2026-01-01', '2026-04-01'],
    ['2024-02', 'month', '2024-02-01', '2024-03-01'],
    ['2026-11-22', 'week', '2026-11-22', '2026-11-29'],
    ['2026', 'year', '2026-01-01', '2027-01-01'],
  ] as const)('%s is a %s from %s until %s', (key, bucket, from, to) => {
    expect(bucketRange(key, bucket, calendar)).toEqual({ from, to });
  });

  test('no more buckets are made than asked for, and one that tells', () => {
    expect(bucketKeys({ from: '2026-01-01', to: '2027-01-01' }, 'day', calendar, 3)).toHaveLength(4);
    expect(bucketKeys({ from: '2026-01-30', to: '2026-03-01' }, 'month', calendar, 9)).toEqual([
      '2026-01',
      '2026-02',
    ]);
  });

  test('weekdays come from the first day of the week on', () => {
    expect(bucketKeys({ from: '', to: '' }, 'weekday', calendar, 9)).toEqual([7, 1, 2, 3, 4, 5, 6]);
  });

  test.each([
    [{ from: '2026-10-01', to: '2027-01-01' }, []],
    [{ from: '2026-10-02', to: '2026-12-31' }, ['2026-10', '2026-12']],
    [{ from: '2026-10-05', to: '2026-10-06' }, ['2026-10']],
    [{ from: '2026-10-01' }, []],
    [{ to: '2026-12-02' }, ['2026-12']],
    [{ from: Date.UTC(2026, 9, 1, 4), to: Date.UTC(2026, 11, 1, 5) }, []],
    [{ from: Date.UTC(2026, 9, 1, 5), to: Date.UTC(2026, 11, 1, 4) }, ['2026-10', '2026-11']],
  ])('%o cuts the months %o', (range, cut) => {
    expect(cutKeys(range, 'month', calendar)).toEqual(cut);
  });

  test('of a zone’s offsets those are kept that hold somewhere within', () => {
    const [summer, winter] = [Date.UTC(2026, 2, 8, 7), Date.UTC(2026, 10, 1, 6)];
    const starts = (from: number, to: number) =>
      offsetsWithin(calendar.offsets, { from, to }).map(({ at }) => at);
    expect(starts(summer, winter)).toEqual([summer]);
    expect(starts(summer - 1, winter)).toEqual([expect.any(Number), summer]);
    expect(starts(summer, winter + 1)).toEqual([summer, winter]);
  });
});

describe('the rows behind a cell', () => {
  const behind = (definition: Given, dimensions: Parameters<typeof drill>[2]['dimensions']) =>
    drill(
      definitionSchema.parse({ v: 2, ...definition }),
      report(definition),
      { dimensions, measure: 'n' },
      calendar,
    ).filter.rules;
  const by = (bucket: 'hour' | 'month') =>
    summary('appointments', [], { groupBy: [{ id: 'g', field: 'startsAt', bucket }] }).definition;

  test('are of the whole hour, and of no instant after it', () => {
    const since = Date.UTC(2026, 10, 1, 6);
    expect(behind(by('hour'), { g: since })).toEqual([
      all(rule('startsAt', 'inPeriod', { since, before: since + hour })),
    ]);
  });

  test('are of the month until its last day', () => {
    expect(behind(by('month'), { g: '2024-02' })).toEqual([
      all(rule('startsAt', 'inPeriod', { from: '2024-02-01', to: '2024-02-29' })),
    ]);
  });

  const cell = (definition: Given, more: Partial<CellAddress>) =>
    drill(
      definitionSchema.parse({ v: 2, ...definition }),
      report(definition),
      { dimensions: {}, ...more },
      calendar,
    ).filter.rules;

  test('are those of the measure alone, and of the side of a ratio that is asked for', () => {
    const came = all(rule('state', '=', 'attended'));
    const { definition } = summary('appointments', [], {
      measures: [
        count,
        { id: 'a', measure: 'count', filter: came },
        { id: 'r', measure: 'ratio', of: ['a', 'n'] },
      ],
    });
    expect(cell(definition, { measure: 'n' })).toEqual([]);
    expect(cell(definition, { measure: 'a' })).toEqual([came]);
    expect(cell(definition, { measure: 'r' })).toEqual([came]);
    expect(cell(definition, { measure: 'r', part: 'denominator' })).toEqual([]);
  });

  test('are of the period compared with, and of the date in it that stands beside', () => {
    const { definition } = summary('programs', [rule('startsOn', 'inPeriod', { this: 'quarter' })], {
      groupBy: [{ id: 'm', field: 'startsOn', bucket: 'month' }],
      compare: 'previousPeriod',
    });
    expect(cell(definition, { measure: 'n', previous: true, dimensions: { m: '2026-11' } })).toEqual([
      all(rule('startsOn', 'inPeriod', { from: '2026-07-01', to: '2026-09-30' })),
      all(rule('startsOn', 'inPeriod', { from: '2026-08-01', to: '2026-08-31' })),
    ]);
  });

  test('a band has its lower bound and not its upper one', () => {
    expect(bandRules('age', { label: 'x', from: 18, to: 65 })).toEqual(
      all(rule('age', '>=', 18), rule('age', '<', 65)),
    );
  });
});

describe('a parameter', () => {
  const when = { name: 'when', label: 'When', type: 'period' as const };
  const asking = (more: object) =>
    list('clients', [parameter('createdAt', 'inPeriod', 'when')], { params: [{ ...when, ...more }] })
      .definition;
  const given = (definition: Given, parameters: ParameterValues) =>
    (report(definition, parameters).filter.parts as FieldCondition[]).map((part) => part.given);

  test('is its value, else its default, else its rule is left out', () => {
    const week = { previous: 'week' };
    expect(given(asking({ default: { this: 'year' } }), { when: week })).toEqual([week]);
    expect(given(asking({ default: { this: 'year' } }), {})).toEqual([{ this: 'year' }]);
    expect(given(asking({}), {})).toEqual([]);
  });

  test('that is required must be given, and one that is not declared must not', () => {
    const codes = (definition: Given, parameters: ParameterValues) => {
      const result = checked(definition, parameters);
      return result.ok ? [] : result.problems.map(({ code }) => code);
    };
    expect(codes(asking({ required: true }), {})).toEqual(['missingValue']);
    expect(codes(asking({}), { who: 5 })).toEqual(['unknownParameter']);
    expect(codes(asking({ type: 'text' }), { when: 'x' })).toEqual(['wrongParameter']);
  });
});
