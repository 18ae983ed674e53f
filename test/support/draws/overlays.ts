import fc from 'fast-check';
import { comparisons, type Dimensions, type ReportDefinition } from '#reports/definition.ts';
import { type Rule, type RuleGroup, rule } from '#reports/rules.ts';
import type { Source } from '#reports/source.ts';
import { ruleGroup } from '../ruleTrees.ts';
import { bucketsFor } from './dimensions.ts';
import { figuresOf, type Measure } from './measures.ts';
import { knownField } from './paths.ts';
import { periodRule } from './periods.ts';

type Sort = NonNullable<ReportDefinition['sort']>;

/** A value in so many of a hundred draws. */
export const sometimes = <T>(percent: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof(
    { weight: 100 - percent, arbitrary: fc.constant(undefined) },
    { weight: percent, arbitrary: value },
  );

/** What is asked of a date: its period, perhaps that period's dates in a row, and perhaps another period beside it. */
export interface Timeline {
  period: Rule;
  dates?: Dimensions[number] | undefined;
  compare?: ReportDefinition['compare'];
}

/** Undefined where the source has no date. */
export const timeline = (
  source: Source,
  compare: fc.Arbitrary<Timeline['compare']>,
): fc.Arbitrary<Timeline> | undefined =>
  periodRule(source)?.chain((period) => {
    const buckets = bucketsFor(knownField(source, period.field).type);
    const bucket = fc.constantFrom(...buckets, ...(['day', 'week', 'month'] as const));
    return fc.record({
      period: fc.constant(period),
      dates: sometimes(
        60,
        fc.record({ bucket, fill: fc.boolean() }).map((each) => ({ id: 'd', field: period.field, ...each })),
      ),
      compare,
    });
  });

export const anyComparing = fc.constantFrom(...comparisons);

/** Conditions on figures, whatever they are: nested, denied, against a value, nothing or each other. */
export const havingOf = (source: Source, measures: Measure[]): fc.Arbitrary<RuleGroup | undefined> =>
  sometimes(
    35,
    fc.oneof(
      ruleGroup(figuresOf(source, measures), 0),
      ruleGroup(figuresOf(source, measures), 1),
      mild(measures),
    ),
  );

/** A condition that many groups fulfil. */
const mild = (measures: Measure[]): fc.Arbitrary<RuleGroup> =>
  fc.constantFrom(...measures).map(({ id }) => ({ combinator: 'and', rules: [rule(id, 'notNull')] }));

export const topOf = (measures: Measure[]): fc.Arbitrary<ReportDefinition['top']> =>
  sometimes(
    40,
    fc.record({
      by: fc.constantFrom(...measures.map(({ id }) => id)),
      n: fc.integer({ min: 1, max: 3 }),
      other: fc.boolean(),
    }),
  );

/** By any of what is shown, up to three times, with what is missing first, last, or as usual. */
export const sortOf = (ids: string[]): fc.Arbitrary<Sort> =>
  fc.array(
    fc.record(
      {
        by: fc.constantFrom(...ids),
        direction: fc.constantFrom('asc' as const, 'desc' as const),
        nulls: fc.constantFrom('first' as const, 'last' as const),
      },
      { requiredKeys: ['by', 'direction'] },
    ),
    { maxLength: 3 },
  );
