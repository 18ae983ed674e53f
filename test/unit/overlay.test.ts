import { describe, expect, test } from 'vitest';
import { fieldAt, relationOf, type SourceName, sourceNamed, sourceOf } from '#reports/catalog.ts';
import { branchWays, overlaid } from '#reports/overlay.ts';
import { all, any, type Rule, type RuleGroup, rule } from '#reports/rules.ts';

const period = { this: 'month' as const };
const laid = (filter: RuleGroup) =>
  overlaid({ v: 2, source: 'appointments', filter, measures: [{ id: 'n', measure: 'count' }] }, { period })
    .definition.filter;
const month = rule('startsAt', 'inPeriod', period);
const own = rule('startsAt', 'inPeriod', { last: 2, unit: 'year' });
const muted: Rule = { ...own, muted: true };

test.each(Object.entries(branchWays).flatMap(([name, way]) => (way ? [[name, way] as const] : [])))(
  'the way from %s to its branch, %s, leads to branches',
  (name, way) => {
    const source = sourceNamed(name as SourceName);
    const [first = '', ...rest] = way.split('.');
    const relation = relationOf(source, first);
    const field = relation?.many ? fieldAt(sourceOf(relation), rest.join('.')) : fieldAt(source, way);
    if (name === 'branches') expect(field?.path).toBe('id');
    else expect(field?.field.to).toBe('branches');
  },
);

describe('a period', () => {
  test.each([
    ['takes the place of the report’s own', all(own), all(month)],
    [
      'of one written as two days',
      all(rule('startsAt', 'between', ['2026-01-01', '2026-01-31'])),
      all(month),
    ],
    ['stands besides where there is none', all(), all(month)],
    ['besides two of them', all(own, own), all(own, own, month)],
    ['besides one that is within an inner group', all(any(own)), all(any(own), month)],
    ['besides one that is muted', all(muted), all(muted, month)],
    ['besides one of another date', all(rule('createdAt', 'inPeriod', { last: 1, unit: 'day' })), undefined],
    ['besides what has no end', all(rule('startsAt', '<', { relative: 'now' })), undefined],
    [
      'besides what is long past',
      all(rule('startsAt', 'inPeriod', { moreThan: 1, unit: 'day', ago: true })),
      undefined,
    ],
    ['besides what is not in it', all(rule('startsAt', 'notInPeriod', { this: 'year' })), undefined],
    ['around an "or"', any(own), all({ ...any(own), muted: false }, month)],
    ['around a "not"', { ...all(own), not: true }, all({ ...all(own), not: true, muted: false }, month)],
  ] as [string, RuleGroup, RuleGroup | undefined][])('%s', (_, filter, expected) => {
    expect(laid(filter)).toEqual(expected ?? all(...filter.rules, month));
  });

  test('leaves the definition that it is laid over as it was', () => {
    const filter = all(own);
    laid(filter);
    expect(filter).toEqual(all(own));
  });
});
