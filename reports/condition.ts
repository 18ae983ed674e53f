/** A rule group bound to the catalog: every name is a field or relation, every operand resolved. Only `checkFilter.ts` makes one. */
import type { FieldPath } from './catalog.ts';
import type { Operand } from './operators.ts';
import type { Match, OperatorName, RuleGroup } from './rules.ts';
import type { Relation, Source } from './source.ts';

/** Where a condition stands in the tree that it was made from, so that an answer can point back at it. */
export interface Origin {
  path: (string | number)[];
  ruleId?: string;
}

export interface GroupCondition {
  kind: 'group';
  combinator: RuleGroup['combinator'];
  not: boolean;
  parts: Condition[];
  origin?: Origin;
}

export interface FieldCondition {
  kind: 'field';
  field: FieldPath;
  operator: OperatorName;
  operand: Operand | OtherField;
  /** Which related rows an aggregate is taken over. */
  where?: GroupCondition;
  /** The value as it was given, for words. */
  given: unknown;
  origin?: Origin;
}

export interface OtherField {
  kind: 'field';
  field: FieldPath;
}

export interface RelatedCondition {
  kind: 'related';
  name: string;
  relation: Relation;
  source: Source;
  match: Match;
  where: GroupCondition;
  origin?: Origin;
}

/** Every word occurs somewhere in the row's searched text. */
export interface SearchCondition {
  kind: 'search';
  column: string;
  /** A table of the text by the row's key, which finds longer words without reading every row. */
  index?: string;
  words: string[];
}

export type Condition = GroupCondition | FieldCondition | RelatedCondition | SearchCondition;

export const both = (...parts: Condition[]): GroupCondition => ({
  kind: 'group',
  combinator: 'and',
  not: false,
  parts,
});
