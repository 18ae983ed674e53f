import { type SourceName, sourceNamed } from '#reports/catalog.ts';
import { shift } from '#reports/days.ts';
import { scan } from '#reports/scan.ts';
import { scoped } from '#reports/scope.ts';
import { bind, column, type Sql, sql } from '#reports/sql.ts';
import { can } from '../../access.ts';
import { calendarAt } from '../../calendar.ts';
import type { Access } from '../../dataAccess.ts';
import { type Connection, query } from '../../database.ts';
import type { SessionViewer } from '../../viewer.ts';
import type { FollowUpLine } from '../contract.ts';
import { challengeOf } from './challenge.ts';

/** Over how many days sessions that were due count. */
const adherenceDays = 28;

interface Asking {
  viewer: SessionViewer;
  access: Access;
  now: number;
  /** What is measured that is shown as a curve. */
  definitionId?: number | undefined;
}

/**
 * The members of a group side by side. What comes from a file is there only for files that the viewer may open, and only of what the viewer
 * may see in them; the progress in the group's own challenge is there for all.
 */
export async function readFollowUp(
  groupId: number,
  asking: Asking,
  connection: Connection,
): Promise<{ data: FollowUpLine[]; challenge: { id: number; title: string; unit: string } | null }> {
  const members: Member[] = await connection('group_members as m')
    .join('clients as c', 'c.id', 'm.client_id')
    .where('m.group_id', groupId)
    .whereNot('c.state', 'deleted')
    .orderBy(['c.last_name_folded', 'c.first_name_folded', 'c.id'])
    .select('c.id', 'c.first_name', 'c.last_name', 'c.state');
  const files = await filesOf(groupId, asking, connection);
  const curves = await curvesOf(groupId, asking, connection);
  const { company } = asking.viewer;
  const { today } = calendarAt(asking.now, company.timeZone, company.weekStart);
  const { challenge, progress } = await challengeOf(groupId, today, connection);
  const data = members.map((member) => {
    const file = files.get(member.id);
    const own = progress.get(member.id);
    return {
      clientId: member.id,
      name: `${member.first_name} ${member.last_name}`,
      state: member.state,
      isOpen: file !== undefined,
      lastActivityAt: file?.last_activity_at ?? null,
      nextAppointmentAt: file?.next_at ?? null,
      openPrograms: file?.open_programs ?? null,
      adherence: file && file.due > 0 ? file.done / file.due : null,
      atRisk: file ? isAtRisk(file, member, asking) : null,
      challengeProgress: own ?? null,
      curve: curves.get(member.id) ?? [],
    };
  });
  return { data, challenge };
}

interface Member {
  id: number;
  first_name: string;
  last_name: string;
  state: FollowUpLine['state'];
}

interface File {
  id: number;
  last_activity_at: number | null;
  next_at: number | null;
  open_programs: number;
  due: number;
  done: number;
}

const half = 0.5;

/** Nothing for as long as the company allows and nothing planned; or less than half of what was due is done. */
function isAtRisk(file: File, { state }: Member, { now, viewer }: Asking): boolean {
  if (state !== 'active') return false;
  const quiet = now - viewer.company.noFollowUpDays * 86_400_000;
  const isForgotten = (file.last_activity_at ?? 0) < quiet && file.next_at === null;
  return isForgotten || (file.due > 0 && file.done / file.due < half);
}

async function filesOf(groupId: number, asking: Asking, connection: Connection): Promise<Map<number, File>> {
  const { viewer, access, now } = asking;
  const { today } = calendarAt(now, viewer.company.timeZone, viewer.company.weekStart);
  const from = shift(today, -adherenceDays, 'day');
  const { emitter, withClause } = scoped(access.scoped);
  const table = (name: SourceName): Sql => emitter.table(sourceNamed(name));
  const hasPrograms = can(viewer, 'programs.list');
  const rows = scan(emitter, sourceNamed('clients'));
  const id = column(rows.alias, 'id');
  const sessions = (only: Sql) =>
    hasPrograms
      ? sql`(select count(*) from ${table('programSessions')} as s where s.client_id = ${id}
          and s.due_on >= ${bind(from)} and s.due_on < ${bind(today)}${only})`
      : sql`0`;
  const openPrograms = hasPrograms
    ? sql`(select count(*) from ${table('programs')} as p where p.client_id = ${id} and p.state = 'active'
        and (p.ends_on is null or p.ends_on >= ${bind(today)}))`
    : sql`0`;
  const body = sql`select ${id} as id, ${column(rows.alias, 'last_activity_at')} as last_activity_at,
      (select min(a.starts_at) from ${table('appointments')} as a where a.client_id = ${id}
        and a.state = 'booked' and a.starts_at > ${bind(now)}) as next_at,
      ${openPrograms} as open_programs, ${sessions(sql``)} as due, ${sessions(sql` and s.state = 'done'`)} as done
    from ${rows.from()} where ${id} in (select client_id from group_members where group_id = ${bind(groupId)})`;
  const found = await query<File>(connection, sql`${withClause()} ${body}`);
  return new Map(found.map((file) => [file.id, file]));
}

const mostPoints = 12;

/** The latest values of one kind, the oldest first. */
async function curvesOf(
  groupId: number,
  { access, definitionId }: Asking,
  connection: Connection,
): Promise<Map<number, FollowUpLine['curve']>> {
  if (definitionId === undefined) return new Map();
  const { emitter, withClause } = scoped(access.scoped);
  const body = sql`select client_id, measured_at, value from (
      select x.client_id, x.measured_at, x.value,
        row_number() over (partition by x.client_id order by x.measured_at desc) as place
      from ${emitter.table(sourceNamed('measurements'))} as x where x.definition_id = ${bind(definitionId)}
        and x.client_id in (select client_id from group_members where group_id = ${bind(groupId)})) as latest
    where place <= ${bind(mostPoints)} order by client_id, measured_at`;
  const rows = await query<{ client_id: number; measured_at: number; value: number }>(
    connection,
    sql`${withClause()} ${body}`,
  );
  const curves = new Map<number, FollowUpLine['curve']>();
  for (const { client_id, measured_at, value } of rows)
    curves.set(client_id, [...(curves.get(client_id) ?? []), { at: measured_at, value }]);
  return curves;
}
