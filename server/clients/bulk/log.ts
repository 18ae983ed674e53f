import { bind, type Sql, sql } from '#reports/sql.ts';
import { appendAll, type Changes } from '../../audit.ts';
import { type BulkPart, bulkChanges } from '../../bulkEvents.ts';
import { query } from '../../database.ts';
import type { Act } from './plans.ts';
import { rowsOf } from './store.ts';
import { type Names, namesFor, type Teller, teller } from './telling.ts';
import type { Work } from './work.ts';

export interface Logged {
  act: Act;
  bulkId: number;
  /** Who acted first, also when it is somebody else who puts it back. */
  actorId: number;
}

/**
 * One event for each branch concerned, filed under the clients' branch as a single change of them is, so that who reads a branch's log
 * reads of its clients only. What concerns a group is filed under the group.
 */
export async function logBulk(logged: Logged, action: 'bulk' | 'undo', work: Work): Promise<void> {
  const groupId = groupOf(logged.act);
  const filed = groupId === undefined ? undefined : await filedUnder(groupId, work);
  const branch = filed ? key(filed.branchId) : branchAfter(logged.act, action);
  const only = action === 'undo' ? sql` and r.verdict = 'restored'` : sql``;
  const rows = sql`${rowsOf(logged.bulkId)}${only}`;
  const told = await partsByBranch({ logged, action, branch, rows }, work);
  const { tx, viewer, requestId, now } = work;
  const events = [...told].map(([branchId, parts]) => ({
    companyId: viewer.companyId,
    actorId: viewer.professionalId,
    action,
    resource: filed ? 'groups' : 'clients',
    recordId: filed ? filed.groupId : null,
    branchId,
    changes: bulkChanges(parts),
    clientIds: parts.flatMap(({ ids }) => ids),
    requestId,
  }));
  await appendAll(tx, events, now);
}

const groupOf = ({ params }: Act): number | undefined => ('groupId' in params ? params.groupId : undefined);

async function filedUnder(
  groupId: number,
  { tx }: Work,
): Promise<{ groupId: number; branchId: number | null }> {
  const { branch_id } = await tx('groups').where({ id: groupId }).first('branch_id');
  return { groupId, branchId: branch_id };
}

const key = (id: number | null): Sql => sql`cast(${bind(id)} as bigint)`;

const branchAfter = ({ action, params }: Act, event: 'bulk' | 'undo'): Sql =>
  action === 'setBranch' && event === 'bulk' ? key(params.branchId) : sql`r.branch_id`;

interface Asked {
  logged: Logged;
  action: 'bulk' | 'undo';
  branch: Sql;
  rows: Sql;
}

async function partsByBranch(
  { logged, action, branch, rows }: Asked,
  work: Work,
): Promise<Map<number | null, BulkPart[]>> {
  const tells = teller(logged, work.dialect);
  const alike = await query<Alike>(
    work.tx,
    sql`select ${branch} as branch, ${tells.former} as former, ${tells.target ?? sql`0`} as target, ${idList[work.dialect]} as ids
      from ${rows} group by 1, 2, 3`,
  );
  const names = await namesFor(tells, alike, work);
  const told = new Map<number | null, BulkPart[]>();
  for (const each of alike)
    told.set(each.branch, [...(told.get(each.branch) ?? []), part(each, tells, names, action)]);
  return told;
}

/** The clients of one branch for whom the same was changed. */
interface Alike {
  branch: number | null;
  former: number | null;
  target: number;
  ids: string;
}

const idList = {
  sqlite: sql`json_group_array(r.client_id)`,
  postgres: sql`cast(json_agg(r.client_id) as text)`,
};

const part = (
  { former, target, ids }: Alike,
  { tell }: Teller,
  names: Names,
  action: Asked['action'],
): BulkPart => ({
  ids: (JSON.parse(ids) as number[]).sort((a, b) => a - b),
  changes: action === 'bulk' ? tell(former, names, target) : turned(tell(former, names, target)),
});

const turned = (changes: Changes): Changes =>
  Object.fromEntries(
    Object.entries(changes).map(([name, { before, after }]) => [
      name,
      {
        ...(after === undefined ? {} : { before: after }),
        ...(before === undefined ? {} : { after: before }),
      },
    ]),
  );
