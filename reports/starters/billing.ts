import { all, any, rule } from '../rules.ts';
import { count, greatestFirst, type Makings, ratio, sum } from './starter.ts';

export const billing = {
  /** A draft is not billed yet: with drafts, what is billed would not be what is paid and outstanding. */
  billedAndPaid: (label) => ({
    v: 2,
    source: 'clientInvoices',
    filter: all(
      rule('state', 'notIn', ['draft', 'cancelled']),
      rule('issuedOn', 'inPeriod', { last: 12, unit: 'month' }),
    ),
    groupBy: [{ id: 'month', field: 'issuedOn', bucket: 'month', fill: true }],
    measures: [
      sum('billed', 'total', label.billed),
      sum('paid', 'paid', label.paid),
      sum('outstanding', 'outstanding', label.outstanding),
    ],
    totals: { grand: true },
    chart: { kind: 'line', x: 'month', y: ['billed', 'paid', 'outstanding'] },
  }),
  /** The first band that fits is taken, so each begins where the one before it ends. */
  clientsWhoOwe: (label) => ({
    v: 2,
    source: 'clients',
    filter: all(rule('outstanding', '>', 10_000)),
    groupBy: [
      {
        id: 'since',
        field: 'oldestDueOn',
        bands: [
          { label: label.notDue, period: { next: 1, unit: 'year' } },
          { label: label.overdue30, period: { last: 31, unit: 'day' } },
          { label: label.overdue60, period: { last: 61, unit: 'day' } },
          { label: label.overdue90, period: { last: 91, unit: 'day' } },
          { label: label.overdueMore, period: { moreThan: 90, unit: 'day', ago: true } },
        ],
      },
    ],
    measures: [count('clients', label.clients), sum('outstanding', 'outstanding', label.outstanding)],
    totals: { grand: true },
    chart: { kind: 'table', x: 'since', y: ['outstanding'] },
  }),
  revenuePerBranch: (label) => ({
    v: 2,
    source: 'clientInvoices',
    filter: all(rule('state', '=', 'paid'), rule('issuedOn', 'inPeriod', { this: 'quarter' })),
    groupBy: [{ id: 'branch', field: 'branchId' }],
    measures: [sum('revenue', 'paid', label.revenue)],
    totals: { grand: true },
    compare: 'previousPeriod',
    sort: greatestFirst('revenue'),
    chart: { kind: 'bar', x: 'branch', y: ['revenue'] },
  }),
  /** By way of the branches, as a directory of names would take two of the same name for one. */
  revenuePerHour: (label) => ({
    v: 2,
    source: 'professionalBranches',
    filter: all(),
    groupBy: [{ id: 'professional', field: 'professionalId' }],
    measures: [
      {
        ...sum('revenue', 'paid', label.revenue),
        over: 'professional.clientInvoices',
        filter: all(rule('state', '=', 'paid'), rule('issuedOn', 'inPeriod', { this: 'quarter' })),
      },
      {
        ...sum('hours', 'hours', label.hours),
        over: 'professional.appointments',
        filter: all(rule('state', '=', 'attended'), rule('startsAt', 'inPeriod', { this: 'quarter' })),
      },
      ratio('perHour', 'revenue', 'hours', label.revenuePerHour),
    ],
    having: any(rule('revenue', '>', 0), rule('hours', '>', 0)),
    totals: { grand: true },
    sort: greatestFirst('perHour'),
    chart: { kind: 'horizontalBar', x: 'professional', y: ['perHour'] },
  }),
} satisfies Makings;
