import { sourceNamed } from '#reports/catalog.ts';
import { both } from '#reports/condition.ts';
import { all, type Rule, rule } from '#reports/rules.ts';
import { scan } from '#reports/scan.ts';
import { scoped } from '#reports/scope.ts';
import { bind, column, type Sql, sql } from '#reports/sql.ts';
import { where } from '#reports/where.ts';
import { type Access, filterCondition } from '../../dataAccess.ts';
import { type Connection, query } from '../../database.ts';
import type { Caseload } from '../contract.ts';

/**
 * Every active colleague whom clients can be given, with what they have to do. Who only reads is left out, and who works elsewhere unless
 * clients of here are in their hands.
 */
export async function readCaseloads(
  connection: Connection,
  branchId: number | undefined,
  access: Access,
): Promise<Caseload[]> {
  const clients = await query<Counted>(connection, clientsSql(branchId, access));
  const holders = clients.map(({ id }) => id);
  const people = await query<Person>(connection, peopleSql({ branchId, holders }, access));
  const hours = await query<Hours>(connection, hoursSql(branchId, access));
  const counts = new Map(clients.map(({ id, n }) => [id, n]));
  const spent = new Map(hours.map(({ id, ...minutes }) => [id, minutes]));
  return people.map(({ id, first_name, last_name, title }) => ({
    id,
    label: `${first_name} ${last_name}`,
    title,
    clients: counts.get(id) ?? 0,
    hoursGiven: inHours(spent.get(id)?.given),
    hoursBooked: inHours(spent.get(id)?.booked),
  }));
}

/** The active clients of one branch or of all. */
export const activeOf = (branchId: number | undefined, ...more: Rule[]) =>
  all(
    rule('state', '=', 'active'),
    ...(branchId === undefined ? [] : [rule('branchId', '=', branchId)]),
    ...more,
  );

interface Person {
  id: number;
  first_name: string;
  last_name: string;
  title: string | null;
}

interface Counted {
  id: number;
  n: number;
}

interface Hours {
  id: number;
  given: number;
  booked: number;
}

const inHours = (minutes = 0): number => Math.round(minutes / 6) / 10;

const fourWeeks = 28 * 86_400_000;

/** Of the branch, or of any that the viewer administers; names are for everybody in the company. */
function peopleSql(
  { branchId, holders }: { branchId: number | undefined; holders: readonly number[] },
  { scoped: { companyId }, viewer }: Access,
): Sql {
  const wanted = branchId === undefined ? viewer.branchIds : [branchId];
  const everywhere = branchId === undefined && viewer.profile === 'superAdmin';
  const works = sql`p.id in (select b.professional_id from professional_branches as b where b.branch_id in (${keys(wanted)}))`;
  return sql`select p.id, p.first_name, p.last_name, p.title from professionals as p
    where p.company_id = ${bind(companyId)} and p.state = 'active' and p.profile <> 'readOnly'
      and ${everywhere ? sql`1 = 1` : sql`(${works} or p.id in (${keys(holders)}))`}
    order by p.last_name_folded, p.first_name_folded, p.id`;
}

const keys = (ids: readonly number[]): Sql =>
  ids.length === 0
    ? sql`null`
    : ids.slice(1).reduce((list, id) => sql`${list}, ${bind(id)}`, bind(ids[0] ?? 0));

function clientsSql(branchId: number | undefined, access: Access): Sql {
  const clients = sourceNamed('clients');
  const { emitter, withClause } = scoped(access.scoped);
  const rows = scan(emitter, clients);
  const condition = where(
    emitter,
    rows,
    filterCondition(clients, activeOf(branchId, rule('responsibleId', 'notNull')), access),
  );
  const id = column(rows.alias, 'responsible_id');
  const body = sql`select ${id} as id, count(*) as n from ${rows.from()} where ${condition} group by ${id}`;
  return sql`${withClause()} ${body}`;
}

/** Hours given in the four weeks before now and booked in the four weeks after. */
function hoursSql(branchId: number | undefined, access: Access): Sql {
  const appointments = sourceNamed('appointments');
  const { now } = access.scoped.calendar;
  const { emitter, withClause } = scoped(access.scoped);
  const rows = scan(emitter, appointments);
  const state = rule('state', 'in', ['booked', 'attended']);
  const filter = both(
    filterCondition(
      appointments,
      branchId === undefined ? all(state) : all(state, rule('branchId', '=', branchId)),
      access,
    ),
  );
  const condition = where(emitter, rows, filter);
  const [id, at, minutes] = ['professional_id', 'starts_at', 'minutes'].map((name) =>
    column(rows.alias, name),
  ) as [Sql, Sql, Sql];
  const sum = (isWithin: Sql) => sql`sum(case when ${isWithin} then ${minutes} else 0 end)`;
  const isGiven = sql`${at} < ${bind(now)} and ${column(rows.alias, 'state')} = 'attended'`;
  const isBooked = sql`${at} >= ${bind(now)} and ${column(rows.alias, 'state')} = 'booked'`;
  const body = sql`select ${id} as id, ${sum(isGiven)} as given, ${sum(isBooked)} as booked from ${rows.from()}
    where ${at} >= ${bind(now - fourWeeks)} and ${at} < ${bind(now + fourWeeks)} and ${condition} group by ${id}`;
  return sql`${withClause()} ${body}`;
}
