import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDraft, fingerprint } from '#client/reports/builder/draft.ts';
import type { CatalogView } from '#client/shared/catalog.ts';
import { inWeekOrder, partOf } from '#client/shared/RuleEditor/dateParts.ts';
import { isRelation, viewAt } from '#client/shared/RuleEditor/families.ts';
import {
  mayCompare,
  newRule,
  plainOf,
  whereOf,
  withField,
  withOperator,
  withPlain,
  withValueSource,
  withWhere,
} from '#client/shared/RuleEditor/fitting.ts';
import { numbered, renumbered } from '#client/shared/RuleEditor/numbered.ts';
import { operatorKey } from '#client/shared/RuleEditor/operatorKey.ts';
import { type LooseGroup, strictGroup, takes, unfinished } from '#client/shared/RuleEditor/shape.ts';
import { changedById, nodesIn } from '#client/shared/RuleEditor/tree.ts';
import { atWallTime, wallTime } from '#client/shared/RuleEditor/values/wallTime.ts';
import { both, everything, isGroup } from '#client/shared/ruleTree.ts';
import { fieldAt, type SourceName, sourceNamed } from '#reports/catalog.ts';
import { checkFilter } from '#reports/checkFilter.ts';
import { comparesFields, operator, operatorsFor } from '#reports/operators.ts';
import {
  all,
  any,
  operatorNames,
  type Rule,
  type RuleGroup,
  rule,
  ruleGroupSchema,
  some,
} from '#reports/rules.ts';
import { calendarAt } from '#server/calendar.ts';
import { catalogIn } from '#server/reports/catalog.ts';
import { testNow } from '../../support/clock.ts';
import { anySource, fieldPaths, operand, ruleTree } from '../../support/ruleTrees.ts';
import { anyGroup } from './anyDefinition.ts';

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20_261_122) });

const operands = {
  asker: { professionalId: 5, branchIds: [1, 2] },
  calendar: calendarAt(testNow, 'America/Toronto', 7),
};

const catalog = catalogIn('en', {}) as CatalogView;

/** What the editor's library hands out: keys of its own beside ours, and values left over from another operator. */
const leftover = fc.oneof(
  fc.constantFrom(undefined, null, '', 0, false, '$me'),
  fc.string({ unit: 'grapheme', maxLength: 10 }).filter((text) => !text.includes('\0')),
  fc.integer(),
  fc.array(fc.oneof(fc.integer(), fc.constant(null), fc.constant('a')), { maxLength: 3 }),
  fc.constantFrom({ last: 3, unit: 'day' }, { relative: 'today' }, { this: 'week' }, { anything: true }),
);
const ofTheLibrary = {
  path: fc.array(fc.nat(5), { maxLength: 3 }),
  valueSource: fc.constant('value'),
  disabled: fc.boolean(),
  _private: fc.string(),
};
const looseRule = fc.record(
  {
    id: fc.uuid(),
    field: fc.constantFrom('lastName', 'state', 'createdAt', 'branch.name'),
    operator: fc.constantFrom(...operatorNames),
    value: leftover,
    muted: fc.boolean(),
    match: fc.constantFrom({ mode: 'some' as const }, { mode: 'none' as const, threshold: 1 }),
    ...ofTheLibrary,
  },
  { requiredKeys: ['field', 'operator'] },
);
const looseGroup: fc.Arbitrary<LooseGroup> = fc.letrec<{ group: LooseGroup }>((tie) => ({
  group: fc.record(
    {
      id: fc.uuid(),
      combinator: fc.constantFrom('and', 'or', 'xor'),
      not: fc.boolean(),
      muted: fc.boolean(),
      rules: fc.array(fc.oneof({ maxDepth: 4, depthSize: 'small' }, looseRule, tie('group')), {
        maxLength: 4,
      }),
      ...ofTheLibrary,
    },
    { requiredKeys: ['combinator', 'rules'] },
  ),
})).group;

const countOf = (group: { rules: readonly unknown[] }): number =>
  group.rules.reduce<number>((sum, node) => sum + 1 + (hasRules(node) ? countOf(node) : 0), 0);
const hasRules = (node: unknown): node is { rules: readonly unknown[] } =>
  typeof node === 'object' && node !== null && 'rules' in node;

describe('whatever the editor emits is a rule group', () => {
  test('in the shape that the server accepts, with no condition lost and nothing of the library', () => {
    fc.assert(
      fc.property(looseGroup, (loose) => {
        const strict = strictGroup(loose);
        expect(ruleGroupSchema.safeParse(JSON.parse(JSON.stringify(strict))).error).toBeUndefined();
        expect(ruleGroupSchema.safeParse(strict).error).toBeUndefined();
        expect(countOf(strict)).toBe(countOf(loose));
        expect(JSON.stringify(strict)).not.toMatch(/"(path|valueSource|disabled|_private)":/);
        expect(strictGroup(strict)).toBe(strict);
      }),
      { numRuns: 1_000 },
    );
  });

  test('and a filter that is right already stays as it is', () => {
    fc.assert(
      fc.property(
        anySource.chain((name) => ruleTree(name)),
        (tree) => {
          expect(strictGroup(tree)).toBe(tree);
          expect(unfinished(tree)).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('also where it says what nobody understands, so that nothing is lost', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const { not, muted, ...rest } = strictGroup(group);
        const { not: _, muted: __, ...told } = group;
        expect([rest, not ?? false, muted ?? false]).toEqual([
          told,
          group.not ?? false,
          group.muted ?? false,
        ]);
      }),
      { numRuns: 500 },
    );
  });

  test('what is negated or muted stays so, and related conditions keep their own', () => {
    const group: RuleGroup = {
      ...any({ ...rule('state', '=', 'active'), muted: true }, some('stakeholders', rule('state', '=', 'x'))),
      not: true,
      muted: true,
      id: 'g',
    };
    expect(strictGroup({ ...group, path: [] } as LooseGroup)).toEqual(group);
  });
});

const view = (path: string, source = 'clients') => viewAt(catalog, source, path);

describe('another comparison takes over what it can of the value', () => {
  test.each([
    ['in', 'a', ['a']],
    ['in', ['a', 'b'], ['a', 'b']],
    ['in', '', []],
    ['in', { last: 30, unit: 'day' }, []],
    ['=', ['a', 'b'], 'a'],
    ['=', [], undefined],
    ['=', { this: 'week' }, undefined],
    ['=', { relative: 'today' }, { relative: 'today' }],
    ['between', 5, [5, null]],
    ['between', [1, 2], [1, 2]],
    ['between', [1, 2, 3], [1, null]],
    ['between', undefined, [null, null]],
    ['null', 'a', undefined],
    ['weekdayIn', [0, 1, 7, 8, '2'], [1, 7]],
    ['hourNotIn', '2026-01-01', []],
    ['inPeriod', '2026-01-01', { last: 30, unit: 'day' }],
    ['inPeriod', { this: 'week' }, { this: 'week' }],
    ['inPeriod', { relative: 'today' }, { last: 30, unit: 'day' }],
  ] as const)('%s of %o is %o', (name, value, fitted) => {
    const before: Rule = { field: 'x', operator: '=', value };
    expect(withOperator(before, name, undefined)).toEqual({
      field: 'x',
      operator: name,
      ...(fitted === undefined ? {} : { value: fitted }),
    });
  });

  const switches = anySource.chain((name: SourceName) =>
    fc.constantFrom(...fieldPaths(sourceNamed(name))).chain((path) => {
      const field = fieldAt(sourceNamed(name), path)?.field;
      if (!field) throw new Error(`no field ${path}`);
      const fitting = fc.constantFrom(...operatorsFor(field.type, operatorNames));
      return fc.record({
        source: fc.constant(name),
        path: fc.constant(path),
        value: fitting.chain((before) => operand(field, before)),
        after: fitting,
      });
    }),
  );

  test('so that the condition is either asked, or seen to be unfinished', () => {
    fc.assert(
      fc.property(switches, ({ source, path, value, after }) => {
        const group = all(withOperator(rule(path, '=', value), after, view(path, source)));
        if (unfinished(group).length) return;
        const checked = checkFilter(sourceNamed(source), group, operands);
        const codes = checked.ok ? [] : checked.problems.map(({ code }) => code);
        expect(codes.filter((code) => code !== 'emptyRange')).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('another field', () => {
  const ground = { catalog, source: 'clients' };

  test('of the same kind keeps the comparison; of another it begins anew', () => {
    const before = { ...rule('createdAt', 'weekdayIn', [1]), id: 'a', muted: true };
    expect(withField(before, 'updatedAt', ground)).toEqual({ ...before, field: 'updatedAt' });
    expect(withField(before, 'state', ground)).toEqual({
      id: 'a',
      muted: true,
      field: 'state',
      operator: 'in',
      value: [],
    });
    expect(withField(before, 'hasAccess', ground)).toMatchObject({ operator: '=', value: true });
    expect(withField(rule('branchId', 'in', [1]), 'responsibleId', ground).value).toEqual([]);
  });

  test('that is a relation begins with any of its rows, and keeps how many they must be', () => {
    const related = withField({ ...rule('state', '=', 'active'), id: 'a' }, 'appointments', ground);
    expect(related).toEqual({
      id: 'a',
      field: 'appointments',
      operator: '=',
      match: { mode: 'some' },
      value: everything,
    });
    const many = { ...related, match: { mode: 'atLeast' as const, threshold: 3 } };
    expect(withField(many, 'programs', ground).match).toEqual(many.match);
    expect(withField(many, 'state', ground)).not.toHaveProperty('match');
    expect(isRelation(catalog, 'clients', 'appointments')).toBe(true);
    expect(isRelation(catalog, 'clients', 'appointments.count')).toBe(false);
  });

  test('is there in every new condition, and one that can be asked after', () => {
    for (const { name } of catalog.sources) {
      const fresh = newRule({ catalog, source: name });
      const checked = checkFilter(sourceNamed(name as SourceName), all(fresh), operands);
      const codes = checked.ok ? [] : checked.problems.map(({ code }) => code);
      expect([name, codes.filter((code) => code !== 'missingValue')]).toEqual([name, []]);
    }
  });
});

describe('what a condition is held against', () => {
  const where = any(rule('state', '=', 'attended'));

  test('can be a field or a question, where the comparison takes one', () => {
    for (const name of operatorNames)
      expect([name, mayCompare(name, view('createdAt'), 'field')]).toEqual([name, comparesFields(name)]);
    expect(mayCompare('<', view('state'), 'field')).toBe(false);
    expect(mayCompare('=', view('state'), 'field')).toBe(true);
    expect(
      ['in', '=', 'inPeriod', 'between', 'null', 'weekdayIn'].map((name) =>
        mayCompare(name as '=', view('createdAt'), 'parameter'),
      ),
    ).toEqual([true, true, true, false, false, false]);
    const asked = withValueSource(rule('createdAt', '<', '2026-01-01'), 'field', 'updatedAt');
    expect(asked).toEqual({ field: 'createdAt', operator: '<', valueSource: 'field', value: 'updatedAt' });
    expect(withOperator(asked, '>', view('createdAt'))).toEqual({ ...asked, operator: '>' });
    expect(withOperator(asked, 'null', view('createdAt'))).toEqual({ field: 'createdAt', operator: 'null' });
    expect(withValueSource(asked, 'value')).toEqual({ field: 'createdAt', operator: '<' });
  });

  test('and of which related rows, whatever else is changed', () => {
    const plain = rule('appointments.count', '>', 3);
    const narrowed = withWhere(plain, where);
    expect(narrowed.value).toEqual({ value: 3, where });
    expect([plainOf(narrowed), whereOf(narrowed), whereOf(plain)]).toEqual([3, where, undefined]);
    expect(withPlain(narrowed, undefined).value).toEqual({ value: null, where });
    expect(unfinished(all(withPlain(narrowed, undefined)))).toHaveLength(1);
    expect(unfinished(all(withWhere(plain, any(rule('state', '=')))))).toHaveLength(1);
    expect(withOperator(narrowed, 'in', view('appointments.count')).value).toEqual({ value: [3], where });
    expect(withValueSource(narrowed, 'field', 'activePrograms').value).toEqual({
      value: 'activePrograms',
      where,
    });
    expect(withWhere(narrowed, undefined)).toEqual(plain);
  });
});

describe('the rules of a tree', () => {
  const where = all({ ...rule('state', '=', 'attended'), id: 'in' });
  const tree: RuleGroup = {
    id: 'root',
    combinator: 'and',
    rules: [
      { ...rule('state', 'null'), id: 'a' },
      { id: 'b', combinator: 'or', rules: [{ ...some('appointments'), id: 'c', value: where }] },
      { ...rule('appointments.count', '>', { value: 1, where }), id: 'd' },
    ],
  };

  test('have an id of their own each, and keep the one that they have', () => {
    const group = all({ ...rule('state', 'null'), id: 'a' }, some('appointments', rule('state', 'null')));
    const once = numbered(group);
    expect(JSON.stringify(once).match(/"id":/g)).toHaveLength(5);
    expect(once.rules[0]?.id).toBe('a');
    expect(numbered(once)).toBe(once);
    expect(fingerprint({ ...emptyDraft, filter: once })).toBe(fingerprint({ ...emptyDraft, filter: group }));
    const twin = renumbered(once);
    const ids = [once, twin].flatMap((each) => nodesIn(each).map(({ id }) => id));
    expect(new Set(ids).size).toBe(8);
    expect(fingerprint({ ...emptyDraft, filter: twin })).toBe(fingerprint({ ...emptyDraft, filter: group }));
  });

  test('are found and changed wherever they stand, and all else stays the very same', () => {
    expect(nodesIn(tree).map(({ id }) => id)).toEqual(['a', 'b', 'c', undefined, 'in', 'd', undefined, 'in']);
    const muted = changedById(tree, 'in', (node) => ({ ...node, muted: true }));
    expect(JSON.stringify(muted).match(/"muted":true/g)).toHaveLength(2);
    expect(muted.rules[0]).toBe(tree.rules[0]);
    expect(changedById(tree, 'gone', () => undefined)).toBe(tree);
    expect(changedById(tree, 'b', () => undefined).rules.map(({ id }) => id)).toEqual(['a', 'd']);
    expect(changedById(tree, 'root', (node) => (isGroup(node) ? { ...node, not: true } : node)).not).toBe(
      true,
    );
  });
});

describe('a condition without its value is unfinished', () => {
  test.each([
    [rule('x', '='), true],
    [rule('x', '=', ''), true],
    [rule('x', '=', null), true],
    [rule('x', '=', 0), false],
    [rule('x', '=', false), false],
    [rule('x', 'in', []), true],
    [rule('x', 'in', ['a']), false],
    [rule('x', 'between', [1, null]), true],
    [rule('x', 'between', [0, 1]), false],
    [rule('x', 'null'), false],
    [some('stakeholders'), false],
    [rule('x', 'weekdayIn', []), true],
    [rule('x', 'inPeriod', { last: 1, unit: 'day' }), false],
  ])('%o: %s', (node, isUnfinished) => {
    expect(unfinished(any(all(node)))).toEqual(isUnfinished ? [node] : []);
  });
});

test('the editor and the engine agree on how many values each comparison takes', () => {
  for (const name of operatorNames) expect([name, takes(name)]).toEqual([name, operator(name).takes]);
});

test('weekdays stand as in the calendars of the company', () => {
  const days = partOf('weekdayNotIn')?.numbers ?? [];
  expect(inWeekOrder(days, 7)).toEqual([7, 1, 2, 3, 4, 5, 6]);
  expect(inWeekOrder(days, 1)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(partOf('hourIn')?.numbers).toHaveLength(24);
});

test('a moment is what the clocks of the zone show, and back, also where they change', () => {
  for (const zone of ['America/Toronto', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000_000 }), (minutes) => {
        const shown = wallTime(minutes * 60_000, zone);
        expect(wallTime(atWallTime(shown, zone), zone)).toBe(shown);
      }),
      { numRuns: 300 },
    );
  expect(wallTime(Date.parse('2026-03-08T07:00:00Z'), 'America/Toronto')).toBe('2026-03-08T03:00');
  expect(atWallTime('2026-07-01T00:00', 'America/Toronto')).toBe(Date.parse('2026-07-01T04:00:00Z'));
});

test('dates are before and after, numbers less and more', () => {
  expect(operatorKey('<', 'instant')).toBe('date <');
  expect(operatorKey('<', 'money')).toBe('op <');
  expect(operatorKey('inPeriod', 'date')).toBe('op inPeriod');
});

test('two filters at once ask both; an empty one asks nothing', () => {
  const [a, b] = [all(rule('state', '=', 'active')), any(rule('sex', '=', 'male'))];
  expect(both(a, undefined, b)).toEqual(all(a, b));
  expect(both(undefined, everything, b)).toBe(b);
  expect(both(undefined, everything)).toBeUndefined();
});
