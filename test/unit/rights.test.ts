import { describe, expect, test } from 'vitest';
import { check } from '#reports/check.ts';
import { definitionSchema } from '#reports/definition.ts';
import type { MayRead } from '#reports/names.ts';
import { all, type Rule, rule, some } from '#reports/rules.ts';
import { calendarAt } from '#server/calendar.ts';
import { testNow } from '../support/clock.ts';
import { type Given, list, other, related, shown, summary } from '../support/statements/words.ts';

const asked = {
  asker: { professionalId: 1, branchIds: [1, 2] },
  calendar: calendarAt(testNow, 'America/Toronto', 7),
};
const checked = (definition: Given, rights: { mayRead?: MayRead } = {}) =>
  check(definitionSchema.parse({ v: 2, ...definition }), { ...asked, ...rights });

describe('what one may not read cannot be named anywhere', () => {
  const mayRead = (source: string, field?: string) =>
    source !== 'clientInvoices' && !(source === 'clients' && field === 'email');
  const clients = (...rules: Rule[]) => list('clients', rules);
  const muted = { ...rule('email', '=', 'x'), muted: true };
  const measured = (measure: object) =>
    summary('clients', [], { measures: [{ id: 'n', measure: 'countDistinct', ...measure }] });
  test.each([
    ['a list', list('clientInvoices')],
    ['a filter', clients(rule('email', 'null'))],
    ['a filter that is muted', clients(muted)],
    ['a comparison of fields', clients(other('secondaryEmail', '=', 'email'))],
    ['a rule over related rows', clients(some('clientInvoices'))],
    ['a rule within a rule', list('appointments', [some('client', rule('email', 'notNull'))])],
    ['a denial of related rows', clients(related({ mode: 'none' }, 'clientInvoices'))],
    ['an aggregate of related rows', clients(rule('outstanding', '>', 0))],
    ['a count of related rows', clients(rule('clientInvoices.count', '>', 0))],
    ['a path through it', list('payments', [rule('invoice.professional.lastName', '=', 'x')])],
    ['a path', list('payments', [rule('invoice.state', '=', 'paid')])],
    ['a column', list('clients', [], shown('email'))],
    ['an order', list('clients', [], { sort: [{ by: 'email', direction: 'asc' }] })],
    ['a group', summary('clients', [], { groupBy: [{ id: 'g', field: 'email' }] })],
    [
      'a pivot',
      summary('clients', [], {
        groupBy: [{ id: 'g', field: 'state' }],
        pivotBy: { id: 'p', field: 'email' },
      }),
    ],
    ['a measure', measured({ field: 'email' })],
    ['a measure over related rows', measured({ measure: 'count', over: 'clientInvoices' })],
    ['a measure’s own filter', measured({ field: 'id', filter: all(rule('email', 'null')) })],
  ])('%s', (_, { definition }) => {
    expect(checked(definition)).toMatchObject({ ok: true });
    const refused = checked(definition, { mayRead });
    expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(['deniedField']);
  });
});
