import { describe, expect, test } from 'vitest';
import { chartOf, drawings, misfit, shapeOf, suggestedChart } from '#client/shared/answer/chartFit.ts';
import type { CatalogView } from '#client/shared/catalog.ts';
import { chartKinds } from '#reports/definition.ts';
import { catalogIn } from '#server/reports/catalog.ts';

describe('a drawing is offered when the answer has its shape', () => {
  const catalog = catalogIn('en', {}) as CatalogView;
  type Asked = Parameters<typeof shapeOf>[0];
  const summary = (part: Partial<Asked>): Asked => ({
    source: 'appointments',
    measures: [{ id: 'm1', measure: 'count' }],
    ...part,
  });
  const count = { id: 'm1', measure: 'count' as const };
  const minutes = { id: 'm2', measure: 'sum' as const, field: 'minutes' };
  const latest = { id: 'm3', measure: 'max' as const, field: 'startsAt' };
  const month = { id: 'g1', field: 'startsAt', bucket: 'month' as const };
  const weekday = { id: 'g1', field: 'startsAt', bucket: 'weekday' as const };
  const state = { id: 'g2', field: 'state' };
  const type = { id: 'g3', field: 'type' };

  test.each<[string, Asked, string, string[]]>([
    ['a list', { source: 'clients' }, 'table', ['table']],
    ['one figure', summary({}), 'number', ['table', 'number']],
    [
      'a count by month',
      summary({ groupBy: [month] }),
      'line',
      ['table', 'bar', 'horizontalBar', 'line', 'area', 'pie'],
    ],
    [
      'a count by day of the week',
      summary({ groupBy: [weekday] }),
      'bar',
      ['table', 'bar', 'horizontalBar', 'pie'],
    ],
    ['a count by state', summary({ groupBy: [state] }), 'bar', ['table', 'bar', 'horizontalBar', 'pie']],
    [
      'two figures by month',
      summary({ groupBy: [month], measures: [count, minutes] }),
      'line',
      ['table', 'bar', 'stackedBar', 'horizontalBar', 'line', 'area', 'scatter'],
    ],
    [
      'an average by state',
      summary({ groupBy: [state], measures: [{ ...minutes, measure: 'avg' }] }),
      'bar',
      ['table', 'bar', 'horizontalBar'],
    ],
    ['the last day by state', summary({ groupBy: [state], measures: [latest] }), 'table', ['table']],
    [
      'a count by month and state',
      summary({ groupBy: [month, state] }),
      'table',
      ['table', 'bar', 'stackedBar', 'horizontalBar', 'line', 'area', 'heatTable'],
    ],
    [
      'a count by state and month',
      summary({ groupBy: [state, month] }),
      'table',
      ['table', 'bar', 'stackedBar', 'horizontalBar', 'heatTable'],
    ],
    [
      'two figures by month and state',
      summary({ groupBy: [month, state], measures: [count, minutes] }),
      'table',
      ['table'],
    ],
    [
      'a count by month with columns by state',
      summary({ groupBy: [month], pivotBy: state }),
      'table',
      ['table', 'bar', 'stackedBar', 'horizontalBar', 'line', 'area', 'heatTable'],
    ],
    [
      'a share by state',
      summary({ groupBy: [state], measures: [{ id: 'm2', measure: 'share', of: ['m1'] }] }),
      'bar',
      ['table', 'bar', 'horizontalBar'],
    ],
    ['three groupings', summary({ groupBy: [month, state, type] }), 'table', ['table']],
    [
      'the greatest states without the others',
      summary({ groupBy: [state], top: { by: 'm1', n: 2, other: false } }),
      'bar',
      ['table', 'bar', 'horizontalBar'],
    ],
    ['no figure', summary({ measures: [] }), 'table', ['table']],
  ])('%s suggests a %s and can be %o', (_, draft, suggested, possible) => {
    const shape = shapeOf(draft, catalog);
    expect(suggestedChart(shape)).toBe(suggested);
    expect(drawings.filter((kind) => !misfit(kind, shape))).toEqual(possible);
    expect(misfit(suggestedChart(shape), shape)).toBeUndefined();
    for (const kind of chartKinds)
      expect(chartOf(kind, shape)).toBe(possible.includes(kind) ? kind : suggested);
  });
});
