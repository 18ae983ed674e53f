import type { CheckedReport } from '#reports/checked.ts';
import { type Cell, tidy } from '#reports/result.ts';
import { comparableValue } from '#reports/scan.ts';
import { meaning, type StoredRow, valueIn, type World } from '../meaning.ts';
import { compare, labelOf, sortableValue } from './order.ts';

type Field = CheckedReport['columns'][number];

/** A list worked out without SQL: its rows in their order, one for each record, and what their cells say. */
export function expectedList(world: World, report: CheckedReport): Cell[][] {
  const rows = meaning(world, report.source, report.filter).toSorted(
    (a, b) => bySort(world, report, a, b) || Number(a.id) - Number(b.id),
  );
  return rows.map((row) => report.columns.map((field) => cellOf(world, field, row)));
}

function bySort(world: World, { sort }: CheckedReport, a: StoredRow, b: StoredRow): number {
  for (const { target, direction, nulls } of sort) {
    if (target.kind !== 'field') throw new Error('a list is sorted by fields');
    const [one, other] = [a, b].map((row) => sortableIn(world, target.field, row));
    const order = compare(one ?? null, other ?? null, direction, nulls);
    if (order !== 0) return order;
  }
  return 0;
}

const sortableIn = (world: World, field: Field, row: StoredRow) =>
  sortableValue(world, field, comparableValue(field.field, valueIn(world, field, row)));

function cellOf(world: World, field: Field, row: StoredRow): Cell {
  const value = valueIn(world, field, row);
  if (value === null) return null;
  if (field.field.type === 'boolean') return value === 1;
  if (field.field.type !== 'reference') return tidy(value);
  return { id: Number(value), label: labelOf(world, field, value)?.shown ?? '' };
}
