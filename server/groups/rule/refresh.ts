import type { RuleGroup } from '#reports/rules.ts';
import { bind, type Sql, sql } from '#reports/sql.ts';
import { welcome } from '../../arrivals.ts';
import type { Access } from '../../dataAccess.ts';
import { query } from '../../database.ts';
import type { Refreshed } from '../contract.ts';
import { logMembers } from '../log.ts';
import type { SeenGroup, Work } from '../work.ts';
import { foundBy } from './find.ts';

/** A rule, and what its author may see: whoever has it asked again learns nothing that the author did not. */
export interface Asked {
  filter: RuleGroup;
  access: Access;
}

/** What a rule would change, without changing it. */
export async function rehearse({ id }: SeenGroup, { filter, access }: Asked, work: Work): Promise<Refreshed> {
  const found = foundBy(filter, access);
  const [row] = await query<Refreshed>(
    work.tx,
    sql`select (select count(*) from (${found}) as f) as matched,
      (select count(*) from (${found}) as f where ${isNew(id)}) as joined,
      (select count(*) from group_members as m where ${isGone(id, found)}) as "left"`,
  );
  return {
    matched: Number(row?.matched ?? 0),
    joined: Number(row?.joined ?? 0),
    left: Number(row?.left ?? 0),
  };
}

/**
 * Makes those that a rule finds members, and ends the memberships that it alone has made and finds no longer; whoever was added otherwise
 * stays. Three statements however many there are.
 */
export async function refresh(group: SeenGroup, { filter, access }: Asked, work: Work): Promise<Refreshed> {
  const { tx, viewer, now } = work;
  const found = foundBy(filter, access);
  const gone = await query<{ client_id: number }>(
    tx,
    sql`delete from group_members as m where ${isGone(group.id, found)} returning client_id`,
  );
  const come = await query<{ client_id: number }>(
    tx,
    sql`insert into group_members (company_id, group_id, client_id, since, source)
      select ${key(viewer.companyId)}, ${key(group.id)}, f.id, ${key(now)}, 'rule'
      from (${found}) as f where ${isNew(group.id)} order by f.id returning client_id`,
  );
  if (come.length) await welcome(tx, [group.id], now);
  await log(group, { come: keysOf(come), gone: keysOf(gone) }, work);
  await tx('groups').where({ id: group.id }).update({ rule_refreshed_at: now, rule_trouble: null });
  const [row] = await query<{ matched: number }>(tx, sql`select count(*) as matched from (${found}) as f`);
  return { matched: Number(row?.matched ?? 0), joined: come.length, left: gone.length };
}

const keysOf = (rows: { client_id: number }[]): number[] => rows.map(({ client_id }) => client_id);

const isNew = (groupId: number): Sql =>
  sql`not exists (select 1 from group_members as g where g.group_id = ${key(groupId)} and g.client_id = f.id)`;

const isGone = (groupId: number, found: Sql): Sql =>
  sql`m.group_id = ${key(groupId)} and m.source = 'rule' and m.client_id not in (select id from (${found}) as f)`;

async function log(
  group: SeenGroup,
  { come, gone }: { come: number[]; gone: number[] },
  work: Work,
): Promise<void> {
  const label = { id: group.id, label: group.title };
  await logMembers(group, { action: 'bulk', ids: come, changes: { group: { after: label } } }, work);
  await logMembers(group, { action: 'bulk', ids: gone, changes: { group: { before: label } } }, work);
}

/** PostgreSQL takes a bare binding in a list of columns for text. */
const key = (id: number): Sql => sql`cast(${bind(id)} as bigint)`;
