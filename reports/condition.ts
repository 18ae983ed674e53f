/** A rule group bound to the catalog: every name is a field or relation, every operand resolved. Only `check.ts` makes one. */
import type { FieldPath } from './catalog.ts';
import type { Operand } from './operators.ts';
import type { OperatorName, Quantifier } from './rules.ts';
import type { Relation, Source } from './source.ts';

export interface GroupCondition {
  kind: 'group';
  combinator: 'and' | 'or';
  not: boolean;
  parts: Condition[];
}

export interface FieldCondition {
  kind: 'field';
  field: FieldPath;
  operator: OperatorName;
  operand: Operand;
}

export interface RelatedCondition {
  kind: 'related';
  relation: Relation;
  source: Source;
  quantifier: Quantifier;
  where: GroupCondition;
}

/** Every word occurs somewhere in the row's searched text. */
export interface SearchCondition {
  kind: 'search';
  column: string;
  words: string[];
}

export type Condition = GroupCondition | FieldCondition | RelatedCondition | SearchCondition;

export const both = (...parts: Condition[]): GroupCondition => ({
  kind: 'group',
  combinator: 'and',
  not: false,
  parts,
});
