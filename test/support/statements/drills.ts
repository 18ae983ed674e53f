import type { CellAddress, CellKey } from '#reports/drill.ts';
import { all, rule } from '#reports/rules.ts';
import { active, attended, count, type Example, type Examples, type Given, summary } from './words.ts';

const cell = (example: Example, dimensions: Record<string, CellKey>, more: Partial<CellAddress> = {}) => ({
  ...example,
  cell: { dimensions, measure: 'n', ...more },
});

const appointments = (more: Partial<Given>, value: unknown = { this: 'year' }): Example =>
  summary('appointments', [rule('startsAt', 'inPeriod', value)], more);

const by = (source: string, field: string, more: object = {}): Example =>
  summary(source, [], { groupBy: [{ id: 'g', field, ...more }] });

const branch = { id: 'b', field: 'branchId' };
const came = { id: 'a', measure: 'count' as const, filter: all(attended) };
const ages = [
  { label: 'Young', to: 18 },
  { label: 'Adult', from: 18, to: 65 },
];

/** The rows behind a cell, as the list that they are. */
export const drills: Examples = {
  'the clients of branch 2': cell(by('clients', 'branchId'), { g: { id: 2 } }),
  'the clients of no branch that may be seen': {
    ...cell(by('clients', 'branchId'), { g: null }),
    who: 'branchAdmin',
  },
  'the clients called O’Brien': cell(by('clients', 'lastName'), { g: 'O’Brien' }),
  'the clients with access': cell(by('clients', 'hasAccess'), { g: true }),
  'the clients whose last activity is unknown': cell(by('clients', 'lastActivityAt', { bucket: 'day' }), {
    g: null,
  }),
  'the appointments of a month': cell(
    appointments({ groupBy: [{ id: 'm', field: 'startsAt', bucket: 'month' }] }),
    { m: '2026-03' },
  ),
  'the appointments of the second of the hours that look alike': cell(
    appointments({ groupBy: [{ id: 'h', field: 'startsAt', bucket: 'hour' }] }),
    { h: Date.UTC(2026, 10, 1, 6) },
  ),
  'the appointments of Sundays at nine': cell(
    appointments({
      groupBy: [
        { id: 'w', field: 'startsAt', bucket: 'weekday' },
        { id: 'h', field: 'startsAt', bucket: 'hourOfDay' },
      ],
    }),
    { w: 7, h: 9 },
  ),
  'the programs of a quarter': cell(by('programs', 'startsOn', { bucket: 'quarter' }), { g: '2026-Q4' }),
  'the clients from 30 to under 45': cell(by('clients', 'age', { bands: { width: 15 } }), { g: 30 }),
  'the clients who are grown up': cell(by('clients', 'age', { bands: ages }), { g: { band: 1 } }),
  'the clients who are in no band': cell(by('clients', 'age', { bands: ages }), { g: { band: 2 } }),
  'the appointments of all but two groups, one of which is that of no branch': cell(
    appointments({ groupBy: [branch], top: { by: 'n', n: 2, other: true } }),
    { b: { notIn: [{ id: 2 }, null] } },
  ),
  'the attended appointments of a branch, above the line': cell(
    appointments({
      groupBy: [branch],
      measures: [count, came, { id: 'r', measure: 'ratio', of: ['a', 'n'] }],
    }),
    { b: { id: 1 } },
    { measure: 'r' },
  ),
  'all appointments of a branch, below the line': cell(
    appointments({
      groupBy: [branch],
      measures: [count, came, { id: 'r', measure: 'ratio', of: ['a', 'n'] }],
    }),
    { b: { id: 1 } },
    { measure: 'r', part: 'denominator' },
  ),
  'the attended appointments of active clients of branch 1': cell(
    summary('clients', [active], { groupBy: [branch], measures: [{ ...came, over: 'appointments' }] }),
    { b: { id: 1 } },
    { measure: 'a' },
  ),
  'the sessions of members of a group, over the client': cell(
    summary('memberships', [], {
      groupBy: [{ id: 'g', field: 'groupId' }],
      measures: [{ id: 'n', measure: 'count', over: 'client.programSessions' }],
    }),
    { g: { id: 2 } },
  ),
  'the appointments of last year that stand beside a month of this one': cell(
    appointments(
      { groupBy: [{ id: 'm', field: 'startsAt', bucket: 'month' }], compare: 'samePeriodLastYear' },
      { this: 'quarter' },
    ),
    { m: '2026-11' },
    { previous: true },
  ),
  'the appointments of one cell of a pivot': cell(
    appointments({ groupBy: [branch], pivotBy: { id: 's', field: 'state' } }),
    { b: { id: 3 }, s: 'noShow' },
  ),
  'all appointments behind the total': cell(appointments({ groupBy: [branch], totals: { grand: true } }), {}),
};
