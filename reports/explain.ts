/** Why a row is in a report, or why it is not: every rule with whether it holds for that row, and the value that was found. */
import type { CheckedReport } from './checked.ts';
import type { Condition, Origin } from './condition.ts';
import { type Emitter, type Scan, scan } from './scan.ts';
import { type ScopeContext, scoped } from './scope.ts';
import { bind, column, identifier, join, type Scalar, type Sql, sql } from './sql.ts';
import { counted, where } from './where.ts';

/** One rule or group of the tree, the root first, each before what is inside it. */
export interface Explained {
  path: Origin['path'];
  ruleId?: string;
  holds: boolean;
  /** What the rule compares, or how many related rows fulfil it; a group has none. */
  value?: Scalar;
  /** What a found reference is called. */
  label?: Scalar;
}

export interface Explanation {
  isIn: boolean;
  rules: Explained[];
  /** The first rule that leaves the row out, in reading order, with the groups around it taken into account. */
  excludedBy?: Origin;
}

/** One statement for one row; no row where the viewer may not see it, exactly as where there is none. */
export function explainSql(report: CheckedReport, id: number, context: ScopeContext): Sql {
  const { emitter, withClause } = scoped(context);
  const rows = scan(emitter, report.source);
  const outputs = nodesOf(report.filter).flatMap((node, index) => [
    sql`case when ${where(emitter, rows, node)} then 1 else 0 end as ${identifier(`h${index}`)}`,
    ...foundValue(emitter, rows, node, index),
  ]);
  const isRow = sql`${column(rows.alias, 'id')} = ${bind(id)}`;
  const body = sql`select ${join(outputs, ', ')} from ${rows.from()} where ${isRow}`;
  return sql`${withClause()} ${body}`;
}

function foundValue(emitter: Emitter, rows: Scan, node: Condition, index: number): Sql[] {
  const as = (value: Sql, prefix: string) => sql`${value} as ${identifier(`${prefix}${index}`)}`;
  if (node.kind === 'related') return [as(counted(emitter, rows, node), 'f')];
  if (node.kind !== 'field') return [];
  const { where: inner } = node;
  const among = inner && ((related: Scan) => where(emitter, related, inner));
  const target = rows.target(node.field);
  return [as(rows.value(node.field, among), 'f'), ...(target ? [as(target.label, 'l')] : [])];
}

export function explanation({ filter }: CheckedReport, row: Record<string, Scalar>): Explanation {
  const nodes = nodesOf(filter);
  const holds = new Map(nodes.map((node, index) => [node, row[`h${index}`] === 1]));
  const rules = nodes.map((node, index): Explained => {
    const found = row[`f${index}`];
    const label = row[`l${index}`];
    return {
      ...originOf(node),
      holds: holds.get(node) ?? false,
      ...(found === undefined ? {} : { value: found }),
      ...(label === undefined ? {} : { label }),
    };
  });
  const isIn = holds.get(filter) ?? false;
  const culprit = isIn ? undefined : firstAgainst(filter, true, (node) => holds.get(node) ?? false);
  return { isIn, rules, ...(culprit ? { excludedBy: originOf(culprit) } : {}) };
}

/** The tree's nodes without what is inside related rows, which is tried there and not on this row. */
function nodesOf(node: Condition): Condition[] {
  return node.kind === 'group' ? [node, ...node.parts.flatMap(nodesOf)] : [node];
}

const originOf = (node: Condition): Origin => ('origin' in node && node.origin) || { path: [] };

/**
 * The first leaf that keeps `node` from being `wanted`: within an "and" the first part that fails; within an "or" none of whose parts
 * holds, its first. Under a negation it is a part that holds.
 */
function firstAgainst(
  node: Condition,
  wanted: boolean,
  holds: (node: Condition) => boolean,
): Condition | undefined {
  if (holds(node) === wanted) return undefined;
  if (node.kind !== 'group') return node;
  const inner = node.not ? !wanted : wanted;
  for (const part of node.parts) {
    const found = firstAgainst(part, inner, holds);
    if (found) return found;
  }
  return node;
}
