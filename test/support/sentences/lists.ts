import { all, any, type Match, type Rule, type RuleGroup, rule, some } from '#reports/rules.ts';
import type { Given } from './summaries.ts';

const not = (group: RuleGroup): RuleGroup => ({ ...group, not: true });
const matching = (match: Match, relation: string, ...rules: (Rule | RuleGroup)[]): Rule => ({
  field: relation,
  operator: '=',
  match,
  value: all(...rules),
});
const other = (field: string, operator: Rule['operator'], value: string): Rule => ({
  ...rule(field, operator, value),
  valueSource: 'field',
});
const among = (field: string, operator: Rule['operator'], value: unknown, ...where: Rule[]): Rule =>
  rule(field, operator, { value, where: all(...where) });

const list = (source: string, filter: RuleGroup, more: Partial<Given> = {}): Given => ({
  source,
  filter,
  columns: [{ field: 'id' }],
  ...more,
});
const active = rule('state', '=', 'active');
const attended = rule('state', '=', 'attended');
const lastMonth = rule('startsAt', 'inPeriod', { last: 30, unit: 'day' });

/** Today is Sunday 22 November 2026, ten in the morning in Toronto. Branch 2 is Laval, colleague 5 is Ana Roy; 17 is nobody that one may know. */
export const lists = {
  everything: list('clients', all(), {
    columns: [{ field: 'fullName' }, { field: 'email' }, { field: 'responsible.lastName' }],
  }),
  plain: list('clients', all(active, rule('branchId', '=', 2), rule('responsibleId', '=', '$me')), {
    columns: [{ field: 'fullName' }, { field: 'birthDate' }],
    sort: [
      { by: 'branch.name', direction: 'asc' },
      { by: 'lastName', direction: 'desc', nulls: 'first' },
    ],
    limit: 1,
  }),
  nested: list(
    'clients',
    all(
      active,
      any(rule('sex', '=', 'female'), all(rule('language', '=', 'fr'), rule('hasAccess', '=', true))),
    ),
    { limit: 1500 },
  ),
  negated: list(
    'clients',
    all(
      rule('state', '!=', 'deleted'),
      not(any(rule('sex', '=', 'female'), rule('branchId', 'in', ['$myBranches']))),
      rule('language', '=', 'es'),
    ),
  ),
  negatedWhole: list('clients', not(all(rule('hasAccess', '!=', false)))),
  text: list(
    'clients',
    all(
      rule('firstName', 'contains', 'an'),
      rule('firstName', 'doesNotContain', 'ü'),
      rule('lastName', 'beginsWith', 'D’'),
      rule('lastName', 'doesNotBeginWith', 'Mc'),
      rule('address', 'endsWith', 'Ouest'),
      rule('address', 'doesNotEndWith', 'Est'),
      rule('email', 'null'),
      rule('phone', 'notNull'),
      rule('firstName', '!=', 'Ana'),
    ),
  ),
  numbers: list(
    'appointments',
    any(
      rule('minutes', '<', 30),
      rule('minutes', '<=', 45.5),
      rule('minutes', '>', 1200),
      rule('price', '>=', 123456),
      rule('price', '=', 0),
      rule('minutes', '!=', -1),
      rule('minutes', 'between', [30, 60]),
      rule('price', 'notBetween', [1050, 2000]),
    ),
  ),
  lists: list(
    'clients',
    all(
      rule('state', 'in', ['active', 'archived', 'deleted']),
      rule('source', 'notIn', ['website', 'event']),
      rule('responsibleId', 'in', ['$me', 5, 17]),
      rule('branchId', 'notIn', ['$myBranches']),
      rule('branchId', 'in', ['$myBranches', 2]),
      rule('firstName', 'in', ['Ana']),
      rule('createdById', '!=', 17),
    ),
  ),
  days: list(
    'clients',
    all(
      rule('birthDate', '=', '2000-01-01'),
      rule('birthDate', '!=', '2000-02-29'),
      rule('birthDate', '<', '2001-03-08'),
      rule('birthDate', '<=', '2001-04-01'),
      rule('birthDate', '>', '1980-05-31'),
      rule('createdAt', '>=', '2026-06-30'),
      rule('createdAt', 'between', ['2026-01-01', '2026-07-14']),
      rule('birthDate', 'notBetween', ['1999-08-15', '2000-09-30']),
    ),
  ),
  moments: list(
    'clients',
    all(
      rule('createdAt', '=', { relative: 'today' }),
      rule('createdAt', '!=', { relative: 'yesterday' }),
      rule('createdAt', '<', { relative: 'now' }),
      rule('birthDate', '<=', { relative: 'now' }),
      rule('birthDate', '>', { relative: 'tomorrow' }),
      rule('createdAt', '>=', { relative: 'today' }),
      rule('createdAt', 'between', [{ relative: 'yesterday' }, '2026-12-01']),
    ),
  ),
  spans: list(
    'appointments',
    any(
      lastMonth,
      rule('startsAt', 'inPeriod', { last: 1, unit: 'week' }),
      rule('startsAt', 'inPeriod', { next: 2, unit: 'week' }),
      rule('startsAt', 'inPeriod', { next: 1, unit: 'quarter' }),
      rule('startsAt', 'inPeriod', { this: 'week' }),
      rule('startsAt', 'inPeriod', { this: 'day' }),
      rule('startsAt', 'inPeriod', { previous: 'month' }),
      rule('startsAt', 'inPeriod', { previous: 'year' }),
      rule('startsAt', 'inPeriod', { moreThan: 60, unit: 'day', ago: true }),
    ),
  ),
  periods: list(
    'appointments',
    any(
      rule('startsAt', 'notInPeriod', { previous: 'quarter' }),
      rule('startsAt', 'notInPeriod', { moreThan: 1, unit: 'year', ago: true }),
      rule('startsAt', 'inPeriod', { from: '2026-01-01', to: '2026-03-31' }),
      rule('startsAt', 'inPeriod', { from: { previous: 'month' }, to: { relative: 'now' } }),
      rule('startsAt', 'inPeriod', { from: { relative: 'yesterday' }, to: { next: 3, unit: 'month' } }),
      rule('startsAt', 'inPeriod', {
        since: Date.UTC(2026, 10, 1, 5, 30),
        before: Date.UTC(2026, 10, 1, 6, 30, 15),
      }),
    ),
  ),
  clock: list(
    'appointments',
    all(
      rule('startsAt', 'weekdayIn', [1, 3, 7]),
      rule('startsAt', 'weekdayNotIn', [2]),
      rule('startsAt', 'hourIn', [8, 14]),
      rule('startsAt', 'hourNotIn', [0]),
    ),
  ),
  otherFields: list(
    'clients',
    all(
      other('lastActivityAt', '<', 'createdAt'),
      other('lastActivityAt', '>=', 'appOpenedAt'),
      other('responsibleId', '=', 'createdById'),
      other('firstName', '!=', 'responsible.firstName'),
      other('age', '<=', 'activeStakeholders'),
      other('age', '>', 'appointments.count'),
    ),
  ),
  related: list(
    'clients',
    all(
      active,
      matching({ mode: 'none' }, 'appointments', attended, lastMonth),
      some('memberships', some('group', rule('title', '=', 'Yoga'))),
    ),
  ),
  counted: list(
    'clients',
    any(
      matching({ mode: 'atLeast', threshold: 1 }, 'appointments', attended),
      matching({ mode: 'atLeast', threshold: 1200 }, 'interventions'),
      matching({ mode: 'atMost', threshold: 2 }, 'appointments', attended),
      matching({ mode: 'exactly', threshold: 3 }, 'interventions', rule('kind', '=', 'text')),
      matching({ mode: 'exactly', threshold: 0 }, 'stakeholders'),
    ),
  ),
  every: list(
    'clients',
    all(
      matching({ mode: 'all', emptyCounts: true }, 'appointments', attended),
      matching({ mode: 'all' }, 'interventions', rule('published', '=', true), rule('authorId', '=', 5)),
    ),
  ),
  deep: list(
    'branches',
    all(
      matching({ mode: 'atLeast', threshold: 2 }, 'clients', some('appointments', rule('clientId', '=', 17))),
      rule('active', '=', true),
    ),
  ),
  aggregates: list(
    'clients',
    all(
      among('appointments.totalMinutes', '>', 600, attended),
      among('appointments.count', '>=', 3, attended, lastMonth),
      rule('appointments.lastAt', '<', '2026-01-01'),
      rule('branch.clients.count', '=', 40),
    ),
  ),
  mixed: list(
    'clients',
    any(
      all(some('appointments', attended), active),
      all(rule('sex', '=', 'other'), matching({ mode: 'none' }, 'appointments')),
      all(),
      not(all()),
    ),
  ),
  parameters: list('clients', all({ ...rule('createdAt', 'inPeriod', 'when'), valueSource: 'parameter' }), {
    params: [{ name: 'when', label: 'When', type: 'period', default: { previous: 'week' } }],
  }),
} satisfies Record<string, Given>;
