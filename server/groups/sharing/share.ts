import { sourceNamed } from '#reports/catalog.ts';
import { bind, type Sql, sql } from '#reports/sql.ts';
import { can } from '../../access.ts';
import { namesOf, referableIds } from '../../dataAccess.ts';
import { query } from '../../database.ts';
import { AppError, invalidField } from '../../errors.ts';
import { holdFiles } from '../../holds.ts';
import type { MembersTold, StakeholderBody } from '../contract.ts';
import { logGroup, logMembers } from '../log.ts';
import { membersInSight } from '../members/inSight.ts';
import type { SeenGroup, Work } from '../work.ts';

/**
 * Makes a professional of the company stakeholder of a group. With `addToMembers` also of every member's file that the viewer may share,
 * now and for members who come later; without it the group opens no file.
 */
export async function shareGroup(
  group: SeenGroup,
  { professionalId, addToMembers }: StakeholderBody,
  work: Work,
): Promise<MembersTold> {
  const { tx, viewer, access, now } = work;
  const known = await referableIds(tx, 'colleagues', [professionalId], access);
  if (!known.has(professionalId)) throw invalidField('professionalId', 'unknownReference');
  await tx('group_professionals')
    .insert({
      company_id: viewer.companyId,
      group_id: group.id,
      professional_id: professionalId,
      since: now,
      opens_files: Number(addToMembers),
    })
    .onConflict(['group_id', 'professional_id'])
    .merge(['opens_files']);
  const members = addToMembers
    ? await openFiles(group, professionalId, work)
    : { matched: 0, changed: 0, unchanged: 0, skipped: [] };
  const stakeholder = { after: await named(professionalId, work) };
  await logGroup(
    group,
    { action: 'update', changes: { stakeholder, addToMembers: { after: addToMembers } } },
    work,
  );
  return members;
}

/** Withdraws a professional from a group; with `fromMembers` also from the files that the group has opened and that nothing else keeps open. */
export async function unshareGroup(
  group: SeenGroup,
  { professionalId, fromMembers }: { professionalId: number; fromMembers: boolean },
  work: Work,
): Promise<{ closed: number }> {
  const { tx, viewer } = work;
  if (fromMembers && !can(viewer, 'stakeholders.archive')) throw new AppError('notAllowed');
  const removed = await tx('group_professionals')
    .where({ group_id: group.id, professional_id: professionalId })
    .delete();
  if (removed === 0) throw new AppError('notFound');
  const closed = fromMembers ? await closeFiles(group, professionalId, work) : 0;
  const stakeholder = { before: await named(professionalId, work) };
  await logGroup(group, { action: 'update', changes: { stakeholder } }, work);
  return { closed };
}

const named = async (professionalId: number, { tx, access }: Work) => {
  const [found] = await namesOf(tx, sourceNamed('colleagues'), [professionalId], access);
  return found ? { id: found[0], label: found[1] } : null;
};

async function openFiles(group: SeenGroup, professionalId: number, work: Work): Promise<MembersTold> {
  const { tx, viewer, access, now } = work;
  await holdFiles(tx, tx('group_members').where({ group_id: group.id }).select('client_id'));
  const [tally] = await query<{ members: number; writable: number }>(
    tx,
    sql`select (select count(*) from group_members as m join clients as c on c.id = m.client_id
          where m.group_id = ${key(group.id)} and c.state <> 'deleted') as members,
        (select count(*) from (${membersInSight(group.id, access)}) as seen where is_writable = 1) as writable`,
  );
  const opened = await query<{ client_id: number }>(
    tx,
    sql`insert into client_professionals (company_id, client_id, professional_id, state, kind, since, opened_by_group_id)
      select ${key(viewer.companyId)}, seen.id, ${key(professionalId)}, 'active', 'colleague', ${key(now)}, ${key(group.id)}
      from (${membersInSight(group.id, access)}) as seen where is_writable = 1 and not exists (
        select 1 from client_professionals as l where l.client_id = seen.id
          and l.professional_id = ${key(professionalId)} and l.state = 'active')
      order by seen.id on conflict (client_id, professional_id) where state = 'active' do nothing returning client_id`,
  );
  const ids = opened.map(({ client_id }) => client_id);
  await logMembers(
    group,
    { action: 'bulk', ids, changes: { stakeholder: { after: await named(professionalId, work) } } },
    work,
  );
  const { members = 0, writable = 0 } = tally ?? {};
  const hidden = members - writable;
  return {
    matched: members,
    changed: ids.length,
    unchanged: writable - ids.length,
    skipped: hidden > 0 ? [{ reason: 'notAllowed', count: hidden }] : [],
  };
}

/** Whoever has become responsible stays, and so does whoever another group keeps in the file: that one is now the one that opens it. */
async function closeFiles(group: SeenGroup, professionalId: number, work: Work): Promise<number> {
  const { tx, now } = work;
  const opened = { opened_by_group_id: group.id, professional_id: professionalId, state: 'active' };
  await holdFiles(tx, tx('client_professionals').where(opened).select('client_id'));
  const ours = sql`opened_by_group_id = ${key(group.id)} and professional_id = ${key(professionalId)} and state = 'active'`;
  const other = sql`select min(m.group_id) from group_members as m join group_professionals as p on p.group_id = m.group_id
    where m.company_id = client_professionals.company_id and m.client_id = client_professionals.client_id
      and p.professional_id = ${key(professionalId)} and p.opens_files = 1`;
  await query(
    tx,
    sql`update client_professionals set opened_by_group_id = coalesce((${other}), opened_by_group_id) where ${ours}`,
  );
  const closed = await query<{ client_id: number }>(
    tx,
    sql`update client_professionals set state = 'archived', until = ${key(now)}, ended_reason = 'archived'
      where ${ours} and client_id not in (select id from clients
        where company_id = ${key(work.viewer.companyId)} and responsible_id = ${key(professionalId)})
      returning client_id`,
  );
  const ids = closed.map(({ client_id }) => client_id);
  await logMembers(
    group,
    { action: 'bulk', ids, changes: { stakeholder: { before: await named(professionalId, work) } } },
    work,
  );
  return ids.length;
}

/** PostgreSQL takes a bare binding in a list of columns for text. */
const key = (id: number): Sql => sql`cast(${bind(id)} as bigint)`;
