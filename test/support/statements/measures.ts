import type { Measures } from '#reports/definition.ts';
import { all, any, rule } from '#reports/rules.ts';
import { attended, count, type Examples, lastDays, type Node, summary } from './words.ts';

type Measure = Measures[number];

const figure = (source: string, measures: Measure[], ...rules: Node[]) =>
  summary(source, rules, { measures });
const perBranch = (source: string, measures: Measure[], ...rules: Node[]) =>
  summary(source, rules, { groupBy: [{ id: 'b', field: 'branchId' }], measures });

const of = (measure: Measure['measure'], field?: string, more: Partial<Measure> = {}): Measure => ({
  id: more.id ?? 'm',
  measure,
  ...(field ? { field } : {}),
  ...more,
});

/** What groups are measured by: their own rows, related rows, middles, quotients and shares. */
export const measures: Examples = {
  'how many clients there are': figure('clients', [count]),
  'how many appointments there are, and how many were attended': figure('appointments', [
    count,
    of('count', undefined, { filter: all(attended) }),
  ]),
  'how many different clients came, and called how': figure('appointments', [
    of('countDistinct', 'clientId'),
    of('countDistinct', 'client.lastName', { id: 'l', filter: all(attended) }),
  ]),
  'minutes in all, of long or attended appointments alone': figure('appointments', [
    of('sum', 'minutes', { filter: any(attended, rule('minutes', '>', 45)) }),
  ]),
  'the average price and the average age': figure('appointments', [
    of('avg', 'price'),
    of('avg', 'client.age', { id: 'a' }),
  ]),
  'the first and the last appointment, and the last start of a program': figure('programs', [
    of('min', 'createdAt'),
    of('max', 'startsOn', { id: 'l' }),
  ]),
  'the middle length of appointments': figure('appointments', [of('median', 'minutes')]),
  'the middle price of attended appointments by branch': perBranch('appointments', [
    of('median', 'price', { filter: all(attended) }),
  ]),
  'two middles and a count by branch': perBranch('appointments', [
    of('median', 'price'),
    of('median', 'minutes', { id: 'd' }),
    count,
  ]),
  'which part of the appointments was attended, by branch': perBranch('appointments', [
    count,
    of('count', undefined, { id: 'a', filter: all(attended) }),
    of('ratio', undefined, { id: 'r', of: ['a', 'n'] }),
  ]),
  'which share each branch has in the minutes': perBranch(
    'appointments',
    [of('sum', 'minutes'), of('share', undefined, { id: 's', of: ['m'] })],
    lastDays('startsAt', 30),
  ),
  'clients by branch and how many appointments they have, attended and in all': perBranch('clients', [
    count,
    of('count', undefined, { id: 'c', over: 'appointments' }),
    of('count', undefined, { id: 'a', over: 'appointments', filter: all(attended) }),
  ]),
  'attended and long appointments of the clients of each branch, one of which may be both': perBranch(
    'clients',
    [
      of('count', undefined, { id: 'a', over: 'appointments', filter: all(attended) }),
      of('sum', 'minutes', { id: 'l', over: 'appointments', filter: all(rule('minutes', '>', 45)) }),
    ],
  ),
  'appointments and interventions of the clients of each branch, each counted by itself': perBranch(
    'clients',
    [
      of('count', undefined, { id: 'a', over: 'appointments' }),
      of('count', undefined, { id: 'i', over: 'interventions' }),
      of('sum', 'total', { id: 's', over: 'clientInvoices' }),
    ],
    rule('state', '=', 'active'),
  ),
  'the middle length of the appointments of each branch’s clients': perBranch('clients', [
    of('median', 'minutes', { over: 'appointments' }),
  ]),
  'sessions of the members of each group, each once however often its client is a member': summary(
    'memberships',
    [],
    {
      groupBy: [{ id: 'g', field: 'groupId' }],
      measures: [of('count', undefined, { over: 'client.programSessions' })],
    },
  ),
  'sessions of members, by a relation that does not start at the row’s own key': summary('memberships', [], {
    groupBy: [{ id: 's', field: 'source' }],
    measures: [
      of('count', undefined, { over: 'programSessions', filter: all(rule('state', '=', 'done')) }),
      of('sum', 'value', { id: 'v', over: 'measurements' }),
    ],
  }),
  'appointments per client by branch, over two facts': perBranch('clients', [
    count,
    of('count', undefined, { id: 'a', over: 'appointments' }),
    of('ratio', undefined, { id: 'r', of: ['a', 'n'] }),
    of('share', undefined, { id: 's', of: ['a'] }),
  ]),
  'appointments of all clients, without any group': figure('clients', [
    of('count', undefined, { over: 'appointments' }),
  ]),
  'the last due day of programs’ sessions, over related rows alone': perBranch('programs', [
    of('max', 'dueOn', { over: 'sessions' }),
    of('avg', 'weeks', { id: 'w' }),
  ]),
};
