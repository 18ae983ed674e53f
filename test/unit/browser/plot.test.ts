import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Cell, Column } from '#client/reports/answer.ts';
import { type CellWords, plotOf, slicesOf } from '#client/reports/plot.ts';
import type { Bucket } from '#reports/definition.ts';
import { testNow } from '../../support/clock.ts';

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20_261_122) });

const words: CellWords = {
  label: (cell) => (cell === null ? '(none)' : typeof cell === 'object' ? cell.label : String(cell)),
  tick: (cell) => String(cell).slice(0, 3),
  heading: ({ key }) => key.toUpperCase(),
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

describe('a pie has few slices, and its parts make the whole', () => {
  const pie = (values: (number | null)[]) =>
    slicesOf(
      plotOf(
        answer(
          [by(), figure('sum')],
          values.map((value, n) => [`p${n}`, value]),
        ),
        'pie',
        words,
      ),
      'Others',
    );

  test('the smallest are added up', () => {
    expect(pie([1, 9, 2, 8, 3, 7, 4, 6, 5]).map(({ label, values }) => [label, values[0]])).toEqual([
      ['p1', 9],
      ['p3', 8],
      ['p5', 7],
      ['p7', 6],
      ['p8', 5],
      ['p6', 4],
      ['p4', 3],
      ['Others', 3],
    ]);
  });

  test('eight stand as they are, in their order, without the empty ones', () => {
    expect(pie([1, 0, null, 8, 3, 7, 4, 6, 5, 2]).map(({ label }) => label)).toEqual([
      'p0',
      'p3',
      'p4',
      'p5',
      'p6',
      'p7',
      'p8',
      'p9',
    ]);
  });

  test('whatever the parts', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(1_000), fc.constant(null)), { maxLength: 60 }), (values) => {
        const sum = (numbers: (number | null | undefined)[]) =>
          numbers.reduce<number>((all, one) => all + (one ?? 0), 0);
        const slices = pie(values);
        expect(slices.length).toBeLessThanOrEqual(8);
        expect(sum(slices.map((slice) => slice.values[0]))).toBe(sum(values));
      }),
    );
  });
});
