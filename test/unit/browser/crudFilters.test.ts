import type { CrudFilter, CrudOperators, LogicalFilter } from '@refinedev/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asCrudFilter, crudFilters, wholeGroup } from '#client/providers/crudFilters.ts';
import { type operatorNames, type RuleGroup, ruleGroupSchema } from '#reports/rules.ts';
import { ruleTree } from '../../support/ruleTrees.ts';

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20_261_122) });

type Comparison = Exclude<CrudOperators, 'and' | 'or'>;

/** Typed as a record so that a new version of Refine with a new operator does not compile. */
const expected: Record<Comparison, (typeof operatorNames)[number] | 'refused'> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  in: 'in',
  nin: 'notIn',
  contains: 'contains',
  ncontains: 'doesNotContain',
  startswith: 'beginsWith',
  nstartswith: 'doesNotBeginWith',
  endswith: 'endsWith',
  nendswith: 'doesNotEndWith',
  between: 'between',
  nbetween: 'notBetween',
  null: 'null',
  nnull: 'notNull',
  eqs: 'refused',
  nes: 'refused',
  ina: 'refused',
  nina: 'refused',
  containss: 'refused',
  ncontainss: 'refused',
  startswiths: 'refused',
  nstartswiths: 'refused',
  endswiths: 'refused',
  nendswiths: 'refused',
};

const filterOf = (operator: Comparison): LogicalFilter => ({
  field: 'lastName',
  operator,
  value: ['a', 'b'],
});

describe('each comparison of Refine has one word in the filter language, or is refused', () => {
  test.each(Object.entries(expected) as [Comparison, string][])('%s is %s', (operator, word) => {
    const ask = () => crudFilters([filterOf(operator)]).rules[0];
    if (word === 'refused') expect(ask).toThrow(`the filter language has no word for "${operator}"`);
    else if (word === 'null' || word === 'notNull')
      expect(ask()).toEqual({ field: 'lastName', operator: word });
    else expect(ask()).toEqual({ field: 'lastName', operator: word, value: ['a', 'b'] });
  });

  test('and a comparison that nobody knows is refused even when it hides in a group', () => {
    const hidden = { operator: 'or', value: [filterOf('eq'), { ...filterOf('eq'), operator: 'near' }] };
    expect(() => crudFilters([hidden as CrudFilter])).toThrow('"near"');
  });
});

test('groups keep their word, their order and their nesting', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((value) => ({ field: 'x', operator: 'eq' as const, value }));
  const group = crudFilters([
    { operator: 'or', value: [a, { operator: 'and', value: [b, c] }] },
    a,
  ] as CrudFilter[]);
  const [ruleA, ruleB, ruleC] = ['a', 'b', 'c'].map((value) => ({ field: 'x', operator: '=', value }));
  expect(group).toEqual({
    combinator: 'and',
    rules: [{ combinator: 'or', rules: [ruleA, { combinator: 'and', rules: [ruleB, ruleC] }] }, ruleA],
  });
});

test('a whole rule group comes out as it went in, alone or beside others', () => {
  fc.assert(
    fc.property(ruleTree('clients'), (tree) => {
      const beside = filterOf('eq');
      expect(asCrudFilter(tree).field).toBe(wholeGroup);
      expect(crudFilters([beside, asCrudFilter(tree)]).rules[1]).toEqual(tree);
    }),
    { numRuns: 200 },
  );
});

const spoken = (Object.entries(expected) as [Comparison, string][]).filter(([, word]) => word !== 'refused');
const comparison: fc.Arbitrary<CrudFilter> = fc
  .record({
    field: fc.string({ minLength: 1, maxLength: 20 }),
    operator: fc.constantFrom(...spoken.map(([operator]) => operator)),
    value: fc.oneof(fc.string(), fc.integer(), fc.array(fc.string(), { maxLength: 3 })),
  })
  .filter(({ field }) => field !== wholeGroup);
const anyFilter: fc.Arbitrary<CrudFilter> = fc.letrec<{ filter: CrudFilter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    comparison,
    fc.record({
      operator: fc.constantFrom('and' as const, 'or' as const),
      value: fc.array(tie('filter'), { maxLength: 4 }) as fc.Arbitrary<LogicalFilter[]>,
    }),
  ),
})).filter;

const comparisonsIn = (filter: CrudFilter): number =>
  filter.operator === 'and' || filter.operator === 'or'
    ? filter.value.reduce((sum, inner) => sum + comparisonsIn(inner), 0)
    : 1;
const rulesIn = ({ rules }: RuleGroup): number =>
  rules.reduce((sum, node) => sum + ('rules' in node ? rulesIn(node) : 1), 0);

test('nothing is dropped: as many rules come out as comparisons went in, and the server can read them', () => {
  fc.assert(
    fc.property(fc.array(anyFilter, { maxLength: 5 }), (filters) => {
      const group = crudFilters(filters);
      expect(group.rules).toHaveLength(filters.length);
      expect(rulesIn(group)).toBe(filters.reduce((sum, filter) => sum + comparisonsIn(filter), 0));
      expect(groupProblem(group)).toBe('');
    }),
    { numRuns: 300 },
  );
});

/** Random text may hold NUL, which the server refuses for another reason. */
const groupProblem = (group: RuleGroup): string =>
  ruleGroupSchema
    .safeParse(group)
    .error?.issues.map(({ message }) => message)
    .filter((message) => message !== 'badText')
    .join() ?? '';
