import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDraft, fingerprint } from '#client/reports/builder/draft.ts';
import type { CatalogView } from '#client/shared/catalog.ts';
import { inWeekOrder, partOf } from '#client/shared/RuleEditor/dateParts.ts';
import { isFixed } from '#client/shared/RuleEditor/fixed.ts';
import { numbered } from '#client/shared/RuleEditor/numbered.ts';
import { strictGroup, unfinished } from '#client/shared/RuleEditor/shape.ts';
import { isGroup } from '#client/shared/ruleTree.ts';
import { all, any, type Rule, rule, some } from '#reports/rules.ts';
import { catalogIn } from '#server/reports/catalog.ts';
import { anyGroup } from './anyDefinition.ts';

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20_261_122) });

const catalog = catalogIn('en', {}) as CatalogView;

describe('a condition that the editor cannot change', () => {
  const ground = { catalog, source: 'clients' };
  const where = any(rule('state', '=', 'attended'));
  const kept: Rule[] = [
    { field: 'createdAt', operator: '<', value: 'updatedAt', valueSource: 'field' },
    { field: 'branchId', operator: 'in', value: 'p1', valueSource: 'parameter' },
    rule('appointments.count', '>', { value: 3, where }),
    rule('branch.professionals.count', '>', 3),
    rule('responsible.branch.name', '=', 'Laval'),
    rule('createdAt', 'inPeriod', { from: { relative: 'yesterday' }, to: { this: 'month' } }),
    rule('createdAt', 'inPeriod', { from: '2026-01-01', to: { relative: 'now' } }),
    rule('createdAt', 'notInPeriod', { since: 0, before: 3_600_000 }),
    rule('createdAt', 'between', [{ relative: 'yesterday' }, '2026-11-22']),
    some('branch', rule('name', '=', 'Laval')),
    rule('gone', '=', 1),
  ];

  test.each(kept)('is known: %o', (node) => expect(isFixed(node, ground)).toBe(true));

  test('is sent back as it came, beside one that was changed', () => {
    expect(strictGroup(all(...kept), ground)).toEqual(all(...kept));
    expect(strictGroup(all(...kept, rule('createdAt', 'weekdayIn', 5)), ground)).toEqual(
      all(...kept, rule('createdAt', 'weekdayIn', [])),
    );
    expect(unfinished(all(...kept))).toEqual([]);
  });

  test('is kept whatever else stands in the filter', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const strict = strictGroup(group, ground);
        group.rules.forEach((node, index) => {
          if (!isGroup(node) && isFixed(node, ground)) expect(strict.rules[index]).toEqual(node);
        });
      }),
      { numRuns: 1_000 },
    );
  });

  test('is told from those that it can change', () => {
    const editable: Rule[] = [
      rule('createdAt', 'weekdayIn', [1, 7]),
      rule('createdAt', 'hourIn', [9]),
      rule('createdAt', '<', { relative: 'now' }),
      rule('createdAt', 'inPeriod', { from: '', to: '' }),
      rule('createdAt', 'inPeriod', { last: 3, unit: 'day' }),
      rule('branch.name', 'contains', ''),
      rule('appointments.count', '>', 3),
      rule('appointments.lastAt', 'inPeriod', { this: 'year' }),
      some('appointments'),
      { ...some('appointments'), match: { mode: 'all', emptyCounts: true } },
    ];
    expect(editable.filter((node) => isFixed(node, ground))).toEqual([]);
  });
});

test('each row has an id of its own, and keeps the one that it has', () => {
  const group = all({ ...rule('state', 'null'), id: 'a' }, some('appointments', rule('state', 'null')));
  const once = numbered(group);
  expect(JSON.stringify(once).match(/"id":/g)).toHaveLength(5);
  expect(once.rules[0]?.id).toBe('a');
  expect(numbered(once)).toEqual(once);
  expect(fingerprint({ ...emptyDraft, filter: once })).toBe(fingerprint({ ...emptyDraft, filter: group }));
});

test('weekdays stand as in the calendars of the company', () => {
  const days = partOf('weekdayNotIn')?.numbers ?? [];
  expect(inWeekOrder(days, 7)).toEqual([7, 1, 2, 3, 4, 5, 6]);
  expect(inWeekOrder(days, 1)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(partOf('hourIn')?.numbers).toHaveLength(24);
});
