import { describe, expect, test } from 'vitest';
import type { Cell, Column } from '#client/shared/answer/answer.ts';
import { cellText, type TextWords } from '#client/shared/answer/cellText.ts';
import type { CellWords } from '#client/shared/answer/plot.ts';
import { type Head, headsOf } from '#client/shared/answer/tableHead.ts';
import { linesOf } from '#client/shared/answer/tableLines.ts';
import type { Format } from '#client/shared/format.ts';

const words: CellWords = {
  label: String,
  tick: String,
  heading: ({ key }) => key.split(':')[0] ?? key,
  above: ({ pivot = null, role }) => (role === 'total' ? 'Total' : String(pivot)),
};
const month: Column = { key: 'month', role: 'dimension', type: 'instant', bucket: 'month' };
const figure = (key: string, part: Partial<Column> = {}): Column => ({
  key,
  role: 'measure',
  type: 'number',
  measure: 'count',
  ...part,
});
const shape = (head: Head): unknown =>
  'children' in head ? [head.title, head.children.map(shape)] : `${head.title} ${head.index}`;

describe('the head of an answer', () => {
  const total = (key: string) => figure(key, { role: 'total' });

  test('is one line without a pivot', () => {
    expect(
      headsOf([month, figure('a'), figure('a_previous', { side: 'previous' })], words).map(shape),
    ).toEqual(['month 0', 'a 1', 'a_previous 2']);
  });

  test('has beside each figure what a comparison says of it', () => {
    const sides = [undefined, 'previous' as const, 'change' as const].flatMap((side) =>
      ['a', 'b'].map((id) => figure(side ? `${id}_${side}` : id, { id, ...(side ? { side } : {}) })),
    );
    expect(headsOf([month, ...sides], words).map(shape)).toEqual([
      'month 0',
      'a 1',
      'a_previous 3',
      'a_change 5',
      'b 2',
      'b_previous 4',
      'b_change 6',
    ]);
  });

  test('says the one figure once, over the keys of the pivot and the total', () => {
    const columns = [month, figure('a:0', { pivot: 'x' }), figure('a:1', { pivot: null }), total('a:total')];
    expect(headsOf(columns, words).map(shape)).toEqual(['month 0', ['a', ['x 1', 'null 2', 'Total 3']]]);
  });

  test('says each key once, over its figures', () => {
    const columns = [
      month,
      ...['x', 'y'].flatMap((pivot, at) => [figure(`a:${at}`, { pivot }), figure(`b:${at}`, { pivot })]),
      total('a:total'),
      total('b:total'),
    ];
    expect(headsOf(columns, words).map(shape)).toEqual([
      'month 0',
      ['x', ['a 1', 'b 2']],
      ['y', ['a 3', 'b 4']],
      ['Total', ['a 5', 'b 6']],
    ]);
  });

  test('keeps apart two people of one name', () => {
    const columns = [1, 2].map((id) => figure(`a:${id}`, { pivot: { id, label: 'Ana' } }));
    expect(
      headsOf([month, ...columns, figure('b:1', { pivot: { id: 1, label: 'Ana' } })], words),
    ).toHaveLength(3);
  });
});

describe('a subtotal', () => {
  const row = (...cells: Cell[]) => cells;
  const of = (depth: number, ...cells: Cell[]) => ({ depth, cells });
  const told = (lines: ReturnType<typeof linesOf>) =>
    lines.map(({ cells, depth }) =>
      depth === undefined ? cells.join(' ') : `= ${depth} ${cells.join(' ')}`,
    );

  test('stands beneath the rows that it adds up, the narrowest first', () => {
    const rows = [row('a', 'x', 1, 1), row('a', 'x', 2, 2), row('a', 'y', 1, 4), row('b', 'x', 1, 8)];
    const subtotals = [
      of(1, 'a', null, null, 7),
      of(1, 'b', null, null, 8),
      of(2, 'a', 'x', null, 3),
      of(2, 'a', 'y', null, 4),
      of(2, 'b', 'x', null, 8),
    ];
    expect(told(linesOf({ rows, totals: { subtotals } }))).toEqual([
      'a x 1 1',
      'a x 2 2',
      '= 2 a x  3',
      'a y 1 4',
      '= 2 a y  4',
      '= 1 a   7',
      'b x 1 8',
      '= 2 b x  8',
      '= 1 b   8',
    ]);
  });

  test('comes at the end where an order has pulled its rows apart, or none of them is shown', () => {
    const rows = [row('a', 'x', 9), row('b', 'x', 5), row('a', 'y', 1)];
    const subtotals = [of(1, 'a', null, 10), of(1, 'b', null, 5), of(1, 'c', null, 2)];
    expect(told(linesOf({ rows, totals: { subtotals } }))).toEqual([
      'a x 9',
      'b x 5',
      '= 1 b  5',
      'a y 1',
      '= 1 a  10',
      '= 1 c  2',
    ]);
  });

  test('of nobody, of all others and of a band is none of the others', () => {
    const keys: Cell[] = [null, { other: true }, { band: 0, label: 'x' }, { id: 0, label: 'x' }, '', 'null'];
    const rows = keys.map((key) => row(key, 'x', 1));
    const lines = linesOf({ rows, totals: { subtotals: keys.map((key) => of(1, key, null, 1)) } });
    expect(lines.map(({ depth }) => depth)).toEqual(keys.flatMap(() => [undefined, 1]));
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  });
});

describe('a cell', () => {
  const format: Partial<Format> = {
    number: (value) => `n${Math.round(value * 100) / 100}`,
    money: (cents) => `$${cents / 100}`,
    instant: (ms) => `at ${ms}`,
    percent: (share) => `${share * 100}%`,
  };
  const textWords: TextWords = {
    format: format as Format,
    yes: 'yes',
    no: 'no',
    other: 'others',
    outside: 'outside',
    points: (value) => `${value} pts`,
    days: (_, value) => `${value} days`,
    between: (from, to) => `${from} to ${to}`,
    widths: new Map([['age', 10]]),
  };
  const change = (type: Column['type'], measure: Column['measure'] = 'sum') =>
    figure('c', { type, side: 'change', ...(measure ? { measure } : {}) });

  test.each<[NonNullable<Cell>, Column, string]>([
    [{ other: true }, month, 'others'],
    [{ band: 1, label: 'old' }, month, 'old'],
    [{ band: 9, label: null }, month, 'outside'],
    [{ id: 7, label: '' }, month, '#7'],
    [20, { key: 'age', role: 'dimension', type: 'number' }, 'n20 to n30'],
    [20, figure('age'), 'n20'],
    [0.25, figure('s', { measure: 'share' }), '25%'],
    [0.25, change('number', 'share'), '+n25 pts'],
    [-3, change('number'), 'n-3'],
    [3, change('number'), '+n3'],
    [0, change('number'), 'n0'],
    [150, change('money'), '+$1.5'],
    [-86_400_000 * 2.5, change('instant', 'max'), 'n-2.5 days'],
    [5, figure('m', { type: 'instant', measure: 'max' }), 'at 5'],
    [5, figure('m', { type: 'instant', measure: 'max', side: 'previous' }), 'at 5'],
  ])('%o in %o is "%s"', (cell, column, text) => expect(cellText(textWords)(cell, column)).toBe(text));
});
