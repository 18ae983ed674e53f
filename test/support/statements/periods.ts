import { rule } from '#reports/rules.ts';
import { count, type Examples, type Node, summary } from './words.ts';

const day = { id: 'd', field: 'startsAt', bucket: 'day' as const, fill: true };
const month = { id: 'd', field: 'startsAt', bucket: 'month' as const };
const state = { id: 's', field: 'state' };
const minutes = { id: 'x', measure: 'sum' as const, field: 'minutes' };
const price = { id: 'p', measure: 'avg' as const, field: 'price' };
const within = (value: unknown): Node => rule('startsAt', 'inPeriod', value);
const appointments = (period: unknown, more: Parameters<typeof summary>[2]) =>
  summary('appointments', [within(period)], more);

/** Dates without rows, and the period that another one is compared with. */
export const periods: Examples = {
  'appointments of each day while clocks change, also of days without any': appointments(
    { from: '2026-10-31', to: '2026-11-02' },
    { groupBy: [day], measures: [count, minutes, price] },
  ),
  'appointments of each day and state, also of days without any': appointments(
    { last: 3, unit: 'day' },
    { groupBy: [state, day] },
  ),
  'appointments of each hour that the clock shows on the day on which it goes back': appointments(
    { since: Date.UTC(2026, 10, 1, 4), before: Date.UTC(2026, 10, 1, 8) },
    { groupBy: [{ ...day, bucket: 'hour' }] },
  ),
  'appointments of each weekday, also of those without any': appointments(
    { this: 'week' },
    { groupBy: [{ ...day, bucket: 'weekday' }] },
  ),
  'all programs by the year of their start, also years without any': {
    ...summary('programs', [], { groupBy: [{ id: 'y', field: 'startsOn', bucket: 'year', fill: true }] }),
    found: [[{ k0: '2024' }, { k0: '2026' }]],
  },
  'programs until this year by quarter, also quarters without any': {
    ...summary('programs', [rule('startsOn', '<', '2026-01-01')], {
      groupBy: [{ id: 'y', field: 'startsOn', bucket: 'quarter', fill: true }],
    }),
    found: [[{ k0: '2025-Q2' }, { k0: '2025-Q4' }]],
  },
  'the most frequent state by day, the others together, also on days without any': {
    ...appointments({ last: 2, unit: 'day' }, { groupBy: [state, day], top: { by: 'n', n: 1, other: true } }),
    found: [[{ k0: 'attended' }]],
  },
  'appointments of each day and the clients’ latest, beside filled dates': summary(
    'clients',
    [rule('createdAt', 'inPeriod', { last: 2, unit: 'day' })],
    {
      groupBy: [{ id: 'd', field: 'createdAt', bucket: 'day', fill: true }],
      measures: [count, { id: 'l', measure: 'max', field: 'startsAt', over: 'appointments' }],
    },
  ),
  'appointments of the last three months and of the three before': appointments(
    { last: 3, unit: 'month' },
    { groupBy: [month], compare: 'previousPeriod' },
  ),
  'appointments of this week and of the one before': appointments(
    { this: 'week' },
    { compare: 'previousPeriod', measures: [count, minutes] },
  ),
  'appointments of this week and of the one before, by client, also of those who came then alone':
    appointments(
      { this: 'week' },
      { groupBy: [{ id: 'c', field: 'clientId' }], compare: 'previousPeriod', measures: [count, price] },
    ),
  'appointments of some days and of as many before them': appointments(
    { from: '2026-03-01', to: '2026-03-31' },
    { groupBy: [state], compare: 'previousPeriod' },
  ),
  'appointments of two hours and of the two before': appointments(
    { since: Date.UTC(2026, 10, 22, 14), before: Date.UTC(2026, 10, 22, 16) },
    { compare: 'previousPeriod' },
  ),
  'appointments of this quarter and of the same one last year, by month and with the total': appointments(
    { this: 'quarter' },
    { groupBy: [{ ...month, fill: true }], compare: 'samePeriodLastYear', totals: { grand: true } },
  ),
  'invoices of last month and of the month before, by state and with all totals': summary(
    'clientInvoices',
    [rule('issuedOn', 'inPeriod', { previous: 'month' })],
    {
      groupBy: [{ id: 'b', field: 'branchId' }],
      pivotBy: state,
      compare: 'previousPeriod',
      totals: { grand: true, rows: true, columns: true },
    },
  ),
};
