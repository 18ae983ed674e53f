import { all, rule } from '../rules.ts';
import { allTotals, count, greatestFirst, type Makings, percentage, sum } from './starter.ts';

export const appointments = {
  hoursPerProfessional: (label) => ({
    v: 2,
    source: 'appointments',
    filter: all(rule('state', '=', 'attended'), rule('startsAt', 'inPeriod', { this: 'month' })),
    groupBy: [{ id: 'professional', field: 'professionalId' }],
    measures: [sum('hours', 'hours', label.hours)],
    totals: { grand: true },
    sort: greatestFirst('hours'),
    chart: { kind: 'horizontalBar', x: 'professional', y: ['hours'] },
  }),
  /** Of those that were to take place, as the attendance rate in a professional's statistics. */
  noShowRate: (label) => ({
    v: 2,
    source: 'appointments',
    filter: all(
      rule('startsAt', 'inPeriod', { this: 'quarter' }),
      rule('startsAt', '<', { relative: 'now' }),
      rule('state', 'in', ['attended', 'noShow']),
    ),
    groupBy: [{ id: 'professional', field: 'professionalId' }],
    pivotBy: { id: 'branch', field: 'branchId' },
    measures: [
      count('noShows', label.noShows, rule('state', '=', 'noShow')),
      count('expected', label.expected),
      percentage('rate', 'noShows', 'expected', label.noShowRate),
    ],
    totals: allTotals,
    sort: greatestFirst('rate'),
    chart: { kind: 'heatTable', x: 'professional', y: ['rate'], series: 'branch' },
  }),
  busyHours: (label) => ({
    v: 2,
    source: 'appointments',
    filter: all(rule('startsAt', 'inPeriod', { last: 90, unit: 'day' }), rule('state', '!=', 'cancelled')),
    groupBy: [{ id: 'weekday', field: 'startsAt', bucket: 'weekday', fill: true }],
    pivotBy: { id: 'hour', field: 'startsAt', bucket: 'hourOfDay' },
    measures: [count('appointments', label.appointments)],
    totals: allTotals,
    chart: { kind: 'heatTable', x: 'weekday', y: ['appointments'], series: 'hour' },
  }),
  appointmentTypes: (label) => ({
    v: 2,
    source: 'appointments',
    filter: all(rule('startsAt', 'inPeriod', { this: 'year' })),
    groupBy: [{ id: 'type', field: 'type' }],
    measures: [count('appointments', label.appointments)],
    totals: { grand: true },
    sort: greatestFirst('appointments'),
    chart: { kind: 'pie', x: 'type', y: ['appointments'] },
  }),
} satisfies Makings;
