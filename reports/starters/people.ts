import { all, any, rule } from '../rules.ts';
import { allTotals, count, distinct, greatestFirst, isActive, type Makings, ratio, sum } from './starter.ts';

const holdsAccess = [rule('record.state', '=', 'active'), rule('record.profile', '!=', 'readOnly')];

export const people = {
  externalProfessionals: (label) => ({
    v: 2,
    source: 'stakeholders',
    filter: all(isActive, rule('kind', '=', 'external'), rule('clientId', 'notNull')),
    groupBy: [{ id: 'professional', field: 'professionalId' }],
    measures: [
      distinct('clients', 'clientId', label.clients),
      { id: 'since', measure: 'min', field: 'since', label: label.since },
    ],
    totals: { grand: true },
    sort: greatestFirst('clients'),
    chart: { kind: 'table', x: 'professional', y: ['clients'] },
  }),
  /** Whoever has never signed in uses an access for nothing too. */
  unusedAccesses: (label) => ({
    v: 2,
    source: 'professionalBranches',
    filter: all(
      ...holdsAccess,
      any(
        rule('record.lastSignInAt', 'null'),
        rule('record.lastSignInAt', 'inPeriod', { moreThan: 30, unit: 'day', ago: true }),
      ),
    ),
    groupBy: [{ id: 'branch', field: 'branchId' }],
    measures: [distinct('professionals', 'professionalId', label.professionals)],
    totals: { grand: true },
    sort: greatestFirst('professionals'),
    chart: { kind: 'table', x: 'branch', y: ['professionals'] },
  }),
  /** Whoever works in two branches stands in both, and once in the totals. */
  accessesUsed: (label) => ({
    v: 2,
    source: 'professionalBranches',
    filter: all(...holdsAccess),
    groupBy: [{ id: 'profile', field: 'record.profile' }],
    pivotBy: { id: 'branch', field: 'branchId' },
    measures: [distinct('accesses', 'professionalId', label.accesses)],
    totals: allTotals,
    chart: { kind: 'stackedBar', x: 'profile', y: ['accesses'], series: 'branch' },
  }),
  /** On average, as a month may have more than one invoice. */
  softwareCost: (label) => ({
    v: 2,
    source: 'subscriptionInvoices',
    filter: all(rule('issuedOn', 'inPeriod', { last: 24, unit: 'month' })),
    groupBy: [{ id: 'month', field: 'issuedOn', bucket: 'month' }],
    measures: [
      sum('cost', 'amount', label.cost),
      { id: 'professionals', measure: 'avg', field: 'professionals', label: label.professionals },
      ratio('perHead', 'cost', 'professionals', label.costPerProfessional),
    ],
    totals: { grand: true },
    chart: { kind: 'line', x: 'month', y: ['perHead'] },
  }),
  clientsHandedOver: (label) => ({
    v: 2,
    source: 'stakeholders',
    filter: all(rule('endedReason', '=', 'transfer'), rule('until', 'inPeriod', { last: 12, unit: 'month' })),
    groupBy: [
      { id: 'from', field: 'professionalId' },
      { id: 'to', field: 'successorId' },
    ],
    measures: [distinct('clients', 'clientId', label.clients)],
    totals: { grand: true, subtotals: true },
    sort: greatestFirst('clients'),
    chart: { kind: 'table', x: 'from', y: ['clients'], series: 'to' },
  }),
  changesPerProfessional: (label) => ({
    v: 2,
    source: 'clientChanges',
    filter: all(rule('at', 'inPeriod', { this: 'month' })),
    groupBy: [{ id: 'professional', field: 'actorId' }],
    measures: [
      count('created', label.createdClients, rule('kind', '=', 'created')),
      count('archived', label.archivedClients, rule('kind', '=', 'archived')),
      count('changes', label.changes),
    ],
    totals: { grand: true },
    sort: greatestFirst('changes'),
    chart: { kind: 'bar', x: 'professional', y: ['created', 'archived'] },
  }),
} satisfies Makings;
