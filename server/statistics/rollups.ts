import { shift } from '#reports/days.ts';
import { bind, identifier, integer, join, type Scalar, type Sql, sql } from '#reports/sql.ts';
import type { Access } from '../dataAccess.ts';
import { type Connection, query } from '../database.ts';
import type { CountName } from './counts.ts';
import { fileSets, isFileSet } from './fileSets.ts';
import { type Amounts, placeOf } from './measure.ts';
import { dayPieces, instantPieces, type Pieces, type Window } from './months.ts';
import { overlaps } from './overlaps.ts';
import type { Span } from './span.ts';

type Rolled = { view: string; column: string; moments: 'instants' | 'days' };

const rolledAs = (view: string, column: string, moments: Rolled['moments'] = 'instants'): Rolled => ({
  view: `rolled_${view}`,
  column,
  moments,
});

/** The counts that are kept month by month, and how. */
const rolled = {
  booked: rolledAs('appointments', 'booked'),
  attended: rolledAs('appointments', 'attended'),
  cancelled: rolledAs('appointments', 'cancelled'),
  noShow: rolledAs('appointments', 'no_show'),
  minutes: rolledAs('appointments', 'minutes'),
  interventions: rolledAs('interventions', 'interventions'),
  documents: rolledAs('documents', 'documents'),
  programsCreated: rolledAs('programs', 'programs'),
  endedFiles: rolledAs('ended', 'ended'),
  sessionsDue: rolledAs('sessions', 'sessions_due', 'days'),
  sessionsDone: rolledAs('sessions', 'sessions_done', 'days'),
  billed: rolledAs('invoices', 'billed', 'days'),
  paid: rolledAs('invoices', 'paid', 'days'),
  outstanding: rolledAs('invoices', 'outstanding', 'days'),
} satisfies Partial<Record<CountName, Rolled>>;

type RolledName = keyof typeof rolled;

const opened = rolledAs('opened', 'opened');
const ended = rolledAs('ended', 'ended');

/** Every view of single rows with the columns that it adds to the months. */
export const rolledColumns: ReadonlyMap<string, readonly string[]> = columnsByView([
  ...Object.values(rolled),
  opened,
]);

function columnsByView(all: readonly Rolled[]): Map<string, string[]> {
  const columns = new Map<string, string[]>();
  for (const { view, column } of all) columns.set(view, [...(columns.get(view) ?? []), column]);
  return columns;
}

/** Whether a count is kept month by month. */
export const isRolled = (name: CountName): boolean => name === 'activeFiles' || name in rolled;

/** Whether a count can be taken for everybody at once. */
export const isTakenAtOnce = (name: CountName): boolean => isRolled(name) || isFileSet(name);

/**
 * The same as `amountsOf` for who sees the whole company, and for everybody in it: from the months and the rows at the spans' edges, and from
 * sets of files; each of these asks for itself, so that they are answered side by side.
 */
export async function rolledAmounts(
  names: readonly CountName[],
  spans: readonly Span[],
  access: Access,
  connection: Connection,
): Promise<Amounts> {
  const amounts: Amounts = new Map();
  const statements = [
    ...monthsOf(names, spans, access),
    ...spans.flatMap((span, at) => [
      ...(names.includes('activeFiles') ? [countedTwice(span, at, access)] : []),
      ...names.filter(isFileSet).map((name) => counted(name, { span, at, access })),
    ]),
  ];
  await Promise.all(
    statements.map(async (statement) => {
      for (const { period, id, ...values } of await query<Row>(connection, statement)) {
        const place = placeOf(amounts, Number(id), spans.length)[Number(period)];
        if (place) add(place, values, names);
      }
    }),
  );
  return amounts;
}

type Row = Record<string, Scalar>;

function add(place: Partial<Record<CountName, number>>, values: Row, names: readonly CountName[]): void {
  for (const name of names) place[name] = (place[name] ?? 0) + Number(values[name.toLowerCase()] ?? 0);
}

interface Part {
  name: CountName;
  at: number;
  what: Rolled;
  sign: 1 | -1;
  window: Window<string>;
}

/** One statement over all that is kept by month, or none. */
function monthsOf(names: readonly CountName[], spans: readonly Span[], access: Access): Sql[] {
  const parts = spans.flatMap((span, at) => [
    ...names.flatMap((name) =>
      name in rolled ? [{ name, at, what: rolled[name as RolledName], sign: 1 as const, window: span }] : [],
    ),
    ...(names.includes('activeFiles') ? activeParts(span, at) : []),
  ]);
  if (parts.length === 0) return [];
  const all = [...new Set(parts.map(({ name }) => name))];
  const sums = all.map((name) => sql`sum(${named(name)}) as ${named(name)}`);
  const rows = groupsOf(parts).flatMap((group) =>
    selects(group, all, { access, branchId: spans[0]?.branchId }),
  );
  return [
    sql`select period, professional_id as id, ${join(sums, ', ')}
      from (${join(rows, ' union all ')}) as pieces group by 1, 2`,
  ];
}

/** A file is active at the end of a day when it was opened by then and has not ended by then. */
const activeParts = ({ to }: Span, at: number): Part[] => [
  { name: 'activeFiles', at, what: opened, sign: 1, window: { to } },
  { name: 'activeFiles', at, what: ended, sign: -1, window: { to } },
];

interface At {
  span: Span;
  at: number;
  access: Access;
}

const counted = (name: keyof typeof fileSets, { span, at, access }: At): Sql =>
  sql`select ${integer(at)} as period, professional_id as id, n as ${named(name)} from ${fileSets[name](span, access)} as counted`;

/** Who is in a file twice is there once. */
function countedTwice({ to, branchId }: Span, at: number, access: Access): Sql {
  const instant = access.operands.calendar.startOfDay(shift(to, 1, 'day'));
  const { companyId } = access.viewer;
  return sql`select ${integer(at)} as period, professional_id as id, -count(*) as ${named('activeFiles')}
    from (${overlaps({ companyId, branchId, instant })}) as twice group by professional_id`;
}

/** PostgreSQL folds names that are not quoted, and SQLite gives them as they were written. */
const named = (name: CountName): Sql => identifier(name.toLowerCase());

/** Parts of the same months. */
function groupsOf(parts: Part[]): [Part, ...Part[]][] {
  const groups = new Map<string, [Part, ...Part[]]>();
  for (const part of parts) {
    const key = `${part.at} ${part.what.moments} ${part.window.from}`;
    const known = groups.get(key);
    if (known) known.push(part);
    else groups.set(key, [part]);
  }
  return [...groups.values()];
}

/** Whole months once for all parts, and each kind of rows at the edges. */
function selects(group: [Part, ...Part[]], names: CountName[], within: Within): Sql[] {
  const [{ what, window }] = group;
  const { months, windows } = piecesOf(window, what.moments, within.access);
  const views = [...new Set(group.map((part) => part.what.view))];
  const whole = { ...within, table: 'professional_months', moment: 'month' };
  return [
    select(group, names, { ...whole, window: months, sign: 1 }),
    ...views.flatMap((view) =>
      windows.map(({ sign, ...edge }) =>
        select(
          group.filter((part) => part.what.view === view),
          names,
          { ...within, table: view, moment: 'moment', window: edge, sign },
        ),
      ),
    ),
  ];
}

function piecesOf(
  { from, to }: Window<string>,
  moments: Rolled['moments'],
  { operands: { calendar } }: Access,
): Pieces<number | string> {
  const end = to && shift(to, 1, 'day');
  if (moments === 'days') return dayPieces({ from, to: end });
  const begin = (day: string | undefined) => (day === undefined ? undefined : calendar.startOfDay(day));
  return instantPieces({ from: begin(from), to: begin(end) });
}

interface Within {
  access: Access;
  branchId: number | undefined;
}

interface Rows extends Within {
  table: string;
  moment: string;
  window: Window<number | string>;
  sign: 1 | -1;
}

function select(parts: Part[], names: CountName[], rows: Rows): Sql {
  const { access, branchId, table, moment, sign, window } = rows;
  const values = names.map((name) => sql`${addedTo(name, parts, sign)} as ${named(name)}`);
  const conditions = [
    sql`company_id = ${bind(access.viewer.companyId)}`,
    ...(window.from === undefined ? [] : [sql`${identifier(moment)} >= ${bind(window.from)}`]),
    ...(window.to === undefined ? [] : [sql`${identifier(moment)} < ${bind(window.to)}`]),
    ...(branchId ? [sql`branch_id = ${bind(branchId)}`] : []),
  ];
  const at = integer(parts[0]?.at ?? 0);
  return sql`select ${at} as period, professional_id, ${join(values, ', ')} from ${identifier(table)}
    where ${join(conditions, ' and ')}`;
}

/** What the rows add to one count; more than one part of them when what has ended is taken from what was opened. */
function addedTo(name: CountName, parts: Part[], sign: 1 | -1): Sql {
  const own = parts.filter((part) => part.name === name);
  if (own.length === 0) return integer(0);
  return join(
    own.map((part) => sql`${integer(sign * part.sign)} * ${identifier(part.what.column)}`),
    ' + ',
  );
}
