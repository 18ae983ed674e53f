import { all, any, rule, some } from '../rules.ts';
import { allTotals, count, distinct, greatestFirst, type Makings, none } from './starter.ts';

/** Left empty, it is over every kind of measurement: so each kind stands apart from the others. */
const chosenKind = { ...rule('definitionId', '=', 'kind'), valueSource: 'parameter' as const };
const chosenGroup = { ...rule('groupId', '=', 'group'), valueSource: 'parameter' as const };

export const measurements = {
  measurementsInGroup: (label) => ({
    v: 2,
    source: 'measurements',
    filter: all(
      chosenKind,
      some('memberships', chosenGroup),
      rule('measuredAt', 'inPeriod', { last: 6, unit: 'month' }),
    ),
    groupBy: [{ id: 'month', field: 'measuredAt', bucket: 'month', fill: true }],
    pivotBy: { id: 'kind', field: 'definitionId' },
    measures: [
      { id: 'average', measure: 'avg', field: 'value', label: label.average },
      count('measurements', label.measurements),
    ],
    totals: { columns: true },
    params: [
      { name: 'kind', label: label.kind, type: 'reference' },
      { name: 'group', label: label.group, type: 'reference' },
    ],
    chart: { kind: 'line', x: 'month', y: ['average'], series: 'kind' },
  }),
  clientsOutsideNorm: (label) => ({
    v: 2,
    source: 'measurements',
    filter: all(
      chosenKind,
      rule('client.state', '=', 'active'),
      none('newer'),
      any(
        { ...rule('value', '>', 'definition.normHigh'), valueSource: 'field' },
        { ...rule('value', '<', 'definition.normLow'), valueSource: 'field' },
      ),
    ),
    groupBy: [{ id: 'responsible', field: 'client.responsibleId' }],
    pivotBy: { id: 'kind', field: 'definitionId' },
    measures: [distinct('clients', 'clientId', label.clients)],
    totals: allTotals,
    sort: greatestFirst('clients'),
    params: [{ name: 'kind', label: label.kind, type: 'reference' }],
    chart: { kind: 'table', x: 'responsible', y: ['clients'], series: 'kind' },
  }),
} satisfies Makings;
