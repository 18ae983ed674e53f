import { all, rule } from '#reports/rules.ts';
import { among, attended, type Examples, lastDays, list, not, other, shown } from './words.ts';

/** Figures over a row's related rows, as fields of that row. */
export const aggregates: Examples = {
  'clients with more than ten hours of attended appointments': list('clients', [
    among('appointments.totalMinutes', '>', 600, attended),
  ]),
  'clients with three attended appointments or more in the last 30 days': list('clients', [
    among('appointments.count', '>=', 3, attended, lastDays('startsAt', 30)),
  ]),
  'clients whose appointments in branches without an address add up to nothing': list('clients', [
    among('appointments.totalPrice', '=', 0, rule('branch.address', 'null')),
  ]),
  'clients whose last appointment was before this year': list('clients', [
    rule('appointments.lastAt', '<', '2026-01-01'),
  ]),
  'clients who never had an appointment, by the date of the last one': list('clients', [
    rule('appointments.lastAt', 'null'),
  ]),
  'clients who lack an attended appointment, by the date of the last one': list('clients', [
    not(all(among('appointments.lastAt', '>=', '2026-01-01', attended))),
  ]),
  'clients whose documents wait two days and a half on average': list('clients', [
    rule('interventions.averageWaitingDays', '>=', 2.5),
  ]),
  'clients who owe 100 dollars or whose oldest invoice was due a month ago': list('clients', [
    {
      combinator: 'or',
      rules: [
        rule('outstanding', '>=', 10000),
        rule('oldestDueOn', 'inPeriod', { moreThan: 1, unit: 'month', ago: true }),
      ],
    },
  ]),
  'clients with between one and two active stakeholders': list('clients', [
    rule('activeStakeholders', 'between', [1, 2]),
  ]),
  'clients of branches with 40 clients': list('clients', [rule('branch.clients.count', '=', 40)]),
  'clients whose branch does not have 3 active clients, or who have no branch': list('clients', [
    rule('branch.activeClients', '!=', 3),
  ]),
  'programs of which all sessions are done': list('programs', [other('sessionsDone', '=', 'sessionsDue')]),
  'colleagues with two different clients or more': list('colleagues', [
    rule('appointments.distinctClients', '>=', 2),
  ]),
  'clients whose last appointment was on a Monday': list('clients', [
    rule('appointments.lastAt', 'weekdayIn', [1]),
  ]),
  'what is told of the related rows of each client': list(
    'clients',
    [],
    shown('appointments.count', 'appointments.totalHours', 'branch.clients.averageAge', 'oldestDueOn'),
  ),
};
