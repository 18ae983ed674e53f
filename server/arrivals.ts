import { bind, join, type Sql, sql } from '#reports/sql.ts';
import { query, type Transaction } from './database.ts';

/**
 * What a group brings to whoever has just joined it, whichever way: the files of those who joined at `at` are opened to the professionals
 * for whom the group opens files, and they take part in its challenges. In the transaction of the joining, and in one statement however many join.
 */
export async function welcome(tx: Transaction, groupIds: readonly number[], at: number): Promise<void> {
  if (groupIds.length === 0) return;
  await lockGroups(tx, groupIds);
  await openFiles(tx, groupIds, at);
  await joinChallenges(tx, groupIds, at);
}

/** Whoever shares one of the groups meanwhile waits, or neither would see what the other adds. */
const lockGroups = (tx: Transaction, groupIds: readonly number[]) =>
  tx('groups')
    .whereIn('id', [...groupIds])
    .orderBy('id')
    .forUpdate()
    .select('id');

const openFiles = (tx: Transaction, groupIds: readonly number[], at: number) =>
  query(
    tx,
    sql`insert into client_professionals (company_id, client_id, professional_id, state, kind, since, opened_by_group_id)
      select m.company_id, m.client_id, p.professional_id, 'active', 'colleague', cast(${bind(at)} as bigint), min(m.group_id)
      from group_members as m join group_professionals as p on p.group_id = m.group_id and p.opens_files = 1
      where ${arrived(groupIds, at)} and not exists (
        select 1 from client_professionals as l where l.client_id = m.client_id
          and l.professional_id = p.professional_id and l.state = 'active')
      group by m.company_id, m.client_id, p.professional_id order by m.client_id, p.professional_id`,
  );

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
  await query(
    tx,
    sql`delete from challenge_participants where joined_at = ${bind(at)} and progress = 0
      and client_id in (select r.client_id ${restored})
      and challenge_id in (select c.id from challenges as c where c.group_id in (select r.joined_group_id ${restored}))`,
  );
}
