import { describe, expect, test } from 'vitest';
import { type Draft, definitionOf, draftOf, emptyDraft, fingerprint } from '#client/reports/builder/draft.ts';
import { missing } from '#client/reports/builder/missing.ts';
import { numberedDraft } from '#client/reports/builder/numberedDraft.ts';
import { isAskedLater, problemKey, problemsAt, unique } from '#client/reports/builder/problems.ts';
import { check } from '#reports/check.ts';
import { definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import { all, type Rule, rule, some } from '#reports/rules.ts';
import { startersIn } from '#reports/starters/index.ts';
import { calendarAt } from '#server/calendar.ts';
import { testNow } from '../../support/clock.ts';

const operands = {
  asker: { professionalId: 5, branchIds: [1, 2] },
  calendar: calendarAt(testNow, 'America/Toronto', 7),
};
const problemsOf = (definition: ReportDefinition) => {
  const checked = check(definition, operands);
  return checked.ok ? [] : checked.problems;
};
const clients: Draft = { ...emptyDraft, source: 'clients', columns: ['fullName', 'state'] };

describe('every starter opens on the screen whole, and is the same again when saved', () => {
  test.each(startersIn('fr'))('$id', ({ definition }) => {
    expect(definitionSchema.parse(definition)).toEqual(definition);
    expect(problemsOf(definition)).toEqual([]);
    const draft = draftOf(definition);
    expect(missing(draft)).toEqual([]);
    expect(definitionOf(draft)).toEqual(definition);
    expect(problemsOf(definitionOf(draft))).toEqual([]);
  });
});

describe('two drafts are the same when they ask the same', () => {
  test('whatever numbers the editor gave the conditions, and however a database orders the keys', () => {
    const draft = {
      ...clients,
      filter: all(rule('state', '=', 'active'), some('stakeholders', rule('state', '=', 'active'))),
    };
    const { filter: _, ...rest } = clients;
    const active = { operator: '=', value: 'active', field: 'state' } as const;
    const inner = { rules: [{ ...active, id: 'c' }], id: 'd', combinator: 'and' };
    const renumbered: Draft = {
      filter: {
        id: 'g',
        rules: [
          { valueSource: 'value', ...active, id: 'a' },
          { match: { mode: 'some' }, value: inner, operator: '=', id: 'b', field: 'stakeholders' },
        ],
        not: false,
        combinator: 'and',
      },
      ...rest,
    };
    expect(fingerprint(renumbered)).toBe(fingerprint(draft));
  });

  test('numbered or not, wherever conditions stand', () => {
    const inner = all(rule('state', '=', 'done'));
    const draft: Draft = {
      ...clients,
      mode: 'summary',
      filter: all({ ...rule('appointments.count', '>', { value: 1, where: inner }), muted: false }),
      measures: [{ id: 'm1', measure: 'count', filter: all(some('memberships', inner)) }],
      having: all(rule('m1', '>', 1)),
    };
    const numberedOnce = numberedDraft(draft);
    expect(JSON.stringify(numberedOnce).match(/"id":"[a-z0-9]{8}"/g)).toHaveLength(11);
    expect(numberedDraft(numberedOnce)).toEqual(numberedOnce);
    expect(fingerprint(numberedOnce)).toBe(fingerprint(draft));
  });

  test.each<[string, Draft]>([
    ['another value', { ...clients, filter: all(rule('state', '=', 'archived')) }],
    [
      'another order of conditions',
      { ...clients, filter: all(rule('id', '=', 1), rule('state', '=', 'active')) },
    ],
    ['a muted condition', { ...clients, filter: all({ ...rule('state', '=', 'active'), muted: true }) }],
    ['a muted group', { ...clients, filter: { ...all(rule('state', '=', 'active')), muted: true } }],
    ['the contrary', { ...clients, filter: { ...all(rule('state', '=', 'active')), not: true } }],
    ['other columns', { ...clients, columns: ['fullName'] }],
    ['another drawing', { ...clients, chart: { kind: 'bar' as const } }],
    ['totals', { ...clients, totals: { grand: true } }],
    ['a condition on figures', { ...clients, having: all(rule('m1', '>', 1)) }],
    ['a question', { ...clients, params: [{ name: 'p', label: 'p', type: 'text' }] }],
    ['a limit', { ...clients, limit: 5 }],
  ])('%s is another draft', (_, other) => {
    const asked = [{ ...clients, filter: all(rule('state', '=', 'active')) }, clients];
    const twins = asked.filter((draft) => fingerprint(draft) === fingerprint(other));
    expect(twins).toEqual([]);
  });
});

test('what a rule compares with is part of what is asked', () => {
  const draft = (valueSource?: Rule['valueSource']): Draft => ({
    ...clients,
    filter: all({ field: 'createdAt', operator: '<', value: 'updatedAt', valueSource }),
  });
  const [plain, usual, field, parameter] = [
    undefined,
    'value' as const,
    'field' as const,
    'parameter' as const,
  ].map((valueSource) => fingerprint(draft(valueSource)));
  expect(usual).toBe(plain);
  expect(new Set([plain, field, parameter]).size).toBe(3);
});

describe('what is still missing is named where the server would name it', () => {
  test.each<[string, Draft, unknown[]]>([
    ['nothing is asked yet', emptyDraft, [{ path: ['source'], code: 'missingValue' }]],
    ['a list without columns', { ...clients, columns: [] }, [{ path: ['columns'], code: 'nothingToShow' }]],
    [
      'a summary without figures',
      { ...clients, mode: 'summary', measures: [] },
      [{ path: ['measures'], code: 'missingMeasure' }],
    ],
    [
      'a grouping and a sum of nothing',
      {
        ...clients,
        mode: 'summary',
        groupBy: [{ id: 'g1', field: '' }],
        measures: [
          { id: 'm1', measure: 'count' },
          { id: 'm2', measure: 'sum' },
        ],
      },
      [
        { path: ['groupBy', 0, 'field'], code: 'missingValue' },
        { path: ['measures', 1, 'field'], code: 'missingValue' },
      ],
    ],
    [
      'a ratio of one figure, a band without a name and one of nothing',
      {
        ...clients,
        mode: 'summary',
        groupBy: [
          {
            id: 'g1',
            field: 'state',
            bands: [
              { label: ' ', values: ['active'] },
              { label: 'b', values: [] },
            ],
          },
        ],
        measures: [
          { id: 'm1', measure: 'count' },
          { id: 'm2', measure: 'ratio', of: ['m1', ''] },
        ],
        params: [{ name: 'p1', label: '', type: 'text' }],
      },
      [
        { path: ['groupBy', 0, 'bands', 0, 'label'], code: 'missingValue' },
        { path: ['groupBy', 0, 'bands', 1, 'values'], code: 'missingValue' },
        { path: ['measures', 1, 'of'], code: 'missingValue' },
        { path: ['params', 0, 'label'], code: 'missingValue' },
      ],
    ],
  ])('%s', (_, draft, problems) => expect(missing(draft)).toEqual(problems));
});

describe('each problem is shown once, at its place', () => {
  const problems = [
    { path: ['groupBy', 1, 'field'], code: 'unknownField' },
    { path: ['filter', 'rules', 0], code: 'missingValue' },
    { path: [], code: 'doubleId' },
    { path: ['chart', 'x'], code: 'unknownField' },
  ];

  test('or of a part that it lies within', () => {
    expect(problemsAt(problems, 'groupBy', 1)).toEqual([problems[0]]);
    expect(problemsAt(problems, 'groupBy', 0)).toEqual([]);
    expect(problemsAt(problems, 'filter')).toEqual([problems[1]]);
    expect(problemsAt(problems)).toEqual(problems);
    expect(unique([...problems, ...problems])).toEqual(problems);
  });

  test('a parameter without a value keeps a report from running, not from being saved', () => {
    const problem = { path: ['params', 0], code: 'missingValue' };
    expect([problemKey(problem), isAskedLater(problem)]).toEqual(['problem.missingParameter', true]);
    expect(isAskedLater({ path: ['params', 0], code: 'doubleId' })).toBe(false);
    expect(isAskedLater({ path: ['params', 0, 'label'], code: 'missingValue' })).toBe(false);
  });

  test('a missing value within the filter is an unfinished condition', () => {
    expect(problemKey({ path: ['filter', 'rules', 0], code: 'missingValue' })).toBe('problem.missingRule');
    expect(problemKey({ path: ['measures', 0, 'field'], code: 'missingValue' })).toBe('problem.missingValue');
  });
});
