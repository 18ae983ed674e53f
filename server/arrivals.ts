import { bind, join, type Sql, sql } from '#reports/sql.ts';
import { calendarAt } from './calendar.ts';
import { dialectOf, query, type Transaction } from './database.ts';
import { holdFiles, holdGroups } from './holds.ts';
import { copyProgram, hasSessions, versionOf } from './programCopies.ts';

/**
 * What a group brings to whoever has just joined it, whichever way: the files of those who joined at `at` are opened to the professionals
 * for whom the group opens files, they take part in its challenges, and
 * are given its basic program. In the transaction of the joining, and in as many statements for a thousand as for one.
 */
export async function welcome(tx: Transaction, groupIds: readonly number[], at: number): Promise<void> {
  if (groupIds.length === 0) return;
  await holdGroups(tx, groupIds);
  await openFiles(tx, groupIds, at);
  await joinChallenges(tx, groupIds, at);
  await givePrograms(tx, groupIds, at);
}

async function openFiles(tx: Transaction, groupIds: readonly number[], at: number): Promise<void> {
  await holdFiles(tx, arrivedToOpen(tx, groupIds, at));
  await query(
    tx,
    sql`insert into client_professionals (company_id, client_id, professional_id, state, kind, since, opened_by_group_id)
      select m.company_id, m.client_id, p.professional_id, 'active', 'colleague', cast(${bind(at)} as bigint), min(m.group_id)
      from group_members as m join group_professionals as p on p.group_id = m.group_id and p.opens_files = 1
      where ${arrived(groupIds, at)} and not exists (
        select 1 from client_professionals as l where l.client_id = m.client_id
          and l.professional_id = p.professional_id and l.state = 'active')
      group by m.company_id, m.client_id, p.professional_id order by m.client_id, p.professional_id`,
  );
}

const arrivedToOpen = (tx: Transaction, groupIds: readonly number[], at: number) =>
  tx('group_members as m')
    .join('group_professionals as p', 'p.group_id', 'm.group_id')
    .where({ 'p.opens_files': 1, 'm.since': at })
    .whereIn('m.group_id', [...groupIds])
    .select('m.client_id');

/** In those that are not over; a challenge that ends today anywhere is not. */
const joinChallenges = (tx: Transaction, groupIds: readonly number[], at: number) =>
  query(
    tx,
    sql`insert into challenge_participants (company_id, challenge_id, client_id, joined_at, goal)
      select m.company_id, c.id, m.client_id, cast(${bind(at)} as bigint), c.goal
      from group_members as m join challenges as c on c.group_id = m.group_id
      where ${arrived(groupIds, at)} and c.ends_on >= ${bind(new Date(at - halfDay).toISOString().slice(0, 10))}
        and not exists (select 1 from challenge_participants as p where p.challenge_id = c.id and p.client_id = m.client_id)
      order by c.id, m.client_id`,
  );

interface Giving {
  id: number;
  responsible_id: number;
  basic_template_id: number;
  time_zone: string;
  week_start: number;
}

/** The group's basic program, once to each, from the day of joining, by whoever is responsible; none while it holds no session. */
async function givePrograms(tx: Transaction, groupIds: readonly number[], at: number): Promise<void> {
  const giving: Giving[] = await tx('groups as g')
    .join('companies as k', 'k.id', 'g.company_id')
    .whereIn('g.id', [...groupIds])
    .whereNotNull('g.basic_template_id')
    .orderBy('g.id')
    .select('g.id', 'g.responsible_id', 'g.basic_template_id', 'k.time_zone', 'k.week_start');
  for (const group of giving) await giveProgram(tx, group, at);
}

async function giveProgram(tx: Transaction, group: Giving, at: number): Promise<void> {
  const version = await versionOf(tx, group.basic_template_id, { authorId: group.responsible_id, now: at });
  if (!version || !hasSessions(version)) return;
  const copying = {
    version,
    authorId: group.responsible_id,
    startsOn: calendarAt(at, group.time_zone, group.week_start).today,
    hiddenUntilStart: false,
    visibility: 'companyAndClient' as const,
    joinedGroupId: group.id,
    now: at,
  };
  const newcomers = sql`select c.id as client_id, c.branch_id from group_members as m join clients as c on c.id = m.client_id
    where ${arrived([group.id], at)} and not exists (
      select 1 from programs as p where p.client_id = c.id and p.joined_group_id = ${bind(group.id)})`;
  await copyProgram(tx, dialectOf(tx), copying, newcomers);
}

const halfDay = 43_200_000;

const arrived = (groupIds: readonly number[], at: number): Sql =>
  sql`m.group_id in (${join(groupIds.map(bind), ', ')}) and m.since = ${bind(at)}`;

/** Takes back what an action on many clients has brought by making them members at `at`, of those that are put back. */
export async function sendAway(tx: Transaction, bulkId: number, at: number): Promise<void> {
  const restored = sql`from bulk_action_rows as r where r.bulk_id = ${bind(bulkId)} and r.verdict = 'restored'`;
  await query(
    tx,
    sql`delete from client_professionals where state = 'active' and since = ${bind(at)}
      and client_id in (select r.client_id ${restored}) and opened_by_group_id in (select r.joined_group_id ${restored})`,
  );
  const given = sql`select p.company_id, p.id from programs as p where p.created_at = ${bind(at)} and p.version = 1
    and p.client_id in (select r.client_id ${restored}) and p.joined_group_id in (select r.joined_group_id ${restored})
    and not exists (select 1 from program_sessions as s
      where s.company_id = p.company_id and s.program_id = p.id and s.state = 'done')`;
  await query(tx, sql`delete from program_sessions where (company_id, program_id) in (${given})`);
  await query(tx, sql`delete from programs where (company_id, id) in (${given})`);
  await query(
    tx,
    sql`delete from challenge_participants where joined_at = ${bind(at)} and progress = 0
      and client_id in (select r.client_id ${restored})
      and challenge_id in (select c.id from challenges as c where c.group_id in (select r.joined_group_id ${restored}))`,
  );
}
