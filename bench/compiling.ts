import { check } from '#reports/check.ts';
import { definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import { all, any, type Rule, rule, some } from '#reports/rules.ts';
import { groupsSql } from '#reports/summary/select.ts';
import type { Access } from '#server/dataAccess.ts';
import { median } from './timing.ts';

/** Twenty rules of every kind, as somebody might really write them. */
const rules: Rule[] = [
  ...['a', 'b', 'c', 'd', 'e'].map((text) => rule('lastName', 'contains', text)),
  rule('state', '=', 'active'),
  rule('branchId', 'in', [1, 2, 3]),
  rule('branch.name', 'beginsWith', 'M'),
  rule('createdAt', 'inPeriod', { last: 12, unit: 'month' }),
  rule('lastActivityAt', 'notInPeriod', { last: 60, unit: 'day' }),
  rule('age', '>', 40),
  rule('outstanding', '>', 10_000),
  rule('appointments.totalMinutes', '>', 600),
  some('memberships', rule('group.branchId', '=', 1)),
  some('appointments', rule('state', '=', 'attended'), rule('startsAt', 'inPeriod', { this: 'year' })),
  rule('email', 'notNull'),
  rule('responsibleId', '=', '$me'),
];

const definition: ReportDefinition = {
  v: 2,
  source: 'clients',
  filter: all(any(...rules.slice(0, 10)), ...rules.slice(10)),
  groupBy: [
    { id: 'branch', field: 'branchId' },
    { id: 'month', field: 'createdAt', bucket: 'month' },
  ],
  measures: [{ id: 'n', measure: 'count' }],
};

/** Parsing and checking, and compiling, a report of twenty rules. */
export function compileTimes({ operands, scoped }: Access): [string, number][] {
  const checked = check(definition, operands);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const { groupBy } = checked.value;
  const compile = () => groupsSql(checked.value, scoped, { grain: { dimensions: groupBy }, limit: 10 });
  const read = () => check(definitionSchema.parse(definition), operands);
  return [
    ['parse and check 20 rules', repeatedly(read)],
    ['compile 20 rules', repeatedly(compile)],
  ];
}

function repeatedly(work: () => unknown): number {
  const times = Array.from({ length: 400 }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return median(times.slice(100));
}
