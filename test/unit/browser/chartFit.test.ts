import { describe, expect, test } from 'vitest';
import {
  chartOf,
  drawingOf,
  drawings,
  misfit,
  shapeOf,
  suggestedChart,
} from '#client/reports/answer/chartFit.ts';
import { type Draft, emptyDraft } from '#client/reports/builder/draft.ts';
import type { CatalogView } from '#client/shared/catalog.ts';
import { chartKinds } from '#reports/definition.ts';
import { catalogIn } from '#server/reports/catalog.ts';

describe('a drawing is offered when the answer has its shape', () => {
  const catalog = catalogIn('en', {}) as CatalogView;
  const summary = (part: Partial<Draft>): Draft => ({
    ...emptyDraft,
    source: 'appointments',
    mode: 'summary',
    ...part,
  });
  const count = { id: 'm1', measure: 'count' as const };
  const minutes = { id: 'm2', measure: 'sum' as const, field: 'minutes' };
  const latest = { id: 'm3', measure: 'max' as const, field: 'startsAt' };
  const month = { id: 'g1', field: 'startsAt', bucket: 'month' as const };
  const weekday = { id: 'g1', field: 'startsAt', bucket: 'weekday' as const };
  const state = { id: 'g2', field: 'state' };
  const type = { id: 'g3', field: 'type' };

  test.each<[string, Draft, string, string[]]>([
    ['a list', { ...emptyDraft, source: 'clients', mode: 'list', columns: ['fullName'] }, 'table', ['table']],
    ['one figure', summary({}), 'number', ['table', 'number']],
    ['a count by month', summary({ groupBy: [month] }), 'line', ['table', 'bar', 'line', 'pie']],
    ['a count by day of the week', summary({ groupBy: [weekday] }), 'bar', ['table', 'bar', 'pie']],
    ['a count by state', summary({ groupBy: [state] }), 'bar', ['table', 'bar', 'pie']],
    [
      'two figures by month',
      summary({ groupBy: [month], measures: [count, minutes] }),
      'line',
      ['table', 'bar', 'line'],
    ],
    [
      'an average by state',
      summary({ groupBy: [state], measures: [{ ...minutes, measure: 'avg' }] }),
      'bar',
      ['table', 'bar'],
    ],
    ['the last day by state', summary({ groupBy: [state], measures: [latest] }), 'table', ['table']],
    ['a count by month and state', summary({ groupBy: [month, state] }), 'table', ['table', 'bar', 'line']],
    ['a count by state and month', summary({ groupBy: [state, month] }), 'table', ['table', 'bar']],
    [
      'two figures by month and state',
      summary({ groupBy: [month, state], measures: [count, minutes] }),
      'table',
      ['table'],
    ],
    [
      'a count by month with columns by state',
      summary({ groupBy: [month], kept: { pivotBy: state } }),
      'table',
      ['table', 'bar', 'line'],
    ],
    [
      'a share by state',
      summary({ groupBy: [state], measures: [{ id: 'm2', measure: 'share', of: ['m1'] }] }),
      'bar',
      ['table', 'bar'],
    ],
    ['three groupings', summary({ groupBy: [month, state, type] }), 'table', ['table']],
    ['no figure', summary({ measures: [] }), 'table', ['table', 'number']],
  ])('%s suggests a %s and can be %o', (_, draft, suggested, possible) => {
    const shape = shapeOf(draft, catalog);
    expect(suggestedChart(shape)).toBe(suggested);
    expect(drawings.filter((kind) => !misfit(kind, shape))).toEqual(possible);
    expect(misfit(suggestedChart(shape), shape)).toBeUndefined();
    for (const kind of chartKinds)
      expect(chartOf(kind, shape)).toBe(possible.includes(drawingOf(kind)) ? drawingOf(kind) : suggested);
  });

  test('what this screen does not draw is drawn as what comes nearest', () => {
    const shape = shapeOf(summary({ groupBy: [month] }), catalog);
    const drawn = ['stackedBar', 'horizontalBar', 'area', 'scatter', 'heatTable'] as const;
    expect(drawn.map((kind) => chartOf(kind, shape))).toEqual(['bar', 'bar', 'line', 'table', 'table']);
  });
});
