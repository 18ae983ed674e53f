import fc from 'fast-check';
import type { SourceName } from '#reports/catalog.ts';
import { all, isGroup, type Rule, type RuleGroup } from '#reports/rules.ts';
import type { Source } from '#reports/source.ts';
import { comparison, ruleTree } from '../ruleTrees.ts';

/** A filter that mostly leaves enough rows to fall into groups: none, one rule or its denial, any tree. */
export const filterOf = (source: Source): fc.Arbitrary<RuleGroup> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(all()) },
    { weight: 3, arbitrary: loose(source) },
    { weight: 2, arbitrary: ruleTree(source.name as SourceName, 2) },
  );

/** One of two rules, so that many rows pass. */
const loose = (source: Source): fc.Arbitrary<RuleGroup> =>
  fc
    .record({ not: fc.boolean(), rules: fc.array(comparison(source), { minLength: 1, maxLength: 2 }) })
    .map(({ not, rules }) => ({ combinator: 'or', rules, ...(not ? { not } : {}) }));

/** The filter with one rule more at its outermost "and", before or after the others; a period that is compared is the only one there. */
export function withPeriod(filter: RuleGroup, period: Rule, { isFirst, isOnly }: Placement): RuleGroup {
  const isFlat = filter.combinator === 'and' && !filter.not;
  const kept = isFlat
    ? filter.rules.filter((node) => !isOnly || isGroup(node) || !isBoundedPeriod(node))
    : [filter];
  return all(...(isFirst ? [period, ...kept] : [...kept, period]));
}

export interface Placement {
  isFirst: boolean;
  isOnly: boolean;
}

export const isBoundedPeriod = ({ operator }: Rule): boolean =>
  operator === 'inPeriod' || operator === 'between';
