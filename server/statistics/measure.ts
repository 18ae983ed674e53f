import { check } from '#reports/check.ts';
import type { CheckedReport } from '#reports/checked.ts';
import type { ReportDefinition } from '#reports/definition.ts';
import { all, rule } from '#reports/rules.ts';
import { groupsSql } from '#reports/summary/select.ts';
import type { Access } from '../dataAccess.ts';
import { type Connection, query } from '../database.ts';
import { type Count, type CountName, counts, rowsOf } from './counts.ts';
import type { Span } from './span.ts';

/** One number for each count and span, by professional. */
export type Amounts = Map<number, Partial<Record<CountName, number>>[]>;

interface Asked {
  names: readonly CountName[];
  spans: readonly Span[];
  /** One professional, or everybody. */
  whose: number | undefined;
}

/** Takes every count over every span, those of one kind of rows in one statement. */
export async function amountsOf(asked: Asked, access: Access, connection: Connection): Promise<Amounts> {
  const amounts: Amounts = new Map();
  const kinds = [...new Set(asked.names.map(kindOf))];
  const ofKind = (kind: string) => asked.names.filter((name) => kindOf(name) === kind);
  await Promise.all(
    kinds.map((kind) => addBatch({ ...asked, names: ofKind(kind) }, { access, connection, amounts })),
  );
  return amounts;
}

function kindOf(name: CountName): string {
  const { source, person, dated }: Count = counts[name];
  return [source, person, dated].join(' ');
}

/** A professional's place among the amounts, made when there is none. */
export function placeOf(amounts: Amounts, id: number, spans: number): Partial<Record<CountName, number>>[] {
  const known = amounts.get(id) ?? Array.from({ length: spans }, () => ({}));
  amounts.set(id, known);
  return known;
}

async function addBatch(
  { names, spans, whose }: Asked,
  { access, connection, amounts }: { access: Access; connection: Connection; amounts: Amounts },
): Promise<void> {
  const report = trusted(batchDefinition({ names, spans, whose }), access);
  const { groupBy } = report;
  const rows = await query(
    connection,
    groupsSql(report, access.scoped, { grain: { dimensions: groupBy }, limit: 100_000 }),
  );
  for (const row of rows) {
    const id = whose ?? Number(row.k0);
    const mine = placeOf(amounts, id, spans.length);
    pairs(names, spans).forEach(({ name, at }, index) => {
      const place = mine[at];
      if (place) place[name] = Number(row[`m${index}`] ?? 0);
    });
  }
}

const pairs = (names: readonly CountName[], spans: readonly Span[]) =>
  spans.flatMap((span, at) => names.map((name) => ({ name, span, at })));

function batchDefinition({ names, spans, whose }: Asked): ReportDefinition {
  const [first = 'booked'] = names;
  const { source, person, dated }: Count = counts[first];
  const days = spans.flatMap(({ from, to }) => [from, to]).sort();
  return {
    v: 2,
    source,
    filter: all(
      whose === undefined ? rule(person, 'notNull') : rule(person, '=', whose),
      ...(dated ? [rule(dated, 'between', [days[0], days.at(-1)])] : []),
    ),
    groupBy: whose === undefined ? [{ id: 'who', field: person }] : [],
    measures: pairs(names, spans).map(({ name, span }, index) => ({
      ...counts[name].measure,
      id: `m${index}`,
      filter: all(...rowsOf(name, span)),
    })),
  };
}

/** A report that we wrote ourselves: a problem in it is our bug. */
export function trusted(definition: ReportDefinition, { operands }: Access): CheckedReport {
  const report = check(definition, operands);
  if (!report.ok) throw new Error(`a figure does not fit the catalog: ${JSON.stringify(report.problems)}`);
  return report.value;
}
