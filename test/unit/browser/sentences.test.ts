import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { useFilterSentence } from '#client/shared/filterSentence.ts';
import { filters } from '#client/shared/filters.ts';
import { dayIn, type Format, localeOf, useFormat } from '#client/shared/format.ts';
import { SessionContext } from '#client/shared/session.ts';
import { all, any, type Rule, type RuleGroup, rule, some } from '#reports/rules.ts';
import { catalogIn } from '#server/reports/catalog.ts';
import type { Session } from '#server/session/contract.ts';

type Language = 'en' | 'fr' | 'es';
type Speak = (language: Language) => Promise<void>;
let speak: Speak;

/** The words are loaded as in a browser; what a browser has and this node lacks is lent to it. */
beforeAll(async () => {
  if (!('groupBy' in Map)) Object.defineProperty(Map, 'groupBy', { value: groupBy, configurable: true });
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal('navigator', { languages: ['en-CA'] });
  const locales = await import('#client/locales/index.ts');
  speak = locales.speak;
  await locales.beginToSpeak();
});
afterAll(() => vi.unstubAllGlobals());
afterEach(() => vi.useRealTimers());

function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

interface Said {
  sentence: (group: RuleGroup) => string[];
  format: Format;
}

function Page({ source, group, give }: { source: string; group: RuleGroup; give: (said: Said) => void }) {
  give({ sentence: useFilterSentence(source, group), format: useFormat() });
  return null;
}

/** What a page says of a filter, with the catalog of the server and the names that were looked up before. */
async function pageIn(language: Language, source = 'clients', group: RuleGroup = all()): Promise<Said> {
  await speak(language);
  const client = new QueryClient();
  client.setQueryData(['catalog', language], catalogIn(language, {}));
  client.setQueryData(['chosen', 'branches', [1, 2]], { data: [{ id: 1, name: 'Mile-End' }] });
  const session = { company: { timeZone: 'America/Toronto' } } as Session;
  const given: Said[] = [];
  const page = createElement(Page, { source, group, give: (said) => given.push(said) });
  const within = createElement(SessionContext, { value: session }, page);
  renderToStaticMarkup(createElement(QueryClientProvider, { client }, within));
  const [said] = given;
  if (!said) throw new Error('the page said nothing');
  return said;
}

/** Which kind of space stands before a dollar is up to the version of node. */
const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

describe('a filter is told in words', () => {
  test.each<[Rule | RuleGroup, string]>([
    [rule('lastName', 'contains', 'Él'), 'Last name contains “Él”'],
    [rule('phone', 'null'), 'Phone is empty'],
    [rule('state', 'in', ['active', 'archived']), 'Status is one of Active, Archived'],
    [rule('hasAccess', '=', true), 'App access is Yes'],
    [rule('activeStakeholders', 'between', [2, 1_000]), 'Active stakeholders between 2, 1,000'],
    [rule('createdAt', '<', '2026-11-01'), 'Created before Nov 1, 2026'],
    [rule('createdAt', '=', { relative: 'yesterday' }), 'Created on yesterday'],
    [rule('createdAt', 'inPeriod', { last: 1, unit: 'month' }), 'Created in the last 1 month'],
    [rule('createdAt', 'inPeriod', { next: 14, unit: 'day' }), 'Created in the next 14 days'],
    [rule('createdAt', 'inPeriod', { this: 'quarter' }), 'Created in this quarter'],
    [rule('createdAt', 'inPeriod', { previous: 'week' }), 'Created in the previous week'],
    [
      rule('createdAt', 'inPeriod', { from: '2026-01-01', to: '2026-01-31' }),
      'Created in Jan 1, 2026 – Jan 31, 2026',
    ],
    [rule('responsibleId', '=', '$me'), 'Responsible is me'],
    [rule('branchId', 'in', ['$myBranches', 7]), 'Branch is one of my branches, #7'],
    [rule('branch.name', 'beginsWith', 'Mont'), 'Branch › Name begins with “Mont”'],
    [
      some('stakeholders', rule('state', '=', 'active')),
      'Stakeholders: at least one, where Status is Active',
    ],
    [{ ...some('appointments'), match: { mode: 'atMost', threshold: 2 } }, 'Appointments: at most 2'],
    [
      { ...some('stakeholders'), match: { mode: 'all', emptyCounts: true } },
      'Stakeholders: all (even if there are none)',
    ],
    [rule('gone', '=', 1), 'gone is 1'],
    [rule('appointments.count', '>', 1_000), 'Appointments › count more than 1,000'],
    [
      rule('appointments.count', '>', { value: 3, where: any(rule('state', '=', 'attended')) }),
      'Appointments › count (where Status is Attended) more than 3',
    ],
    [
      some('appointments', rule('client.branch.name', '=', 'Laval')),
      'Appointments: at least one, where Client › Branch › Name is “Laval”',
    ],
    [rule('appointments.lastAt', '<', '2026-11-01'), 'Appointments › Last appointment before Nov 1, 2026'],
    [
      { ...rule('createdAt', '<', 'lastActivityAt'), valueSource: 'field' },
      'Created before the field “Last activity”',
    ],
    [
      { ...rule('createdAt', 'inPeriod', 'span'), valueSource: 'parameter' },
      'Created in the parameter “span”',
    ],
    [rule('createdAt', 'weekdayIn', [1, 7]), 'Created falls on Monday, Sunday'],
    [rule('createdAt', 'hourNotIn', [0, 15]), 'Created is not within the hour 12 a.m., 3 p.m.'],
    [rule('createdAt', '<', { relative: 'now' }), 'Created before now'],
    [
      rule('createdAt', 'inPeriod', { from: { previous: 'month' }, to: { relative: 'today' } }),
      'Created in the previous month – today',
    ],
    [
      rule('createdAt', 'inPeriod', { since: Date.UTC(2026, 10, 1, 5), before: Date.UTC(2026, 10, 1, 6) }),
      'Created in Nov 1, 2026, 1:00 a.m. – Nov 1, 2026, 1:00 a.m.',
    ],
    [rule('id', 'in', [1, 2, 3, 4, 5]), 'Number is one of 1, 2, 3… (5)'],
    [
      any(rule('phone', 'null'), all(rule('phone', 'notNull'), rule('sex', 'null'))),
      'Phone is empty or (Phone is not empty and Sex is empty)',
    ],
    [
      { ...any(rule('phone', 'null'), rule('sex', 'null')), not: true },
      'not (Phone is empty or Sex is empty)',
    ],
  ])('%o', async (node, words) => {
    const { sentence } = await pageIn('en');
    expect(sentence(all(node)).map(plain)).toEqual([words]);
  });

  test('with the names of the rows it points to, once they are known', async () => {
    const group = all(rule('branchId', 'in', [1, 2]));
    const { sentence } = await pageIn('en', 'clients', group);
    expect(sentence(group)).toEqual(['Branch is one of Mile-End, #2']);
  });

  test('also of the rows that the conditions of related rows point to', async () => {
    const group = all(some('stakeholders', rule('client.branchId', 'in', [1, 2])));
    const { sentence } = await pageIn('en', 'clients', group);
    expect(sentence(group)).toEqual([
      'Stakeholders: at least one, where Client › Branch is one of Mile-End, #2',
    ]);
  });

  test.each(['en', 'fr', 'es'] as const)('in %s without a word left untranslated', async (language) => {
    for (const [name, group] of Object.entries(filters)) {
      const { sentence } = await pageIn(
        language,
        name.startsWith('my') && name !== 'myClients' ? 'appointments' : 'clients',
      );
      const phrases = sentence(group);
      expect(phrases).toHaveLength(group.rules.length);
      expect(phrases.join(' ')).not.toMatch(/\{\{|\b(op|period|unit|date) \w+|_one|_other|undefined|\$me/);
    }
  });

  test('one day, many days and a million days each have their own form', async () => {
    const since = (last: number) => all(rule('createdAt', 'inPeriod', { last, unit: 'day' }));
    const { sentence } = await pageIn('fr');
    const [one, many] = [sentence(since(1)), sentence(since(30))].map(([phrase = '']) => plain(phrase));
    expect([one?.endsWith('1 jour'), many?.endsWith('30 jours passés')]).toEqual([true, true]);
  });
});

describe('numbers, money and dates are Canadian in every language', () => {
  test.each<[Language, (string | undefined)[]]>([
    ['en', ['1,234.57', '$1,234.50', '12.3%', 'Nov 1, 2026', 'Oct 31, 2026', 'Attended']],
    ['fr', ['1 234,57', '1 234,50 $', '12,3 %', '1 nov. 2026', '31 oct. 2026', 'Présent']],
    ['es', ['1,234.57', 'CAD 1,234.50', '12.3%', '1 nov 2026', '31 oct 2026', 'Asistida']],
  ])('%s', async (language, expected) => {
    const { format } = await pageIn(language);
    const lateOnHalloween = Date.UTC(2026, 10, 1, 3, 30);
    const written = [
      format.number(1_234.567),
      format.money(123_450),
      format.percent(0.1234),
      format.day('2026-11-01'),
      format.instantDay(lateOnHalloween),
      format.choice('appointmentState', 'attended'),
    ];
    expect(written.map(plain)).toEqual(expected);
  });

  test('a day within reach is told in words, by the calendar of the company', async () => {
    const { format } = await pageIn('en');
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 4, 30) });
    const told = [
      Date.UTC(2026, 10, 21, 5),
      Date.UTC(2026, 10, 21, 4, 59),
      Date.UTC(2026, 10, 22, 5),
      Date.UTC(2026, 10, 24),
    ];
    expect(told.map(format.near)).toEqual(['today', 'yesterday', 'tomorrow', 'Nov 23, 2026']);
  });

  test('at 23:30 it is still today', () => {
    expect(dayIn(Date.UTC(2027, 0, 1, 4, 30), 'America/Toronto')).toBe('2026-12-31');
    expect(dayIn(Date.UTC(2027, 0, 1, 4, 30), 'Europe/Paris')).toBe('2027-01-01');
  });

  test('what the catalog does not know is shown as it is', async () => {
    const { format } = await pageIn('en');
    expect([format.choice('sex', 'gone'), format.choice('gone', 'x'), format.choice('sex', null)]).toEqual([
      'gone',
      'x',
      '',
    ]);
    expect(localeOf('de')).toBe('fr-CA');
  });
});
