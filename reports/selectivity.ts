/** How many rows each rule lets through: alone, after those before it, and how many it alone takes away. From one statement over the scope. */
import type { CheckedReport } from './checked.ts';
import type { Condition, Origin } from './condition.ts';
import { scan } from './scan.ts';
import { type ScopeContext, scoped } from './scope.ts';
import { identifier, integer, join, type Scalar, type Sql, sql } from './sql.ts';
import { where } from './where.ts';

export interface Selectivity {
  /** Rows in the viewer's scope, and those that the whole filter lets through. */
  total: number;
  matched: number;
  rules: RuleSelectivity[];
}

export interface RuleSelectivity extends Origin {
  /** Rows that it lets through alone. */
  alone: number;
  /** Rows that are left after it and those before it. Only for the parts of an outermost "and". */
  inOrder?: number;
  /** Rows that every other part lets through and this one does not. Only for the parts of an outermost "and". */
  removes?: number;
}

export function selectivitySql(report: CheckedReport, context: ScopeContext): Sql {
  const { emitter, withClause } = scoped(context);
  const rows = scan(emitter, report.source);
  const nodes = nodesOf(report);
  const flags = [report.filter, ...nodes].map(
    (node, index) => sql`case when ${where(emitter, rows, node)} then 1 else 0 end as ${flag(index)}`,
  );
  const flagged = sql`select ${join(flags, ', ')} from ${rows.from()}`;
  const outputs = [
    sql`count(*) as total`,
    ...flags.map((_, index) => sql`coalesce(sum(${flag(index)}), 0) as ${identifier(`a${index}`)}`),
    ...inOrder(report),
  ];
  return sql`${withClause()} select ${join(outputs, ', ')} from (${flagged}) as flagged`;
}

const flag = (index: number): Sql => identifier(`f${index}`);

/** For each part of the "and": how many rows it and all before it let through, and how many fail by it alone. */
function inOrder(report: CheckedReport): Sql[] {
  const parts = partsOf(report);
  const flags = parts.map((part) => flag(nodesOf(report).indexOf(part) + 1));
  const held = flags.length ? sum(flags) : integer(0);
  return flags.flatMap((own, index) => {
    const first = sum(flags.slice(0, index + 1));
    const passes = sql`case when ${first} = ${integer(index + 1)} then 1 else 0 end`;
    const alone = sql`case when ${own} = 0 and ${held} = ${integer(flags.length - 1)} then 1 else 0 end`;
    return [
      sql`coalesce(sum(${passes}), 0) as ${identifier(`o${index}`)}`,
      sql`coalesce(sum(${alone}), 0) as ${identifier(`r${index}`)}`,
    ];
  });
}

const sum = (flags: Sql[]): Sql => sql`(${join(flags, ' + ')})`;

export function selectivity(report: CheckedReport, row: Record<string, Scalar>): Selectivity {
  const parts = partsOf(report);
  const rules = nodesOf(report).map((node, index): RuleSelectivity => {
    const place = parts.indexOf(node);
    const ordered = place < 0 ? {} : { inOrder: Number(row[`o${place}`]), removes: Number(row[`r${place}`]) };
    return { ...originOf(node), alone: Number(row[`a${index + 1}`]), ...ordered };
  });
  return { total: Number(row.total), matched: Number(row.a0), rules };
}

/** Where the outermost group is a plain "and", its parts work one after the other. */
const partsOf = ({ filter }: CheckedReport): Condition[] =>
  filter.combinator === 'and' && !filter.not ? filter.parts : [];

/** Every rule and inner group, in reading order. */
const nodesOf = ({ filter }: CheckedReport): Condition[] => filter.parts.flatMap(withParts);

const withParts = (node: Condition): Condition[] =>
  node.kind === 'group' ? [node, ...node.parts.flatMap(withParts)] : [node];

const originOf = (node: Condition): Origin => ('origin' in node && node.origin) || { path: [] };
