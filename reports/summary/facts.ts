/**
 * Measures over rows, grouped. Rows of one kind make one fact: the report's own rows, the related rows of one relation, or the middle
 * rows of one median. Each fact is grouped for itself and then laid beside the others, so that no join multiplies rows.
 */
import type { CheckedReport, Measure } from '../checked.ts';
import type { ManyPath } from '../names.ts';
import { type Emitter, type Scan, scan } from '../scan.ts';
import { column, identifier, join, type Sql, sql } from '../sql.ts';
import { where } from '../where.ts';
import { type Grain, keyNames, measureName, spellingNames } from './grain.ts';
import { keyColumns, spellingColumns } from './keys.ts';
import { topped } from './top.ts';

export interface Fact {
  /** Positions of the measures that it has. */
  measures: number[];
  statement: (emitter: Emitter, report: CheckedReport, grain: Grain) => Sql;
}

/** The report's own rows come first: they say which groups there are, also when nothing of them is measured. */
export function factsOf(measures: readonly Measure[], hasGroups: boolean): Fact[] {
  const positions = measures.map((_, index) => index).filter((index) => !isDerived(measures[index]));
  const plain = positions.filter((index) => measures[index]?.measure !== 'median');
  const own = plain.filter((index) => !measures[index]?.over);
  const paths = new Set(plain.flatMap((index) => measures[index]?.over?.path ?? []));
  return [
    ...(hasGroups || own.length ? [aggregated(own)] : []),
    ...[...paths].map((path) => aggregated(plain.filter((index) => measures[index]?.over?.path === path))),
    ...positions.filter((index) => measures[index]?.measure === 'median').map(middle),
  ];
}

export const isDerived = (measure: Measure | undefined): boolean =>
  measure?.measure === 'ratio' || measure?.measure === 'share';

const aggregated = (measures: number[]): Fact => ({
  measures,
  statement: (emitter, report, grain) => {
    const rows = valueRows(emitter, report, grain, measures);
    const outputs = [
      ...keyNames(grain),
      ...spellings(report, grain, measures),
      ...measures.map(
        (index) => sql`${aggregate(report.measures[index])(valueName(index))} as ${measureName(index)}`,
      ),
    ];
    return sql`select ${join(outputs, ', ')} from (${rows}) as base${groupBy(grain)}`;
  },
});

/** The one or two rows in the middle of each group, found by counting them off; the same on every database. */
const middle = (index: number): Fact => ({
  measures: [index],
  statement: (emitter, report, grain) => {
    const value = valueName(index);
    const keys = keyNames(grain);
    const part = keys.length ? sql`partition by ${join(keys, ', ')}` : sql``;
    const rows = valueRows(emitter, report, grain, [index]);
    const placed = sql`select base.*, row_number() over (${part} order by ${value}) as place, count(*) over (${part}) as many
      from (${rows}) as base where ${value} is not null`;
    const median = sql`cast(sum(${value}) as double precision) / nullif(count(${value}), 0) as ${measureName(index)}`;
    const outputs = [...keys, ...spellings(report, grain, [index]), median];
    return sql`select ${join(outputs, ', ')} from (${placed}) as placed
      where 2 * place in (many, many + 1, many + 2)${groupBy(grain)}`;
  },
});

const valueName = (index: number): Sql => identifier(`v${index}`);

const groupBy = (grain: Grain): Sql => {
  const keys = keyNames(grain);
  return keys.length ? sql` group by ${join(keys, ', ')}` : sql``;
};

/** How keys are spelled only the report's own rows say. */
function spellings(report: CheckedReport, grain: Grain, measures: number[]): Sql[] {
  const isOwn = !report.measures[measures[0] ?? -1]?.over;
  return spellingNames(grain).map((name) =>
    isOwn ? sql`min(${name}) as ${name}` : sql`cast(null as text) as ${name}`,
  );
}

/** One row for each that is measured, with its group's key beneath the grouping: PostgreSQL would not know the same expression again. */
function valueRows(emitter: Emitter, report: CheckedReport, grain: Grain, measures: number[]): Sql {
  const over = report.measures[measures[0] ?? -1]?.over;
  return over
    ? relatedValues(emitter, report, { grain, measures, over })
    : ownValues(emitter, report, grain, measures);
}

function ownValues(emitter: Emitter, report: CheckedReport, grain: Grain, measures: number[]): Sql {
  const rows = scan(emitter, report.source);
  const columns = [
    ...keyColumns(emitter, rows, report, grain.dimensions),
    ...spellingColumns(rows, grain.dimensions),
    ...valueColumns(emitter, rows, report, measures),
  ];
  const condition = where(emitter, rows, report.filter);
  const found = sql`select ${list(columns)} from ${rows.from()} where ${condition}`;
  return topped(found, grain, [...spellingNames(grain), ...measures.map(valueName)]);
}

const valueColumns = (emitter: Emitter, rows: Scan, report: CheckedReport, measures: number[]): Sql[] =>
  measures.map((index) => sql`${valueSql(emitter, rows, report.measures[index])} as ${valueName(index)}`);

/**
 * The report's rows with their keys come first and once: a key may be dear, and must not be computed again for each related row. A row
 * that several rows of a group share counts once, in the group of all others too: so that is made before doubles are taken out.
 */
function relatedValues(
  emitter: Emitter,
  report: CheckedReport,
  { grain, measures, over }: { grain: Grain; measures: number[]; over: ManyPath },
): Sql {
  const related = scan(emitter, over.source);
  const isShared = over.steps.length > 0 || over.relation.from !== 'id';
  const columns = [
    ...keyNames(grain).map((name) => sql`owners.${name}`),
    ...valueColumns(emitter, related, report, measures),
    ...(isShared ? [sql`${column(related.alias, 'id')} as once`] : []),
  ];
  const wanted = anyFilter(emitter, related, report, measures);
  const from = related.from(sql`${column(related.alias, over.relation.key)} = owners.link`);
  return sql`with owners as materialized (${ownersOf(emitter, report, grain, over)})
    select ${isShared ? sql`distinct ` : sql``}${list(columns)} from owners join ${from}${wanted}`;
}

function ownersOf(emitter: Emitter, report: CheckedReport, grain: Grain, over: ManyPath): Sql {
  const rows = scan(emitter, report.source);
  const keys = keyColumns(emitter, rows, report, grain.dimensions);
  const link = sql`${column(rows.reach(over.steps), over.relation.from)} as link`;
  const condition = where(emitter, rows, report.filter);
  const found = sql`select ${list([...keys, link])} from ${rows.from()} where ${condition}`;
  return topped(found, grain, [identifier('link')]);
}

/** Where every measure of the fact has a filter, a related row that fulfils none of them need not be read. */
function anyFilter(emitter: Emitter, related: Scan, report: CheckedReport, measures: number[]): Sql {
  const filters = measures.flatMap((index) => report.measures[index]?.filter ?? []);
  if (filters.length < measures.length) return sql``;
  return sql` where ${where(emitter, related, { kind: 'group', combinator: 'or', not: false, parts: filters })}`;
}

const list = (columns: Sql[]): Sql => (columns.length ? join(columns, ', ') : sql`1 as one`);

/** What is aggregated of one row: nothing where the measure's own filter fails. */
function valueSql(emitter: Emitter, rows: Scan, measure: Measure | undefined): Sql {
  const value = measure?.field ? rows.comparable(measure.field) : sql`1`;
  return measure?.filter ? sql`case when ${where(emitter, rows, measure.filter)} then ${value} end` : value;
}

/** Nothing adds up to 0, and has no average or extreme. */
function aggregate(measure: Measure | undefined): (value: Sql) => Sql {
  switch (measure?.measure) {
    case 'count':
      return measure.filter ? (value) => sql`count(${value})` : () => sql`count(*)`;
    case 'countDistinct':
      return (value) => sql`count(distinct ${value})`;
    case 'sum':
      return (value) => sql`coalesce(sum(${value}), 0)`;
    case 'avg':
      return (value) => sql`cast(sum(${value}) as double precision) / nullif(count(${value}), 0)`;
    case 'min':
      return (value) => sql`min(${value})`;
    case 'max':
      return (value) => sql`max(${value})`;
    default:
      throw new Error('a derived measure is no aggregate');
  }
}
