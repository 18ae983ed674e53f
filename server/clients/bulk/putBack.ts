import { bind, identifier, type Sql, sql } from '#reports/sql.ts';
import { sendAway } from '../../arrivals.ts';
import { query } from '../../database.ts';
import { changeClients } from './apply.ts';
import type { Plan } from './plans.ts';
import { rowsOf } from './store.ts';
import type { Bulk } from './undo.ts';
import { undoneWithin, type Work } from './work.ts';

/** Puts back those clients of an action that were judged to be as it left them, and says how many. */
export async function putBack(bulk: Bulk, { sets, effects = {} }: Plan, work: Work): Promise<number> {
  const restored = await countRestored(bulk.id, work);
  if (restored === 0) return 0;
  if (sets) {
    const change = { sets: formerly(sets), from: sql`r.version`, only: restoredOnly };
    await changeClients(bulk.id, change, restored, work);
    await carryVersions(bulk, work);
  }
  if (effects.added_professional_id) await removeLinks(bulk.id, work);
  if (effects.ended_link_id) await reopenLinks(bulk.id, work);
  if (effects.joined_group_id) {
    await sendAway(work.tx, bulk.id, bulk.at);
    await takeFromGroup(bulk.id, work);
  }
  if (effects.left_member_id) await putInGroup(bulk.id, work);
  return restored;
}

const formerly = (sets: NonNullable<Plan['sets']>): NonNullable<Plan['sets']> =>
  Object.fromEntries(Object.keys(sets).map((name) => [name, sql`r.${identifier(name)}`]));

const restoredOnly = sql` and r.verdict = 'restored'`;
export const restoredRows = (bulkId: number): Sql => sql`${rowsOf(bulkId)}${restoredOnly}`;

export async function countRestored(bulkId: number, { tx }: Work): Promise<number> {
  const [row] = await query<{ n: number }>(tx, sql`select count(*) as n from ${restoredRows(bulkId)}`);
  return row?.n ?? 0;
}

export const removeLinks = (bulkId: number, { tx }: Work) =>
  query(
    tx,
    sql`delete from client_professionals where id in (
      select (select l.id from client_professionals as l
        where l.client_id = r.client_id and l.professional_id = r.added_professional_id and l.state = 'active')
      from ${restoredRows(bulkId)} and r.added_professional_id is not null)`,
  );

const reopenLinks = (bulkId: number, { tx }: Work) =>
  query(
    tx,
    sql`update client_professionals set state = 'active', until = null, ended_reason = null, successor_id = null
      where id in (select r.ended_link_id from ${restoredRows(bulkId)} and r.ended_link_id is not null)`,
  );

const takeFromGroup = (bulkId: number, { tx }: Work) =>
  query(
    tx,
    sql`delete from group_members where id in (
      select (select m.id from group_members as m where m.group_id = r.joined_group_id and m.client_id = r.client_id)
      from ${restoredRows(bulkId)})`,
  );

const putInGroup = (bulkId: number, { tx, viewer }: Work) =>
  query(
    tx,
    sql`insert into group_members (id, company_id, group_id, client_id, since, source)
      select r.left_member_id, cast(${bind(viewer.companyId)} as bigint), r.left_group_id, r.client_id, r.left_since, r.left_source
      from ${restoredRows(bulkId)} order by r.client_id`,
  );

/** A client who is put back is again as an earlier action left it: that one can still be undone after this one. */
export const carryVersions = ({ id, at }: Bulk, { tx, viewer }: Work) =>
  query(
    tx,
    sql`update bulk_action_rows set version = r.version + 1 from bulk_action_rows as r
      where bulk_action_rows.bulk_id in (select b.id from bulk_actions as b
          where b.company_id = ${bind(viewer.companyId)} and b.at >= ${bind(at - undoneWithin)} and b.undone_at is null)
        and r.bulk_id = ${bind(id)} and r.verdict = 'restored'
        and bulk_action_rows.client_id = r.client_id and bulk_action_rows.version = r.version - 1`,
  );
