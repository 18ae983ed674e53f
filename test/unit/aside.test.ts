import { expect, test } from 'vitest';
import { whereFound } from '#reports/aside.ts';
import { sourceNamed } from '#reports/catalog.ts';
import { checkFilter } from '#reports/checkFilter.ts';
import { both, type Condition } from '#reports/condition.ts';
import { all, any, type RuleGroup, rule, some } from '#reports/rules.ts';
import { ownField } from '#reports/scan.ts';
import { calendarAt } from '#server/calendar.ts';
import { testNow } from '../support/clock.ts';

const calendar = calendarAt(testNow, 'America/Toronto', 7);
const clients = sourceNamed('clients');
const active = rule('state', '=', 'active');
const words = (...words: string[]): Condition => ({
  kind: 'search',
  column: 'search',
  index: 'clients_search',
  words,
});

const bound = (filter: RuleGroup) => {
  const checked = checkFilter(clients, filter, { asker: { professionalId: 5, branchIds: [1, 2] }, calendar });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
};

const isFoundAside = (
  filter: RuleGroup,
  {
    search = words('roy'),
    scope = all(),
    sort = 'lastName',
    dialect = 'postgres' as 'postgres' | 'sqlite',
  } = {},
): boolean => {
  const field = ownField(clients, sort);
  const query = { source: clients, filter: both(bound(filter), search), sort: [{ field, ...ascending }] };
  const context = { dialect, calendar, companyId: 1, scope: () => bound(scope) };
  return whereFound(query, context).isAside;
};
const ascending = { direction: 'asc' as const, nulls: 'last' as const };

test('on PostgreSQL who has certain words is found in the table of words, if that holds what else is asked', () => {
  expect(isFoundAside(all())).toBe(true);
  expect(isFoundAside(all(active, any(rule('branchId', 'in', [1, 2]), rule('branchId', 'null'))))).toBe(true);
  expect(isFoundAside(all(active), { scope: all(rule('branchId', '=', 1)), sort: 'firstName' })).toBe(true);
  expect(isFoundAside(all(active), { search: words('roy', 'an') })).toBe(true);
});

test.each([
  ['a field that it does not hold', all(rule('language', '=', 'fr')), {}],
  ['a field that it does not hold, deep within', all(active, any(active, rule('language', '=', 'fr'))), {}],
  ['what related rows there are', all(some('stakeholders')), {}],
  ['an order that it does not hold', all(active), { sort: 'lastActivityAt' }],
  [
    'a viewer who sees by a field that it does not hold',
    all(),
    { scope: all(rule('responsibleId', '=', 5)) },
  ],
  ['a viewer who sees by related rows', all(), { scope: all(some('stakeholders')) }],
  ['words too short for its index', all(active), { search: words('an') }],
  ['SQLite, whose index holds words alone', all(active), { dialect: 'sqlite' as const }],
])('they are found in their own table for %s', (_, filter, more) =>
  expect(isFoundAside(filter, more)).toBe(false),
);

test('rows that may lack the words are found in their own table', () => {
  const either: Condition = {
    kind: 'group',
    combinator: 'or',
    not: false,
    parts: [bound(all(active)), words('roy')],
  };
  expect(isFoundAside(all(), { search: either })).toBe(false);
  expect(isFoundAside(all(), { search: { ...both(words('roy')), not: true } })).toBe(false);
});
