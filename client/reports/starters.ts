/** Questions that many people ask, each a report that runs as it is. Their titles are the messages `starter.<id>`. */
import type { ReportDefinition } from '#reports/definition.ts';
import { all, rule } from '#reports/rules.ts';

export interface Starter {
  id: string;
  definition: ReportDefinition;
}

const count = { id: 'm1', measure: 'count' } as const;
const largestFirst: ReportDefinition['sort'] = [{ by: 'm1', direction: 'desc' }];
const activeClients = rule('state', 'in', ['active']);

export const starters: Starter[] = [
  {
    id: 'clientsByBranch',
    definition: {
      v: 2,
      source: 'clients',
      filter: all(activeClients),
      groupBy: [{ id: 'g1', field: 'branchId' }],
      measures: [count],
      sort: largestFirst,
      chart: { kind: 'bar' },
    },
  },
  {
    id: 'newClients',
    definition: {
      v: 2,
      source: 'clients',
      filter: all(rule('createdAt', 'inPeriod', { last: 12, unit: 'month' })),
      groupBy: [{ id: 'g1', field: 'createdAt', bucket: 'month' }],
      measures: [count],
      chart: { kind: 'line' },
    },
  },
  {
    id: 'appointmentStates',
    definition: {
      v: 2,
      source: 'appointments',
      filter: all(rule('startsAt', 'inPeriod', { this: 'quarter' })),
      groupBy: [{ id: 'g1', field: 'state' }],
      measures: [count],
      chart: { kind: 'pie' },
    },
  },
  {
    id: 'hours',
    definition: {
      v: 2,
      source: 'appointments',
      filter: all(rule('state', 'in', ['attended']), rule('startsAt', 'inPeriod', { this: 'month' })),
      groupBy: [{ id: 'g1', field: 'professionalId' }],
      measures: [{ id: 'm1', measure: 'sum', field: 'minutes' }],
      sort: largestFirst,
      chart: { kind: 'bar' },
    },
  },
  {
    id: 'withoutResponsible',
    definition: {
      v: 2,
      source: 'clients',
      filter: all(activeClients, rule('responsibleId', 'null', null)),
      columns: ['fullName', 'branchId', 'phone', 'createdAt', 'lastActivityAt'].map((field) => ({ field })),
      sort: [{ by: 'createdAt', direction: 'desc' }],
      chart: { kind: 'table' },
    },
  },
  {
    id: 'weekdays',
    definition: {
      v: 2,
      source: 'appointments',
      filter: all(
        rule('startsAt', 'inPeriod', { last: 90, unit: 'day' }),
        rule('state', 'notIn', ['cancelled']),
      ),
      groupBy: [{ id: 'g1', field: 'startsAt', bucket: 'weekday' }],
      measures: [count],
      chart: { kind: 'bar' },
    },
  },
  {
    id: 'interventionKinds',
    definition: {
      v: 2,
      source: 'interventions',
      filter: all(rule('happenedAt', 'inPeriod', { this: 'year' })),
      groupBy: [
        { id: 'g1', field: 'happenedAt', bucket: 'month' },
        { id: 'g2', field: 'kind' },
      ],
      measures: [count],
      chart: { kind: 'bar' },
    },
  },
  {
    id: 'groupSizes',
    definition: {
      v: 2,
      source: 'groups',
      filter: all(),
      groupBy: [{ id: 'g1', field: 'title' }],
      measures: [{ id: 'm1', measure: 'sum', field: 'members' }],
      sort: largestFirst,
      chart: { kind: 'bar' },
    },
  },
];
