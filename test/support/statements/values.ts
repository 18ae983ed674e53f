import { rule } from '#reports/rules.ts';
import { type Examples, list, other, parameter, summary } from './words.ts';

const period = { name: 'when', label: 'When', type: 'period' as const };
const states = { name: 'states', label: 'States', type: 'choice' as const, multiple: true };

/** With what a rule can compare: another field, a parameter, the asker. */
export const values: Examples = {
  'clients who opened the application before their last activity': list('clients', [
    other('appOpenedAt', '<', 'lastActivityAt'),
  ]),
  'clients whose first address is not their second, or who lack one': list('clients', [
    other('email', '!=', 'secondaryEmail'),
  ]),
  'clients cared for by whoever created them': list('clients', [other('responsibleId', '=', 'createdById')]),
  'clients called like the colleague who is responsible': list('clients', [
    other('lastName', '=', 'responsible.lastName'),
  ]),
  'clients younger than they have appointments': list('clients', [other('age', '<', 'appointments.count')]),
  'clients with more appointments than interventions': list('clients', [
    other('appointments.count', '>', 'interventions.count'),
  ]),
  'programs that end on the day on which they start, or without such a day': list('programs', [
    { combinator: 'and', not: true, rules: [other('startsOn', '!=', 'endsOn')] },
  ]),
  'my clients': list('clients', [rule('responsibleId', '=', '$me')]),
  'clients of my branches, of branch 3, or for whom I am not responsible': {
    ...list('clients', [
      {
        combinator: 'or',
        rules: [rule('branchId', 'in', ['$myBranches', 3]), rule('responsibleId', 'notIn', ['$me'])],
      },
    ]),
    who: 'manager',
  },
  'groups of my branches, asked by somebody who has none': {
    ...list('groups', [rule('branchId', 'in', ['$myBranches'])]),
    who: 'readOnly',
  },
  'groups outside my branches, asked by somebody who has none': {
    ...list('groups', [rule('branchId', 'notIn', ['$myBranches'])]),
    who: 'readOnly',
  },
  'clients created in the period that was given': {
    ...list('clients', [parameter('createdAt', 'inPeriod', 'when')], { params: [period] }),
    parameters: { when: { previous: 'week' } },
  },
  'clients created outside the period that is taken unless another is given': list(
    'clients',
    [parameter('createdAt', 'notInPeriod', 'when')],
    { params: [{ ...period, default: { this: 'month' } }] },
  ),
  'appointments of the states that were given': {
    ...list('appointments', [parameter('state', 'in', 'states')], { params: [states] }),
    parameters: { states: ['attended', 'noShow'] },
  },
  'appointments of whichever state, for none was given': list(
    'appointments',
    [parameter('state', 'in', 'states'), rule('minutes', '>', 30)],
    { params: [states] },
  ),
  'appointments counted by a measure whose rule takes a parameter': {
    ...summary('appointments', [], {
      params: [{ name: 'who', label: 'Who', type: 'reference' }],
      measures: [
        {
          id: 'n',
          measure: 'count',
          filter: { combinator: 'and', rules: [parameter('clientId', '=', 'who')] },
        },
      ],
    }),
    parameters: { who: 17 },
  },
};
