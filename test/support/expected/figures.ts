import { bucketOf } from '#reports/buckets.ts';
import type { CheckedReport, Measure } from '#reports/checked.ts';
import type { Condition, FieldCondition } from '#reports/condition.ts';
import { matches, type Operand, operator } from '#reports/operators.ts';
import { comparableValue } from '#reports/scan.ts';
import type { Scalar } from '#reports/sql.ts';
import { holdsIn, relatedIn, type StoredRow, valueIn, type World } from '../meaning.ts';
import { aggregateOf } from './aggregate.ts';

/** Every measure of some rows, to its last digit; shares are taken of `whole`, which is all that the filter lets through. */
export function figuresOf(
  world: World,
  { measures }: CheckedReport,
  rows: StoredRow[],
  whole: StoredRow[],
): Scalar[] {
  const plain = (measure: Measure | undefined, of: StoredRow[]) =>
    measure ? figure(world, measure, of) : null;
  return measures.map((measure) => {
    if (measure.of.length === 0) return figure(world, measure, rows);
    const [above, below] = measure.of.map((index) => measures[index]);
    return measure.measure === 'share'
      ? quotient(plain(above, rows), plain(above, whole))
      : quotient(plain(above, rows), plain(below, rows));
  });
}

/** Nothing is no part of anything, and nothing can be divided by 0. */
const quotient = (above: Scalar, below: Scalar): Scalar =>
  above === null || !below ? null : Number(above) / Number(below);

function figure(world: World, { over, filter, field, measure }: Measure, rows: StoredRow[]): Scalar {
  const measured = over ? relatedOnce(world, over, rows) : rows;
  const kept = filter ? measured.filter((row) => holdsIn(world, filter, row)) : measured;
  if (!field) return kept.length;
  return aggregateOf(
    measure,
    kept.map((row) => comparableValue(field.field, valueIn(world, field, row))),
  );
}

/** Every related row once, however many rows of the group it belongs to. */
function relatedOnce(world: World, over: NonNullable<Measure['over']>, rows: StoredRow[]): StoredRow[] {
  const found = rows.flatMap((row) => relatedIn(world, row, over));
  return [...new Map(found.map((row) => [row.id, row])).values()];
}

/** What figures are over no rows at all. */
export const nothingOf = ({ measures }: Pick<CheckedReport, 'measures'>): Scalar[] =>
  measures.map(({ measure }) => (['count', 'countDistinct', 'sum'].includes(measure) ? 0 : null));

/** Whether the figures of a group fulfil a condition on them. */
export function fulfil(world: World, report: CheckedReport, condition: Condition, values: Scalar[]): boolean {
  if (condition.kind === 'field') return fulfilOne(world, report, condition, values);
  if (condition.kind !== 'group') throw new Error('figures have nothing related');
  const holds = condition.parts.map((part) => fulfil(world, report, part, values));
  if (holds.length === 0) return !condition.not;
  return (condition.combinator === 'and' ? holds.every(Boolean) : holds.some(Boolean)) !== condition.not;
}

function fulfilOne(
  { calendar }: World,
  { measures }: CheckedReport,
  { field, operator: name, operand }: FieldCondition,
  values: Scalar[],
): boolean {
  const figureOf = (id: string) => values[measures.findIndex((measure) => measure.id === id)] ?? null;
  const value = figureOf(field.path);
  const { part } = operator(name);
  const compared = part && value !== null ? bucketOf(value, part, calendar) : value;
  if (operand.kind !== 'field') return matches({ operator: name, operand: operand as Operand }, compared);
  const other = figureOf(operand.field.path);
  return matches(
    { operator: name, operand: other === null ? null : { kind: 'one', value: other } },
    compared,
  );
}
