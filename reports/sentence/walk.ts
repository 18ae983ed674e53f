/** Every condition and every field of a report, however deep. */
import type { FieldPath } from '../catalog.ts';
import { type CheckedReport, type Dimension, dimensionsOf } from '../checked.ts';
import type { Condition, FieldCondition } from '../condition.ts';

export function conditionsOf(report: CheckedReport): Condition[] {
  const { filter, measures, having } = report;
  const bands = dimensionsOf(report).flatMap(({ bands }) => (bands?.kind === 'list' ? bands.list : []));
  const roots = [
    filter,
    ...measures.map((measure) => measure.filter),
    ...bands.map(({ condition }) => condition),
    having,
  ];
  return roots.flatMap((root) => (root ? within(root) : []));
}

function within(condition: Condition): Condition[] {
  switch (condition.kind) {
    case 'group':
      return [condition, ...condition.parts.flatMap(within)];
    case 'search':
      return [condition];
    default:
      return [condition, ...(condition.where ? within(condition.where) : [])];
  }
}

export const comparisonsOf = (report: CheckedReport): FieldCondition[] =>
  conditionsOf(report).filter((each): each is FieldCondition => each.kind === 'field');

/** Every field that is compared, shown, grouped, measured or sorted by. */
export const fieldsOf = (report: CheckedReport): FieldPath[] => [
  ...comparisonsOf(report).flatMap(({ field, operand }) =>
    operand.kind === 'field' ? [field, operand.field] : [field],
  ),
  ...report.columns,
  ...dimensionsOf(report).map(({ field }: Dimension) => field),
  ...report.measures.flatMap(({ field }) => field ?? []),
  ...report.sort.flatMap(({ target }) => (target.kind === 'field' ? target.field : [])),
];
