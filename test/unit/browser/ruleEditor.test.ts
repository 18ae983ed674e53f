import fc from 'fast-check';
import type { OptionGroup } from 'react-querybuilder';
import { describe, expect, test } from 'vitest';
import { fieldOptions, viewOf } from '#client/shared/RuleEditor/fieldOptions.ts';
import { operatorKey } from '#client/shared/RuleEditor/operatorKey.ts';
import { type LooseGroup, strictGroup, takes, unfinished } from '#client/shared/RuleEditor/shape.ts';
import { both, everything } from '#client/shared/ruleTree.ts';
import { fieldAt, type SourceName, sourceNamed } from '#reports/catalog.ts';
import { checkFilter } from '#reports/checkFilter.ts';
import { operator, operatorsFor } from '#reports/operators.ts';
import { all, any, operatorNames, type RuleGroup, rule, ruleGroupSchema, some } from '#reports/rules.ts';
import { calendarAt } from '#server/calendar.ts';
import { catalogIn } from '#server/reports/catalog.ts';
import { testNow } from '../../support/clock.ts';
import { anySource, fieldPaths, operand, ruleTree } from '../../support/ruleTrees.ts';

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20_261_122) });

const operands = {
  asker: { professionalId: 5, branchIds: [1, 2] },
  calendar: calendarAt(testNow, 'America/Toronto', 7),
};

const catalog = catalogIn('en', {}) as Parameters<typeof fieldOptions>[0];

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
        expect(strictGroup(strict)).toEqual(strict);
      }),
      { numRuns: 1_000 },
    );
  });

  test('and a filter that is right already stays as it is', () => {
    fc.assert(
      fc.property(
        anySource.chain((name) => ruleTree(name)),
        (tree) => {
          expect(strictGroup(tree)).toEqual(tree);
          expect(unfinished(tree)).toEqual([]);
        },
      ),
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
  ])('%s of %o is %o', (name, value, fitted) => {
    const [strict] = strictGroup({
      combinator: 'and',
      rules: [{ field: 'x', operator: name, value }],
    }).rules;
    expect(strict).toEqual({
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
        const group = strictGroup(all(rule(path, after, value)), { catalog, source });
        if (unfinished(group).length) return;
        const checked = checkFilter(sourceNamed(source), group, operands);
        const codes = checked.ok ? [] : checked.problems.map(({ code }) => code);
        expect(codes.filter((code) => code !== 'emptyRange')).toEqual([]);
      }),
      { numRuns: 2_000 },
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

test('the editor offers every field that a rule may name, and no other', () => {
  for (const { name } of catalog.sources) {
    const groups = fieldOptions(catalog, name) as OptionGroup<{ name: string; label: string }>[];
    const offered = groups.flatMap(({ options }) => options.map((option) => option.name));
    const source = sourceNamed(name as SourceName);
    const relations = Object.entries(source.relations).filter(([, { many }]) => many);
    expect([name, offered.toSorted()]).toEqual([
      name,
      [...fieldPaths(source), ...relations.map(([relation]) => relation)].toSorted(),
    ]);
  }
  expect(fieldOptions(catalog, 'nothing')).toEqual([]);
});

test('a field of a related row may be empty, even where the row itself must have it', () => {
  const [own, ...others] = fieldOptions(catalog, 'clients');
  const related = others.filter(({ options }) => !options.some(({ matchModes }) => matchModes));
  expect(related.length).toBeLessThan(others.length);
  expect(viewOf(own?.options.find(({ name }) => name === 'lastName'))?.nullable).toBe(false);
  expect(related.flatMap(({ options }) => options).every((option) => viewOf(option)?.nullable)).toBe(true);
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
