import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slicesOf } from '#client/shared/answer/plot.ts';

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20_261_122) });

describe('a pie has few slices, and its parts make the whole', () => {
  const pie = (values: (number | null)[]) =>
    slicesOf(
      {
        isTimeline: false,
        series: [],
        hiddenPoints: 0,
        hiddenSeries: 0,
        points: values.map((value, n) => ({ key: `p${n}`, label: `p${n}`, tick: `p${n}`, values: [value] })),
      },
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
