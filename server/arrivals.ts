import { bind, join, type Sql, sql } from '#reports/sql.ts';
import { query, type Transaction } from './database.ts';

/**
 * What a group brings to whoever has just joined it, whichever way: the files of those who joined at `at` are opened to the professionals
 * for whom the group opens files. In the transaction of the joining, and in one statement however many join.
 */
export async function welcome(tx: Transaction, groupIds: readonly number[], at: number): Promise<void> {
  if (groupIds.length === 0) return;
  await lockGroups(tx, groupIds);
  await openFiles(tx, groupIds, at);
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
}
