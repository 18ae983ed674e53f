import { all, rule } from '../rules.ts';
import { allTotals, count, greatestFirst, type Makings, sum } from './starter.ts';

export const interventions = {
  interventionsPerWeek: (label) => ({
    v: 2,
    source: 'interventions',
    filter: all(rule('published', '=', true), rule('happenedAt', 'inPeriod', { last: 26, unit: 'week' })),
    groupBy: [{ id: 'week', field: 'happenedAt', bucket: 'week', fill: true }],
    pivotBy: { id: 'kind', field: 'kind' },
    measures: [count('interventions', label.interventions)],
    totals: allTotals,
    chart: { kind: 'area', x: 'week', y: ['interventions'], series: 'kind' },
  }),
  interventionCodes: (label) => ({
    v: 2,
    source: 'interventions',
    filter: all(rule('happenedAt', 'inPeriod', { this: 'year' }), rule('codeId', 'notNull')),
    groupBy: [{ id: 'code', field: 'codeId' }],
    measures: [count('interventions', label.interventions), sum('price', 'code.price', label.price)],
    totals: { grand: true },
    sort: [
      { by: 'price', direction: 'desc' },
      { by: 'interventions', direction: 'desc' },
    ],
    chart: { kind: 'bar', x: 'code', y: ['interventions'] },
  }),
  unpublishedInterventions: (label) => ({
    v: 2,
    source: 'interventions',
    filter: all(
      rule('published', '=', false),
      rule('happenedAt', 'inPeriod', { moreThan: 7, unit: 'day', ago: true }),
    ),
    groupBy: [{ id: 'author', field: 'authorId' }],
    measures: [
      count('interventions', label.interventions),
      { id: 'oldest', measure: 'min', field: 'happenedAt', label: label.oldest },
    ],
    totals: { grand: true },
    sort: greatestFirst('interventions'),
    chart: { kind: 'table', x: 'author', y: ['interventions'] },
  }),
  documentsWaiting: (label) => ({
    v: 2,
    source: 'interventions',
    filter: all(rule('kind', '=', 'document'), rule('published', '=', true), rule('completedAt', 'null')),
    groupBy: [{ id: 'document', field: 'title' }],
    measures: [
      count('documents', label.documents),
      { id: 'average', measure: 'avg', field: 'waitingDays', label: label.averageDays },
      { id: 'longest', measure: 'max', field: 'waitingDays', label: label.longestDays },
    ],
    totals: { grand: true },
    sort: greatestFirst('documents'),
    top: { by: 'documents', n: 20, other: true },
    chart: { kind: 'bar', x: 'document', y: ['documents'] },
  }),
} satisfies Makings;
