import { all, any, rule } from '#reports/rules.ts';
import { attended, count, type Examples, not, summary } from './words.ts';

const branch = { id: 'b', field: 'branchId' };
const type = { id: 't', field: 'type' };
const price = { id: 'p', measure: 'avg' as const, field: 'price' };
const came = { id: 'a', measure: 'count' as const, filter: all(attended) };
const ratio = { id: 'r', measure: 'ratio' as const, of: ['a', 'n'] };

const appointments = (more: Parameters<typeof summary>[2]) => summary('appointments', [], more);

/** What is asked of groups once their figures are known: conditions, totals, the greatest, their order. */
export const figures: Examples = {
  'branches with more than thirty appointments': appointments({
    groupBy: [branch],
    having: all(rule('n', '>', 30)),
  }),
  'branches of which it does not hold that the average price is 50 dollars or more': appointments({
    groupBy: [branch],
    measures: [price],
    having: not(all(rule('p', '>=', 5000))),
  }),
  'branches with many appointments or with few that were attended': appointments({
    groupBy: [branch],
    measures: [count, came, ratio],
    having: any(rule('n', '>', 20), rule('r', '<', 0.5)),
  }),
  'appointments by branch and type, with the total of all': appointments({
    groupBy: [branch, type],
    totals: { grand: true },
  }),
  'average prices by branch and type, with those of each branch': appointments({
    groupBy: [branch, type],
    measures: [price, count],
    totals: { subtotals: true, grand: true },
  }),
  'the total is of all groups, also of those that the condition leaves out': appointments({
    groupBy: [branch],
    having: all(rule('n', '<', 30)),
    totals: { grand: true },
  }),
  'the two branches with most appointments, and the others together': {
    ...appointments({ groupBy: [branch], top: { by: 'n', n: 2, other: true } }),
    found: [[{ k0: 2 }, { k0: null }]],
  },
  'the branch with the highest average price, and no other': {
    ...appointments({ groupBy: [branch], measures: [price], top: { by: 'p', n: 1, other: false } }),
    found: [[{ k0: 2 }]],
  },
  'the branch with most appointments, and its share in those of all': {
    ...appointments({
      groupBy: [branch],
      measures: [count, { id: 's', measure: 'share', of: ['n'] }],
      top: { by: 'n', n: 1, other: false },
    }),
    found: [[{ k0: 2 }]],
  },
  'the two most frequent last names by language, and the others': {
    ...summary('clients', [], {
      groupBy: [
        { id: 'l', field: 'lastName' },
        { id: 'g', field: 'language' },
      ],
      measures: [count, { id: 'a', measure: 'count', over: 'appointments' }],
      top: { by: 'a', n: 2, other: true },
      totals: { subtotals: true, grand: true },
    }),
    found: [[{ k0: 'eloise' }, { k0: 'x' }]],
  },
  'the greatest of groups that are none': appointments({
    groupBy: [branch],
    top: { by: 'n', n: 3, other: true },
  }),
  'the middle length in the two greatest branches and in the others': {
    ...appointments({
      groupBy: [branch],
      measures: [count, { id: 'm', measure: 'median', field: 'minutes' }],
      top: { by: 'n', n: 2, other: true },
    }),
    found: [[{ k0: 1 }, { k0: 3 }]],
  },
  'branches by their attendance, those without any first, then by name': appointments({
    groupBy: [branch],
    measures: [count, came, ratio],
    sort: [
      { by: 'r', direction: 'asc', nulls: 'first' },
      { by: 'b', direction: 'desc' },
    ],
  }),
  'types in the order of their list, backwards': appointments({
    groupBy: [type],
    sort: [{ by: 't', direction: 'desc' }],
  }),
  'more groups than are shown, which are then counted': {
    ...appointments({ groupBy: [branch], having: all(rule('n', '>', 25)) }),
    caps: { groups: 1 },
    found: [
      [
        { k0: 1, m0: 4 },
        { k0: 2, m0: 3 },
      ],
    ],
  },
  'no more than one group, as the report itself says': {
    ...appointments({ groupBy: [branch], limit: 1 }),
    found: [[{ k0: 1, m0: 4 }]],
  },
};
