import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Cell, Column } from '#client/shared/answer/answer.ts';
import { type CellWords, plotOf } from '#client/shared/answer/plot.ts';
import type { Bucket } from '#reports/definition.ts';
import { testNow } from '../../support/clock.ts';

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20_261_122) });

const nameOf = (cell: Exclude<Cell, string | number | boolean | null>): string =>
  'other' in cell ? '(other)' : (cell.label ?? '(outside)');
const words: CellWords = {
  label: (cell) => (cell === null ? '(none)' : typeof cell === 'object' ? nameOf(cell) : String(cell)),
  tick: (cell) => String(cell).slice(0, 3),
  heading: ({ key }) => key.toUpperCase(),
  above: ({ pivot = null }) => String(pivot),
};
const by = (bucket?: Bucket): Column => ({
  key: 'g1',
  role: 'dimension',
  type: bucket ? 'instant' : 'choice',
  ...(bucket ? { bucket } : {}),
});
const second: Column = { key: 'g2', role: 'dimension', type: 'choice' };
const figure = (measure: NonNullable<Column['measure']>, type: Column['type'] = 'number'): Column => ({
  key: `m-${measure}`,
  role: 'measure',
  type,
  measure,
});
const answer = (columns: Column[], rows: Cell[][], truncated = false): Answer => ({
  columns,
  rows,
  truncated,
  total: rows.length,
  manifest: { now: testNow, today: '2026-11-22', timeZone: 'America/Toronto', rowCount: rows.length },
});
const drawn = ({ points }: ReturnType<typeof plotOf>) =>
  points.map(({ label, values }) => [label, ...values]);

describe('an answer becomes points', () => {
  test('one for each group, with a value for each number; what is no number stays in the table', () => {
    const plot = plotOf(
      answer(
        [by(), figure('count'), figure('max', 'instant'), figure('avg')],
        [
          ['booked', 3, 1_000, null],
          [null, 2, 1_000, 1.5],
          [{ id: 7, label: 'Ana' }, 1, null, 2],
        ],
      ),
      'bar',
      words,
    );
    expect(drawn(plot)).toEqual([
      ['booked', 3, null],
      ['(none)', 2, 1.5],
      ['Ana', 1, 2],
    ]);
    expect(plot.series.map(({ label }) => label)).toEqual(['M-COUNT', 'M-AVG']);
    expect([plot.hiddenPoints, plot.hiddenSeries, plot.isTimeline]).toEqual([0, 0, false]);
  });

  test('a line shows the empty months: nothing counted is zero, nothing measured is no point', () => {
    const rows: Cell[][] = [
      ['2026-03', 4, 2.5],
      ['2026-01', 1, 1.5],
      [null, 9, 9],
    ];
    const plot = plotOf(answer([by('month'), figure('count'), figure('avg')], rows), 'line', words);
    expect(drawn(plot)).toEqual([
      ['2026-01', 1, 1.5],
      ['2026-02', 0, null],
      ['2026-03', 4, 2.5],
    ]);
    expect([plot.isTimeline, plot.hiddenPoints]).toEqual([true, 1]);
  });

  test('of a cut answer nobody knows what the missing months hold', () => {
    const rows: Cell[][] = [
      ['2026-01', 1],
      ['2026-03', 4],
    ];
    const plot = plotOf(answer([by('month'), figure('count')], rows, true), 'line', words);
    expect(drawn(plot)).toEqual([
      ['2026-01', 1],
      ['2026-03', 4],
    ]);
    const crossed = plotOf(
      answer(
        [by(), second, figure('count')],
        [
          ['a', 'x', 1],
          ['b', 'y', 2],
        ],
        true,
      ),
      'bar',
      words,
    );
    expect(drawn(crossed)).toEqual([
      ['a', 1, null],
      ['b', null, 2],
    ]);
  });

  test('two groups cross: the second makes the series', () => {
    const rows: Cell[][] = [
      ['a', 'x', 1],
      ['a', null, 2],
      ['b', 'x', 3],
    ];
    const plot = plotOf(answer([by(), second, figure('count')], rows), 'bar', words);
    expect(plot.series.map(({ label }) => label)).toEqual(['x', '(none)']);
    expect(drawn(plot)).toEqual([
      ['a', 1, 2],
      ['b', 3, 0],
    ]);
    const averages = plotOf(answer([by(), second, figure('avg')], rows), 'bar', words);
    expect(drawn(averages)).toEqual([
      ['a', 1, 2],
      ['b', 3, null],
    ]);
  });

  test('people of one name stay apart, and so do a number and its text', () => {
    const rows: Cell[][] = [
      [{ id: 1, label: 'Ana' }, 1],
      [{ id: 2, label: 'Ana' }, 2],
      [1, 3],
      ['1', 4],
      [null, 5],
      ['null', 6],
      ['', 7],
    ];
    const { points } = plotOf(answer([by(), figure('count')], rows), 'bar', words);
    expect(points.map(({ values }) => values[0])).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(new Set(points.map(({ key }) => key)).size).toBe(7);
  });

  test('an answer without a group draws nothing', () => {
    expect(plotOf(answer([figure('count')], [[3]]), 'bar', words)).toMatchObject({ points: [], series: [] });
  });

  test('hours follow each other, and what is none of them is counted', () => {
    const hour = 3_600_000;
    const rows: Cell[][] = [
      [2 * hour, 4],
      [0, 1],
      [{ other: true }, 9],
      [null, 2],
    ];
    const plot = plotOf(answer([by('hour'), figure('count')], rows), 'line', words);
    expect(drawn(plot)).toEqual([
      ['0', 1],
      [String(hour), 0],
      [String(2 * hour), 4],
    ]);
    expect([plot.isTimeline, plot.hiddenPoints]).toEqual([true, 2]);
  });

  const sides: Column[] = [
    { ...figure('count'), key: 'm_previous', side: 'previous' },
    { ...figure('count'), key: 'm_change', side: 'change' },
  ];

  test('the period before stands beside a figure that is alone, and a change is no series', () => {
    const columns = [by(), figure('count'), ...sides];
    expect(drawn(plotOf(answer(columns, [['a', 3, 1, 2]]), 'bar', words))).toEqual([['a', 3, 1]]);
    expect(drawn(plotOf(answer(columns, [['a', 3, 1, 2]]), 'pie', words))).toEqual([['a', 3]]);
    const two = [by(), figure('count'), figure('sum'), ...sides];
    expect(drawn(plotOf(answer(two, [['a', 3, 4, 1, 2]]), 'bar', words))).toEqual([['a', 3, 4]]);
    const crossed = [by(), second, figure('count'), ...sides];
    expect(drawn(plotOf(answer(crossed, [['a', 'x', 3, 1, 2]]), 'bar', words))).toEqual([['a', 3]]);
  });

  test('under a pivot each key is a series, and the total of the rows is none', () => {
    const under = (pivot: Cell, key: string): Column => ({ ...figure('count'), key, id: 'm', pivot });
    const total: Column = { ...figure('count'), key: 'm:total', id: 'm', role: 'total' };
    const plot = plotOf(
      answer([by('month'), under('x', 'm:0'), under(null, 'm:1'), total], [['2026-01', 1, 2, 3]]),
      'line',
      words,
    );
    expect(plot.series.map(({ label }) => label)).toEqual(['x', 'null']);
    expect(drawn(plot)).toEqual([['2026-01', 1, 2]]);
  });

  test('bands and all others are points like any, each its own', () => {
    const rows: Cell[][] = [
      [{ band: 0, label: 'young' }, 1],
      [{ band: 1, label: 'old' }, 2],
      [{ band: 2, label: null }, 3],
      [{ other: true }, 4],
      [{ id: 2, label: 'Ana' }, 5],
    ];
    const plot = plotOf(answer([by(), figure('count')], rows), 'bar', words);
    expect(drawn(plot)).toEqual([
      ['young', 1],
      ['old', 2],
      ['(outside)', 3],
      ['(other)', 4],
      ['Ana', 5],
    ]);
  });

  const cell = fc.oneof(
    fc.constant(null),
    fc.stringMatching(/^[a-z]{1,2}$/),
    fc.nat(90).map((id) => ({ id, label: 'L' })),
  );
  const crossedRows = fc.uniqueArray(fc.tuple(cell, cell, fc.integer({ min: 1, max: 99 })), {
    maxLength: 300,
    size: 'max',
    selector: ([a, b]) => JSON.stringify([a, b]),
  });

  test('and what is not drawn is counted: nothing is left out in silence', () => {
    fc.assert(
      fc.property(crossedRows, (rows) => {
        const plot = plotOf(answer([by(), second, figure('count')], rows), 'bar', words);
        const [categories, series] = [0, 1].map(
          (at) => new Set(rows.map((row) => JSON.stringify(row[at]))).size,
        );
        expect([plot.points.length + plot.hiddenPoints, plot.series.length + plot.hiddenSeries]).toEqual([
          categories,
          series,
        ]);
        expect(plot.points.length <= 60 && plot.series.length <= 8).toBe(true);
        const total = rows.reduce((sum, row) => sum + row[2], 0);
        const shown = plot.points
          .flatMap(({ values }) => values)
          .reduce<number>((sum, value) => sum + (value ?? 0), 0);
        if (plot.hiddenPoints + plot.hiddenSeries === 0) expect(shown).toBe(total);
        else expect(shown).toBeLessThanOrEqual(total);
      }),
      { numRuns: 200 },
    );
  });
});
