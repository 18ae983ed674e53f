import type { ReportDefinition } from '#reports/definition.ts';
import { all, any, type RuleGroup, rule } from '#reports/rules.ts';

export type Given = Omit<ReportDefinition, 'v'>;

const count = { id: 'n', measure: 'count' as const };
const summary = (source: string, filter: RuleGroup, more: Partial<Given> = {}): Given => ({
  source,
  filter,
  measures: [count],
  ...more,
});

const active = rule('state', '=', 'active');
const attended = rule('state', '=', 'attended');
const lastMonth = rule('startsAt', 'inPeriod', { last: 30, unit: 'day' });

export const summaries = {
  counts: summary('clients', all(active), {
    groupBy: [{ id: 'b', field: 'branchId' }],
    sort: [{ by: 'n', direction: 'desc' }],
    top: { by: 'n', n: 10, other: true },
  }),
  compared: summary('appointments', all(rule('startsAt', 'inPeriod', { this: 'year' })), {
    groupBy: [{ id: 'd', field: 'startsAt', bucket: 'month', fill: true }],
    pivotBy: { id: 's', field: 'state' },
    compare: 'previousPeriod',
    totals: { grand: true },
  }),
  figures: summary('appointments', all(), {
    groupBy: [{ id: 'p', field: 'professionalId' }],
    measures: [
      count,
      { id: 'a', measure: 'count', filter: all(attended), label: 'Attended' },
      { id: 'd', measure: 'countDistinct', field: 'clientId' },
      { id: 's', measure: 'sum', field: 'minutes', filter: any(attended, rule('type', '=', 'group')) },
      { id: 'v', measure: 'avg', field: 'price' },
      { id: 'l', measure: 'min', field: 'startsAt' },
      { id: 'g', measure: 'max', field: 'client.age' },
      { id: 'm', measure: 'median', field: 'minutes' },
      { id: 'r', measure: 'ratio', of: ['a', 'n'], label: 'Attendance' },
      { id: 'h', measure: 'share', of: ['s'] },
    ],
    having: any(rule('n', '>', 5), rule('r', '<', 0.5)),
    sort: [
      { by: 'p', direction: 'asc' },
      { by: 'r', direction: 'desc', nulls: 'first' },
    ],
  }),
  over: summary('clients', all(), {
    groupBy: [{ id: 'b', field: 'branchId' }],
    measures: [
      { id: 'c', measure: 'count', over: 'appointments' },
      { id: 'a', measure: 'count', over: 'appointments', filter: all(attended) },
      { id: 's', measure: 'sum', field: 'minutes', over: 'appointments', filter: all(attended, lastMonth) },
      { id: 'r', measure: 'ratio', of: ['a', 'c'] },
    ],
    top: { by: 'a', n: 1, other: false },
  }),
  bands: summary('clients', all(), {
    groupBy: [
      { id: 'a', field: 'age', bands: { width: 15 } },
      {
        id: 'y',
        field: 'age',
        bands: [
          { label: 'Young', to: 18 },
          { label: 'Adult', from: 18, to: 65 },
        ],
      },
      { id: 's', field: 'state', bands: [{ label: 'Gone', values: ['archived', 'deleted'] }] },
      { id: 'd', field: 'createdAt', bands: [{ label: 'New', period: { last: 7, unit: 'day' } }] },
    ],
  }),
  buckets: summary('appointments', all(rule('startsAt', 'between', ['2026-11-01', '2026-11-30'])), {
    groupBy: [
      { id: 'h', field: 'startsAt', bucket: 'hour' },
      { id: 'o', field: 'startsAt', bucket: 'hourOfDay' },
      { id: 'w', field: 'startsAt', bucket: 'weekday' },
    ],
    pivotBy: { id: 'y', field: 'client.birthDate', bucket: 'year' },
    compare: 'samePeriodLastYear',
    sort: [{ by: 'h', direction: 'asc' }],
    limit: 50,
  }),
} satisfies Record<string, Given>;
