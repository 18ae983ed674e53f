import { rule } from '#reports/rules.ts';
import { count, type Examples, lastDays, summary } from './words.ts';

const state = { id: 's', field: 'state' };
const branch = { id: 'b', field: 'branchId' };
const month = { id: 'm', field: 'startsAt', bucket: 'month' as const };
const minutes = { id: 'x', measure: 'sum' as const, field: 'minutes' };
const november = rule('startsAt', 'inPeriod', { this: 'month' });

/** Groups crossed with one more dimension, and the totals on both axes. */
export const pivots: Examples = {
  'appointments by branch and state': summary('appointments', [], { groupBy: [branch], pivotBy: state }),
  'appointments by branch and state, with the totals of the states': summary('appointments', [], {
    groupBy: [branch],
    pivotBy: state,
    totals: { columns: true },
  }),
  'appointments by branch and month, with all totals': summary('appointments', [november], {
    groupBy: [branch],
    pivotBy: month,
    totals: { grand: true, rows: true, columns: true },
  }),
  'minutes and appointments by branch, type and state, with subtotals': summary('appointments', [], {
    groupBy: [branch, { id: 't', field: 'type' }],
    pivotBy: state,
    measures: [count, minutes],
    totals: { rows: true, subtotals: true },
  }),
  'appointments by state and client’s language, which may not be seen': {
    ...summary('appointments', [], { groupBy: [state], pivotBy: { id: 'l', field: 'client.language' } }),
    who: 'employee',
  },
  'appointments by the two busiest colleagues and state': {
    ...summary('appointments', [lastDays('startsAt', 30)], {
      groupBy: [{ id: 'p', field: 'professionalId' }],
      pivotBy: state,
      top: { by: 'n', n: 2, other: true },
    }),
    found: [[{ k0: 3 }, { k0: 7 }]],
  },
};
