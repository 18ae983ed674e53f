import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Cell, Column } from '#client/shared/answer/answer.ts';
import { marksOf } from '#client/shared/answer/marks.ts';
import { type Highlight, highlightOperators } from '#reports/definition.ts';

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20_261_122) });

const column: Column = { key: 'm', id: 'm', role: 'measure', type: 'number', measure: 'sum' };
const total: Column = { ...column, key: 'm:total', role: 'total' };
const change: Column = { ...column, key: 'm_change', side: 'change' };
const answer = (columns: Column[], rows: Cell[][]): Answer => ({
  columns,
  rows,
  total: rows.length,
  truncated: false,
  manifest: { now: 0, today: '2026-11-22', timeZone: 'UTC', rowCount: rows.length },
});

describe('numbers stand out as they were asked to', () => {
  test('a bar is as long as its number is large, measured by the greatest', () => {
    const markOf = marksOf(answer([column], [[5], [-10], [0], [null]]), [{ by: 'm', kind: 'bar' }]);
    expect([5, -10, 0].map((value) => markOf(value, column)?.bar)).toEqual([0.5, 1, 0]);
    expect(markOf(-10, column)?.isBelowZero).toBe(true);
    expect(markOf(null, column)).toBeUndefined();
  });

  test('totals do not shorten the bars, and a change has none', () => {
    const markOf = marksOf(answer([column, total, change], [[5, 500, 9_000]]), [{ by: 'm', kind: 'shade' }]);
    expect(markOf(5, column)?.shade).toBe(1);
    expect(markOf(500, total)?.shade).toBe(1);
    expect(markOf(9_000, change)).toBeUndefined();
  });

  test('a sign stands where the number compares so, and nowhere else', () => {
    const compare: Record<(typeof highlightOperators)[number], (a: number, b: number) => boolean> = {
      '<': (a, b) => a < b,
      '<=': (a, b) => a <= b,
      '>': (a, b) => a > b,
      '>=': (a, b) => a >= b,
      '=': (a, b) => a === b,
      '!=': (a, b) => a !== b,
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...highlightOperators),
        fc.integer({ min: -3, max: 3 }),
        fc.integer({ min: -3, max: 3 }),
        (operator, value, bound) => {
          const mark: Highlight = { by: 'm', kind: 'mark', operator, value: bound, tone: 'bad' };
          const found = marksOf(answer([column], [[value]]), [mark])(value, column);
          expect(found?.tone).toBe(compare[operator](value, bound) ? 'bad' : undefined);
        },
      ),
    );
  });

  test('of a list, by the field of the column', () => {
    const listed: Column = { key: 'balance', role: 'column', type: 'money', field: 'balance' };
    const markOf = marksOf(answer([listed], [[200]]), [{ by: 'balance', kind: 'bar' }]);
    expect(markOf(100, listed)?.bar).toBe(0.5);
    expect(marksOf(answer([listed], [[200]]), [{ by: 'other', kind: 'bar' }])(100, listed)).toBeUndefined();
  });
});
