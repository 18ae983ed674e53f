/** Groups as they come from the database, and a comparison's two sides brought together. */
import type { CheckedReport, Dimension } from '../checked.ts';
import type { ScopeContext } from '../scope.ts';
import type { Scalar, Sql } from '../sql.ts';
import { countsNothing } from './grouped.ts';
import { type GroupQuery, groupsSql } from './select.ts';

export type Row = Record<string, Scalar>;

/** Runs one statement. All statements of one answer must see the same rows. */
export type Ask = (statement: Sql) => Promise<Row[]>;

export interface Group {
  keys: Scalar[];
  names: Scalar[];
  isOther: boolean;
  /** By measure; with a comparison, then those of the other period, then the changes. */
  values: Scalar[];
}

/** The groups up to the limit, and how many there are without it. */
export interface Groups {
  groups: Group[];
  total: number;
}

export async function readGroups(
  report: CheckedReport,
  context: ScopeContext,
  query: GroupQuery,
  ask: Ask,
): Promise<Groups> {
  const rows = await ask(groupsSql(report, context, query));
  const groups = rows.map((row) => groupOf(report, query.grain.dimensions, row));
  return { groups, total: Number(rows[0]?.total ?? 0) };
}

const groupOf = ({ measures }: CheckedReport, dimensions: readonly Dimension[], row: Row): Group => ({
  keys: dimensions.map((_, index) => row[`k${index}`] ?? null),
  names: dimensions.map((_, index) => row[`n${index}`] ?? null),
  isOther: row.o === 1,
  values: measures.map((_, index) => row[`m${index}`] ?? null),
});

export const groupId = ({ keys, isOther }: Pick<Group, 'keys' | 'isOther'>): string =>
  JSON.stringify([isOther, keys]);

/** How a past group's key is called in the present. */
export type Beside = ((key: Scalar, index: number) => Scalar)[];

/** Each present group with its past figures and the changes; groups that were only in the past come last. */
export function compared(
  { measures }: CheckedReport,
  present: Group[],
  past: Group[],
  beside: Beside,
  keepsGone: boolean,
): Group[] {
  const moved = past.map((group) => ({
    ...group,
    keys: group.keys.map((key, index) => beside[index]?.(key, index) ?? key),
  }));
  const before = new Map(moved.map((group) => [groupId(group), group]));
  const known = new Set(present.map(groupId));
  const nothing = measures.map((measure) => (countsNothing(measure) ? 0 : null));
  const gone = keepsGone ? moved.filter((group) => !known.has(groupId(group))) : [];
  return [...present, ...gone.map((group) => ({ ...group, values: nothing }))].map((group) => {
    const were = before.get(groupId(group))?.values ?? nothing;
    return { ...group, values: [...group.values, ...were, ...group.values.map(changeFrom(were))] };
  });
}

const changeFrom =
  (before: Scalar[]) =>
  (value: Scalar, index: number): Scalar => {
    const was = before[index];
    return typeof value === 'number' && typeof was === 'number' ? value - was : null;
  };
