/**
 * The one filter language: what react-querybuilder edits, what a grid sends, what a report stores and what row scope is written in.
 * In: untrusted JSON. Out: a RuleGroup of known shape. A group is only shape here; `check.ts` gives it meaning.
 */
import { z } from 'zod';
import { bounded, ruleTreeLimits } from './bounds.ts';

export const operatorNames = [
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'contains',
  'doesNotContain',
  'beginsWith',
  'doesNotBeginWith',
  'endsWith',
  'doesNotEndWith',
  'null',
  'notNull',
  'in',
  'notIn',
  'between',
  'notBetween',
  'inPeriod',
  'notInPeriod',
  'weekdayIn',
  'weekdayNotIn',
  'hourIn',
  'hourNotIn',
] as const;

export type OperatorName = (typeof operatorNames)[number];

export const quantifiers = ['some', 'none', 'all', 'atLeast', 'atMost', 'exactly'] as const;
export type Quantifier = (typeof quantifiers)[number];

/** How many related rows fulfil the group. `all` holds over no rows at all only with `emptyCounts`; the last three count up to `threshold`. */
export interface Match {
  mode: Quantifier;
  threshold?: number | undefined;
  emptyCounts?: boolean | undefined;
}

export const valueSources = ['value', 'field', 'parameter'] as const;
export type ValueSource = (typeof valueSources)[number];

/**
 * One comparison. With `match`, `field` is a relation and `value` is the group that its related rows are tried against. With another
 * value source, `value` is the path of a field or the name of a parameter. Over an aggregate of related rows `value` may be `{value, where}`.
 */
export interface Rule {
  id?: string | undefined;
  field: string;
  operator: OperatorName;
  value?: unknown;
  valueSource?: ValueSource | undefined;
  match?: Match | undefined;
  muted?: boolean | undefined;
}

export interface RuleGroup {
  id?: string | undefined;
  combinator: 'and' | 'or';
  not?: boolean | undefined;
  muted?: boolean | undefined;
  rules: (Rule | RuleGroup)[];
}

export const isGroup = (node: Rule | RuleGroup): node is RuleGroup => 'rules' in node;

const id = z.string().max(64).optional();

const ruleSchema = z.strictObject({
  id,
  field: z.string().min(1).max(200),
  operator: z.enum(operatorNames),
  value: z.unknown().optional(),
  valueSource: z.enum(valueSources).optional(),
  match: z
    .strictObject({
      mode: z.enum(quantifiers),
      threshold: z.int().min(0).max(10_000).optional(),
      emptyCounts: z.boolean().optional(),
    })
    .optional(),
  muted: z.boolean().optional(),
});

const groupSchema: z.ZodType<RuleGroup> = z.strictObject({
  id,
  combinator: z.enum(['and', 'or']),
  not: z.boolean().optional(),
  muted: z.boolean().optional(),
  get rules() {
    return z.array(z.union([ruleSchema, groupSchema]));
  },
});

/** The shape of a rule group. Depth and size are measured without recursion before the recursive schema runs. */
export const ruleGroupSchema = z
  .unknown()
  .superRefine((tree, context) => {
    const problem = bounded(tree, ruleTreeLimits);
    if (problem) context.addIssue({ code: 'custom', message: problem });
  })
  .pipe(groupSchema)
  .meta({ id: 'RuleGroup', description: "react-querybuilder's rule group" });

export const all = (...rules: (Rule | RuleGroup)[]): RuleGroup => ({ combinator: 'and', rules });
export const any = (...rules: (Rule | RuleGroup)[]): RuleGroup => ({ combinator: 'or', rules });
export const rule = (field: string, operator: OperatorName, value?: unknown): Rule => ({
  field,
  operator,
  value,
});
export const some = (relation: string, ...rules: (Rule | RuleGroup)[]): Rule => ({
  field: relation,
  operator: '=',
  match: { mode: 'some' },
  value: all(...rules),
});
