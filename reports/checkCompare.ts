/** The period that a summary is compared with. */
import type { Compare } from './checked.ts';
import type { Condition, FieldCondition, GroupCondition } from './condition.ts';
import type { ReportDefinition } from './definition.ts';
import type { Problem } from './problems.ts';

/** Exactly one rule of the outermost "and" must say in which bounded period the rows lie: that is the one to move. */
export function checkCompare(
  { compare }: ReportDefinition,
  filter: GroupCondition,
  problems: Problem[],
): Compare | undefined {
  if (!compare) return undefined;
  const dated = filter.combinator === 'and' && !filter.not ? filter.parts.filter(isPeriod) : [];
  const [rule] = dated;
  if (!rule || dated.length > 1) problems.push({ path: ['compare'], code: 'nothingToCompare' });
  return rule && { kind: compare, rule };
}

const isPeriod = (part: Condition): part is FieldCondition =>
  part.kind === 'field' &&
  !part.where &&
  (part.operator === 'inPeriod' || part.operator === 'between') &&
  part.operand.kind === 'range' &&
  part.operand.from !== undefined &&
  part.operand.to !== undefined;
