/**
 * One row for each group of a grain, with every measure: the facts laid beside each other, empty dates put in, and ratios and shares
 * computed from what stands beside them. Columns: g0, g1, …, o where there is a top, l0, l1, … spellings, m0, m1, ….
 */
import type { BucketKey } from '../buckets.ts';
import type { CheckedReport, Measure } from '../checked.ts';
import type { Emitter } from '../scan.ts';
import { bind, identifier, join, type Sql, sql } from '../sql.ts';
import { type Fact, factsOf, isDerived } from './facts.ts';
import { type Grain, keyName, keyNames, measureName, spellingNames } from './grain.ts';

/** The keys that a dimension of the grain shows in any case, by its position. */
export type Spine = ReadonlyMap<number, readonly BucketKey[]>;

export const noSpine: Spine = new Map();

export function grouped(emitter: Emitter, report: CheckedReport, grain: Grain, spine: Spine = noSpine): Sql {
  const facts = factsOf(report.measures, grain.dimensions.length > 0);
  const [first, ...others] = facts;
  if (!first) throw new Error('a summary measures something');
  const own = first.statement(emitter, report, grain);
  const together =
    others.length === 0 && spine.size === 0
      ? own
      : merged(report, grain, laidBeside(emitter, report, grain, { own, first, others, spine }));
  return withDerived(emitter, report, together);
}

interface Parts {
  own: Sql;
  first: Fact;
  others: Fact[];
  spine: Spine;
}

/** The first fact is read twice where dates are filled: for its figures, and for what stands beside the dates. */
function laidBeside(emitter: Emitter, report: CheckedReport, grain: Grain, parts: Parts): Sql {
  const { own, first, others, spine } = parts;
  const pieces = [
    padded(sql`own_rows`, first, report, grain),
    ...others.map((fact) => padded(sql`(${fact.statement(emitter, report, grain)})`, fact, report, grain)),
    ...(spine.size ? [spineRows(report, grain, spine)] : []),
  ];
  return sql`with own_rows as materialized (${own}) ${join(pieces, ' union all ')}`;
}

/** A fact with a column for every measure, empty where it is another fact's. The type is said, for PostgreSQL would take it for text. */
function padded(rows: Sql, fact: Pick<Fact, 'measures'>, report: CheckedReport, grain: Grain): Sql {
  const measures = plainMeasures(report).map((index) =>
    fact.measures.includes(index)
      ? sql`${wide(report.measures[index], measureName(index))} as ${measureName(index)}`
      : sql`${empty(report.measures[index])} as ${measureName(index)}`,
  );
  const columns = [...keyNames(grain), ...spellingNames(grain), ...measures];
  return sql`select ${join(columns, ', ')} from ${rows} as fact`;
}

const plainMeasures = ({ measures }: CheckedReport): number[] =>
  measures.flatMap((measure, index) => (isDerived(measure) ? [] : [index]));

const isDay = (measure: Measure | undefined): boolean => measure?.type === 'date';

const empty = (measure: Measure | undefined): Sql =>
  isDay(measure) ? sql`cast(null as text)` : sql`cast(null as double precision)`;

const wide = (measure: Measure | undefined, value: Sql): Sql =>
  isDay(measure) ? value : sql`cast(${value} as double precision)`;

/** Every date that is asked for, beside every combination of the other keys that there is. */
function spineRows(report: CheckedReport, grain: Grain, spine: Spine): Sql {
  const filled = [...spine].map(
    ([index, keys]) => sql`(values ${join(keys.map(spineKey), ', ')}) as ${identifier(`s${index}`)}`,
  );
  const rest = [...restKeys(grain, spine), ...spellingNames(grain)];
  const others = rest.length ? [sql`(select distinct ${join(rest, ', ')} from own_rows) as rest`] : [];
  const keys = grain.dimensions.map((_, index) =>
    spine.has(index) ? sql`${identifier(`s${index}`)}.column1 as ${keyName(index)}` : keyName(index),
  );
  const other = grain.top ? [identifier('o')] : [];
  const measures = plainMeasures(report).map(
    (index) => sql`${empty(report.measures[index])} as ${measureName(index)}`,
  );
  const columns = [...keys, ...other, ...spellingNames(grain), ...measures];
  return sql`select ${join(columns, ', ')} from ${join([...filled, ...others], ' cross join ')}`;
}

const spineKey = (key: BucketKey): Sql =>
  typeof key === 'number' ? sql`(cast(${bind(key)} as bigint))` : sql`(cast(${bind(key)} as text))`;

const restKeys = (grain: Grain, spine: Spine): Sql[] =>
  keyNames(grain).filter((_, index) => !spine.has(index));

/** One row of each group again: of every measure only one piece has a value. */
function merged(report: CheckedReport, grain: Grain, pieces: Sql): Sql {
  const keys = keyNames(grain);
  const outputs = [
    ...keys,
    ...spellingNames(grain).map((name) => sql`min(${name}) as ${name}`),
    ...plainMeasures(report).map(
      (index) =>
        sql`${whole(report.measures[index], sql`max(${measureName(index)})`)} as ${measureName(index)}`,
    ),
  ];
  const groupBy = keys.length ? sql` group by ${join(keys, ', ')}` : sql``;
  return sql`select ${join(outputs, ', ')} from (${pieces}) as pieces${groupBy}`;
}

const whole = (measure: Measure | undefined, value: Sql): Sql =>
  countsNothing(measure) ? sql`coalesce(${value}, 0)` : value;

/** Measures that are 0 over no rows. */
export const countsNothing = (measure: Pick<Measure, 'measure'> | undefined): boolean =>
  measure?.measure === 'count' || measure?.measure === 'countDistinct' || measure?.measure === 'sum';

function withDerived(emitter: Emitter, report: CheckedReport, rows: Sql): Sql {
  const { measures } = report;
  if (!measures.some(isDerived)) return rows;
  const derived = measures.flatMap((measure, index) =>
    isDerived(measure) ? [sql`${derivedSql(measure)} as ${measureName(index)}`] : [],
  );
  const shared = measures.some(({ measure }) => measure === 'share');
  const whole = shared ? sql` cross join (${wholeReport(emitter, report)}) as whole` : sql``;
  return sql`select groups.*, ${join(derived, ', ')} from (${rows}) as groups${whole}`;
}

/** A quotient of nothing, or by nothing, is missing: never 0, never infinite. */
function derivedSql({ measure, of }: Measure): Sql {
  const [above = 0, below = 0] = of;
  const divided = sql`cast(groups.${measureName(above)} as double precision)`;
  const divisor =
    measure === 'share' ? sql`whole.${identifier(`w${above}`)}` : sql`groups.${measureName(below)}`;
  return sql`${divided} / nullif(${divisor}, 0)`;
}

/** What shares are taken of: the same measures over all that the filter lets through, whichever groups are shown. */
function wholeReport(emitter: Emitter, report: CheckedReport): Sql {
  const plain = { ...report, measures: report.measures.filter((measure) => !isDerived(measure)) };
  const positions = plainMeasures(report);
  const names = positions.map(
    (position, index) => sql`${measureName(index)} as ${identifier(`w${position}`)}`,
  );
  const rows = grouped(emitter, plain as CheckedReport, { dimensions: [] });
  return sql`select ${join(names, ', ')} from (${rows}) as all_rows`;
}
