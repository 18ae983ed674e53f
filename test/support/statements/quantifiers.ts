import { all, any, rule, some } from '#reports/rules.ts';
import { active, attended, type Examples, lastDays, list, not, related } from './words.ts';

const atLeast = (threshold: number) => ({ mode: 'atLeast' as const, threshold });
const atMost = (threshold: number) => ({ mode: 'atMost' as const, threshold });
const exactly = (threshold: number) => ({ mode: 'exactly' as const, threshold });

/** How many of the related rows fulfil a group, and the denial of it. */
export const quantifiers: Examples = {
  'clients without an attended appointment in the last 60 days who are in at least two groups': list(
    'clients',
    [
      related({ mode: 'none' }, 'appointments', attended, lastDays('startsAt', 60)),
      related(atLeast(2), 'memberships'),
    ],
  ),
  'clients with an appointment that is attended and long': list('clients', [
    some('appointments', attended, rule('minutes', '>', 45)),
  ]),
  'clients with an attended appointment and a long one': list('clients', [
    some('appointments', attended),
    some('appointments', rule('minutes', '>', 45)),
  ]),
  'clients of whom it does not hold that an appointment has no price': list('clients', [
    not(all(some('appointments', rule('price', 'null')))),
  ]),
  'clients all of whose appointments cost more than 50 dollars, and who have some': list('clients', [
    related({ mode: 'all' }, 'appointments', rule('price', '>', 5000)),
  ]),
  'clients none of whose appointments fails to be attended, be there any or not': list('clients', [
    related({ mode: 'all', emptyCounts: true }, 'appointments', attended),
  ]),
  'clients of whom it does not hold that all appointments are attended': list('clients', [
    not(all(related({ mode: 'all' }, 'appointments', attended))),
  ]),
  'clients all of whose appointments fulfil the denial of two things': list('clients', [
    related({ mode: 'all', emptyCounts: true }, 'appointments', not(any(attended, rule('price', 'null')))),
  ]),
  'clients with one appointment or more': list('clients', [related(atLeast(1), 'appointments')]),
  'clients with 20 appointments or more, which are looked for one by one': list('clients', [
    related(atLeast(20), 'appointments'),
  ]),
  'clients with 21 appointments or more, which are counted': list('clients', [
    related(atLeast(21), 'appointments'),
  ]),
  'clients with no more than two attended appointments': list('clients', [
    related(atMost(2), 'appointments', attended),
  ]),
  'clients with no more than no appointment': list('clients', [related(atMost(0), 'appointments')]),
  'clients of whom it does not hold that they have at most 30 appointments': list('clients', [
    not(all(related(atMost(30), 'appointments'))),
  ]),
  'clients with exactly three interventions in writing': list('clients', [
    related(exactly(3), 'interventions', rule('kind', '=', 'text')),
  ]),
  'clients of whom it does not hold that they have exactly one appointment': list('clients', [
    not(all(related(exactly(1), 'appointments'))),
  ]),
  'clients in a group called Yoga': list('clients', [
    some('memberships', some('group', rule('title', '=', 'Yoga'))),
  ]),
  'branches with two active clients or more who never came': list('branches', [
    related(atLeast(2), 'clients', active, related({ mode: 'none' }, 'appointments', attended)),
  ]),
  'colleagues all of whose clients have had every program finished': list('colleagues', [
    related(
      { mode: 'all' },
      'clients',
      related({ mode: 'all', emptyCounts: true }, 'programs', rule('state', '=', 'archived')),
    ),
  ]),
  'clients whose branch is in use': list('clients', [some('branch', rule('active', '=', true))]),
  'clients without a colleague responsible whose title is known': list('clients', [
    related({ mode: 'none' }, 'responsible', rule('title', 'notNull')),
  ]),
  'measurements that are the latest of their kind': list('measurements', [
    related({ mode: 'none' }, 'newer'),
  ]),
  'measurements that were followed by a greater one': list('measurements', [
    some('newer', rule('value', '>', 3.5)),
  ]),
  'memberships of clients who did a session': list('memberships', [
    some('programSessions', rule('state', '=', 'done')),
  ]),
};
