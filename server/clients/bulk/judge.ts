import { bind, type Sql, sql } from '#reports/sql.ts';
import { query } from '../../database.ts';
import { choiceOfRows, chosenSql } from './chosen.ts';
import type { Bulk } from './undo.ts';
import type { Work } from './work.ts';

/**
 * Decides for every client of an action: 'unseen' for one who has left the viewer's sight otherwise than by this very action,
 * 'changedSince' for one whom somebody has changed, or whose place in a file or group is no longer what the action made of it, and
 * 'restored' for the others.
 */
export const judge = ({ id, at }: Bulk, work: Work): Promise<unknown> =>
  query(
    work.tx,
    sql`update bulk_action_rows set verdict = case
        when not (${isInSight(id, work)} or ${isOwnPlace(work)}) then 'unseen'
        when not ${isUntouched} then 'changedSince'
        when added_professional_id is not null and not exists (${addedLink(at)}) then 'changedSince'
        when ended_link_id is not null and not exists (${endedLink(at)}) then 'changedSince'
        when joined_group_id is not null and not exists (${newMember(at)}) then 'changedSince'
        when left_group_id is not null and exists (${memberAgain}) then 'changedSince'
        else 'restored' end
      where bulk_id = ${bind(id)}`,
  );

const isInSight = (bulkId: number, { access }: Work): Sql =>
  sql`client_id in (select id from (${chosenSql(choiceOfRows(bulkId), access)}) as seen where is_writable = 1)`;

/** Who has left a file by this action does not see it any more, and sees it again when it is put back. */
const isOwnPlace = ({ viewer }: Work): Sql =>
  sql`coalesce(ended_link_id, 0) in (select l.id from client_professionals as l
    where l.company_id = ${bind(viewer.companyId)} and l.professional_id = ${bind(viewer.professionalId)})`;

const isUntouched = sql`exists (select 1 from clients as c where c.id = bulk_action_rows.client_id
  and c.version = bulk_action_rows.version and c.state <> 'deleted')`;

const addedLink = (at: number): Sql => sql`select 1 from client_professionals as l
  where l.client_id = bulk_action_rows.client_id and l.professional_id = added_professional_id
    and l.state = 'active' and l.since = ${bind(at)}`;

const endedLink = (at: number): Sql => sql`select 1 from client_professionals as l
  where l.id = ended_link_id and l.state = 'archived' and l.until = ${bind(at)} and not exists (
    select 1 from client_professionals as again where again.client_id = l.client_id
      and again.professional_id = l.professional_id and again.state = 'active')`;

const newMember = (at: number): Sql => sql`select 1 from group_members as m
  where m.group_id = joined_group_id and m.client_id = bulk_action_rows.client_id
    and m.since = ${bind(at)} and m.source in ('single', 'bulk')`;

const memberAgain = sql`select 1 from group_members as m
  where m.group_id = left_group_id and m.client_id = bulk_action_rows.client_id`;
