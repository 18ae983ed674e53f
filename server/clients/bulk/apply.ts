import { bind, identifier, join, type Sql, sql } from '#reports/sql.ts';
import { welcome } from '../../arrivals.ts';
import { query } from '../../database.ts';
import type { Effect, Plan } from './plans.ts';
import { rowsOf } from './store.ts';
import { Overtaken, type Work } from './work.ts';

/** Carries out what was kept: one statement for each table that it concerns, however many clients there are. */
export async function applyPlan(
  bulkId: number,
  { sets, effects = {}, ends }: Plan,
  changed: number,
  work: Work,
): Promise<void> {
  if (sets) await changeClients(bulkId, { sets, from: sql`r.version - 1` }, changed, work);
  if (ends) await endLinks(bulkId, ends, work);
  if (effects.added_professional_id) await addLinks(bulkId, work);
  if (effects.joined_group_id) await joinGroup(bulkId, changed, work);
  if (effects.left_member_id) await leaveGroup(bulkId, work);
}

interface Change {
  sets: NonNullable<Plan['sets']>;
  /** The version at which the client must still be. */
  from: Sql;
  /** Which of the kept rows. */
  only?: Sql;
}

/** All of them or nothing. SQLite does not tell how many it changed, and has no other writer who could have been faster. */
export async function changeClients(
  bulkId: number,
  { sets, from, only = sql`` }: Change,
  expected: number,
  { tx, now }: Work,
): Promise<void> {
  const columns = Object.entries(sets).map(([name, value]) => sql`${identifier(name)} = ${value}`);
  const stamps = [sql`version = clients.version + 1`, sql`updated_at = ${bind(now)}`];
  const { text, bindings } = sql`update clients set ${join([...columns, ...stamps], ', ')}
    from ${rowsOf(bulkId)} and r.client_id = clients.id and clients.version = ${from}${only}`;
  const answer = await tx.raw(text, [...bindings]);
  if ('rowCount' in answer && answer.rowCount !== expected) throw new Overtaken();
}

const endLinks = (bulkId: number, { reason, successor }: NonNullable<Plan['ends']>, { tx, now }: Work) =>
  tx('client_professionals')
    .whereIn('id', keptKeys(bulkId, 'ended_link_id', tx))
    .update({ state: 'archived', until: now, ended_reason: reason, successor_id: successor });

const keptKeys = (bulkId: number, column: Effect, tx: Work['tx']) =>
  tx('bulk_action_rows').where({ bulk_id: bulkId }).whereNotNull(column).select(column);

const addLinks = (bulkId: number, { tx, viewer, now }: Work) =>
  query(
    tx,
    sql`insert into client_professionals (company_id, client_id, professional_id, state, kind, since)
      select cast(${bind(viewer.companyId)} as bigint), r.client_id, r.added_professional_id, 'active', 'colleague',
        cast(${bind(now)} as bigint)
      from ${rowsOf(bulkId)} and r.added_professional_id is not null order by r.client_id`,
  );

async function joinGroup(bulkId: number, changed: number, { tx, viewer, now }: Work): Promise<void> {
  const joined = await query<{ group_id: number }>(
    tx,
    sql`insert into group_members (company_id, group_id, client_id, since, source)
      select cast(${bind(viewer.companyId)} as bigint), r.joined_group_id, r.client_id, cast(${bind(now)} as bigint),
        ${bind(changed === 1 ? 'single' : 'bulk')}
      from ${rowsOf(bulkId)} and r.joined_group_id is not null order by r.client_id returning group_id`,
  );
  await welcome(tx, [...new Set(joined.map(({ group_id }) => group_id))], now);
}

const leaveGroup = (bulkId: number, { tx }: Work) =>
  tx('group_members')
    .whereIn('id', keptKeys(bulkId, 'left_member_id', tx))
    .delete();
