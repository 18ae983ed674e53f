import { sourceNamed } from '#reports/catalog.ts';
import { shift, startOf } from '#reports/days.ts';
import { all, rule, some } from '#reports/rules.ts';
import { ownField } from '#reports/scan.ts';
import { type Access, filterCondition, readPage } from '../dataAccess.ts';
import type { Connection } from '../database.ts';
import { type DatedFigure, type FigureId, figureIds, type TeamRow, type TeamStatistics } from './contract.ts';
import type { CountName } from './counts.ts';
import { type Amounts, amountsOf, placeOf } from './measure.ts';
import { isTakenAtOnce, rolledAmounts } from './rollups.ts';
import { type Span, spanBefore } from './span.ts';
import { countsOf, figureFrom } from './values.ts';

interface Asked {
  span: Span;
  figures?: readonly FigureId[] | undefined;
  trend?: DatedFigure | undefined;
  sort?: string | undefined;
}

/** Everybody whom the viewer may see, with the figures that are asked for and one of them month by month. */
export async function teamStatistics(
  { span, figures = figureIds, trend = 'attended', sort = 'fullName' }: Asked,
  access: Access,
  connection: Connection,
): Promise<TeamStatistics> {
  const before = spanBefore(span);
  const months = monthsUntil(span);
  const [people, amounts, trends] = await Promise.all([
    peopleIn(span, access, connection),
    everybodys(countsOf(figures), [span, before], access, connection),
    everybodys(countsOf([trend]), months, access, connection),
  ]);
  const rows = people.map((person) => {
    const [now, previous] = placeOf(amounts, person.id, 2);
    const values = figures.map((id) => [
      id,
      { value: figureFrom(id, now), previous: figureFrom(id, previous) },
    ]);
    const monthly = placeOf(trends, person.id, months.length);
    return {
      ...person,
      figures: Object.fromEntries(values) as TeamRow['figures'],
      trend: monthly.map((month) => figureFrom(trend, month)),
    };
  });
  return {
    data: sorted(rows, sort),
    total: rows.length,
    from: span.from,
    to: span.to,
    previousFrom: before.from,
    previousTo: before.to,
    branchId: span.branchId ?? null,
    timeZone: access.operands.calendar.zone,
    trend,
    months: months.map(({ from }) => from.slice(0, 7)),
  };
}

/** Who sees everything is answered from the rollup and from sets, as far as they go; everybody else from the rows in sight. */
async function everybodys(
  names: readonly CountName[],
  spans: readonly Span[],
  access: Access,
  connection: Connection,
): Promise<Amounts> {
  const isFast = (name: CountName) => spans.every((span) => span.seesEverything) && isTakenAtOnce(name);
  const [fast, slow] = [names.filter(isFast), names.filter((name) => !isFast(name))];
  const [quickly, counted] = await Promise.all([
    rolledAmounts(fast, spans, access, connection),
    amountsOf({ names: slow, spans, whose: undefined }, access, connection),
  ]);
  for (const [id, values] of counted)
    for (const [at, place] of placeOf(quickly, id, spans.length).entries()) Object.assign(place, values[at]);
  return quickly;
}

const monthsShown = 12;

/** The last twelve months up to the one in which the span ends. */
function monthsUntil(span: Span): Span[] {
  const last = startOf(span.to, 'month', 1);
  return Array.from({ length: monthsShown }, (_, index) => {
    const from = shift(last, index + 1 - monthsShown, 'month');
    return { ...span, from, to: shift(shift(from, 1, 'month'), -1, 'day') };
  });
}

const fields = ['id', 'fullName', 'title', 'profile', 'state'] as const;
type Person = Pick<TeamRow, (typeof fields)[number]>;

async function peopleIn({ branchId }: Span, access: Access, connection: Connection): Promise<Person[]> {
  const source = sourceNamed('professionals');
  const inBranch = branchId ? [some('branches', rule('branchId', '=', branchId))] : [];
  const filter = filterCondition(source, all(...inBranch), access);
  const outputs = fields.map((name) => ({ name, field: ownField(source, name) }));
  const sort = ['lastName', 'firstName'].map((name) => ({
    field: ownField(source, name),
    direction: 'asc' as const,
    nulls: 'last' as const,
  }));
  const page = { source, filter, sort, outputs, limit: 10_000, offset: 0 };
  return (await readPage(connection, page, access)) as unknown as Person[];
}

function sorted(rows: TeamRow[], sort: string): TeamRow[] {
  const name = sort.replace(/^-/, '');
  const figure = figureIds.find((id) => id === name);
  if (!figure) return sort.startsWith('-') ? rows.toReversed() : rows;
  const way = sort.startsWith('-') ? -1 : 1;
  const value = (row: TeamRow) => row.figures[figure]?.value ?? null;
  return rows.toSorted((a, b) => byValue(value(a), value(b), way));
}

/** What has no data stands last, either way. */
function byValue(a: number | null, b: number | null, way: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return (a - b) * way;
}
