import { expect, test } from 'vitest';
import { sourceNamed } from '#reports/catalog.ts';
import { checkFilter } from '#reports/checkFilter.ts';
import { both } from '#reports/condition.ts';
import { pageSql } from '#reports/rows.ts';
import { all, type RuleGroup, rule, some } from '#reports/rules.ts';
import { calendarAt } from '#server/calendar.ts';
import { testNow } from '../support/clock.ts';

const calendar = calendarAt(testNow, 'America/Toronto', 7);
const clients = sourceNamed('clients');
const search = { kind: 'search' as const, column: 'search', index: 'clients_search', words: ['roy'] };
const active = rule('state', '=', 'active');

const bound = (filter: RuleGroup) => {
  const checked = checkFilter(clients, filter, { asker: { professionalId: 5, branchIds: [1, 2] }, calendar });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
};

const keepsItsPlan = (filter: RuleGroup, { scope = all(), offset = 0 } = {}): boolean | undefined =>
  pageSql(
    { source: clients, filter: both(bound(filter), search), sort: [], outputs: [], limit: 25, offset },
    {
      dialect: 'postgres',
      calendar,
      companyId: 1,
      scope: ({ name }) => bound(name === 'clients' ? scope : all()),
    },
  ).isSteady;

test.each([
  ['by words alone', all()],
  ['by key', all(rule('id', 'in', [7]))],
  ['by state and branch, which the indexes begin with', all(active, rule('branchId', '=', 3))],
])('the first page %s keeps its plan for whatever is asked', (_, filter) =>
  expect(keepsItsPlan(filter)).toBe(true),
);

test.each([
  ['a range, which may hold every row or next to none', all(rule('createdAt', '>', '2026-11-01'))],
  ['a professional, who may have one client or thousands', all(rule('responsibleId', '=', 9))],
  ['several branches', all(rule('branchId', 'in', [1, 2]))],
  ['what related rows there are', all(some('stakeholders'))],
])('a page is planned anew for %s', (_, filter) => expect(keepsItsPlan(filter)).toBe(false));

test('a page is planned anew for a viewer who sees a part, and further on in the list', () => {
  expect(keepsItsPlan(all(active), { scope: all(rule('responsibleId', '=', 5)) })).toBe(false);
  expect(keepsItsPlan(all(active), { offset: 25 })).toBe(false);
});
