/** The groups of a grain in their order, with what their keys are called. The only file that writes a summary's SELECT. */
import { relationBehind, sourceOf } from '../catalog.ts';
import { type CheckedReport, type Dimension, dimensionsOf, type Sort } from '../checked.ts';
import { choices } from '../choices.ts';
import type { GroupCondition } from '../condition.ts';
import { ordered, rank } from '../rows.ts';
import { type Emitter, label, type Scan } from '../scan.ts';
import { type ScopeContext, scoped } from '../scope.ts';
import { bind, column, identifier, integer, join, type Scalar, type Sql, sql } from '../sql.ts';
import { where } from '../where.ts';
import { type Grain, hasSpelling, keyName, labelName, measureName } from './grain.ts';
import { grouped, type Spine } from './grouped.ts';
import { memberOf } from './top.ts';

export interface GroupQuery {
  grain: Grain;
  spine?: Spine | undefined;
  having?: GroupCondition | undefined;
  /** Only the groups with these keys of the first dimension. */
  only?: readonly Scalar[] | undefined;
  /** Measures are known by position, dimensions by their position in the report. */
  sort?: readonly Sort[];
  limit: number;
}

/** Columns k0, k1, … the keys, n0, n1, … what they are called, o whether the group is "other", m0, m1, … the measures, and how many groups there are without the limit. */
export const groupsSql = (report: CheckedReport, context: ScopeContext, query: GroupQuery): Sql =>
  statement(context, (emitter) => {
    const { named, rows } = namedGroups(emitter, report, query);
    const outputs = [
      ...named.flatMap(({ key, name }, index) => [
        sql`${key} as ${identifier(`k${index}`)}`,
        sql`${name} as ${identifier(`n${index}`)}`,
      ]),
      ...(query.grain.top ? [identifier('o')] : []),
      ...report.measures.map((_, index) => measureName(index)),
      sql`count(*) over () as total`,
    ];
    const order = orderOf(report, query, named);
    return sql`select ${join(outputs, ', ')} from ${rows}${order.length ? sql` order by ${join(order, ', ')}` : sql``} limit ${bind(query.limit)}`;
  });

function statement(context: ScopeContext, build: (emitter: Emitter) => Sql): Sql {
  const { emitter, withClause } = scoped(context);
  const body = build(emitter);
  return sql`${withClause()} ${body}`;
}

interface NamedKey {
  key: Sql;
  name: Sql;
  /** What groups are sorted by. */
  sortable: Sql;
}

/** Names are fetched once per group, after the grouping. */
function namedGroups(emitter: Emitter, report: CheckedReport, query: GroupQuery) {
  const { grain } = query;
  const joins: Sql[] = [];
  const named = grain.dimensions.map((dimension, index): NamedKey => {
    const key = sql`groups.${keyName(index)}`;
    const target = targetOf(emitter, dimension, key);
    if (!target)
      return { key, name: plainName(dimension, index), sortable: sortableKey(emitter, dimension, key) };
    joins.push(target.clause);
    return { key, name: target.label, sortable: target.sortable };
  });
  const found = sql`(${kept(emitter, report, query)}) as groups`;
  return { named, rows: join([found, ...joins], ' ') };
}

const plainName = (dimension: Dimension, index: number): Sql =>
  hasSpelling(dimension) ? sql`groups.${labelName(index)}` : sql`null`;

function targetOf(emitter: Emitter, { field, bands }: Dimension, key: Sql) {
  const step = bands ? undefined : relationBehind(field);
  if (!step) return undefined;
  const source = sourceOf(step.relation);
  const alias = emitter.nextAlias();
  const clause = sql`left join ${emitter.table(source)} as ${identifier(alias)} on ${column(alias, 'id')} = ${key}`;
  return { clause, ...label(emitter, source, alias) };
}

/** Choices in the order of their list, weekdays from the first day of the week, everything else by its key. */
function sortableKey({ calendar }: Emitter, { field, bucket, bands }: Dimension, key: Sql): Sql {
  if (bucket === 'weekday') return sql`((${key} - ${integer(calendar.weekStart)} + 7) % 7)`;
  const list = field.field.choices;
  return list && !bands ? rank(key, choices[list]) : key;
}

/** The groups that are asked for, and whose figures fulfil the condition. */
function kept(emitter: Emitter, report: CheckedReport, { grain, spine, having, only }: GroupQuery): Sql {
  const rows = grouped(emitter, report, grain, spine);
  const conditions = [
    ...(having ? [where(emitter, figures, having)] : []),
    ...(only && grain.dimensions.length > 0 ? [memberOf(keyName(0), only)] : []),
  ];
  if (conditions.length === 0) return rows;
  return sql`select * from (${rows}) as figures where ${join(conditions, ' and ')}`;
}

/** The groups themselves as what a condition's fields are read from. */
const figures: Scan = {
  alias: 'figures',
  source: { name: 'figures', table: 'figures', label: 'id', fields: {}, relations: {} },
  reach: () => 'figures',
  value: ({ field }) => column('figures', field.column ?? ''),
  comparable: ({ field }) => column('figures', field.column ?? ''),
  isMissable: ({ field }) => field.nullable,
  target: () => undefined,
  from: () => identifier('figures'),
};

/** "Other" stands last; then as asked; then by what the keys are called; equal names by the keys themselves, so that the order is total. */
function orderOf(report: CheckedReport, { grain, sort = [] }: GroupQuery, named: NamedKey[]): Sql[] {
  const places = grain.dimensions.map((dimension) => dimensionsOf(report).indexOf(dimension));
  const asked = sort.flatMap(({ target, direction, nulls }) => {
    if (target.kind === 'measure') return [ordered(measureName(target.index), direction, nulls)];
    const key = target.kind === 'dimension' ? named[places.indexOf(target.index)] : undefined;
    return key ? [ordered(key.sortable, direction, nulls)] : [];
  });
  return [
    ...(grain.top ? [identifier('o')] : []),
    ...asked,
    ...named.map(({ sortable }) => ordered(sortable, 'asc', 'last')),
    ...named.map(({ key }) => ordered(key, 'asc', 'last')),
  ];
}
