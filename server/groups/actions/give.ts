import { keysIn } from '#reports/given.ts';
import { bind, sql } from '#reports/sql.ts';
import { append } from '../../audit.ts';
import { bulkChanges } from '../../bulkEvents.ts';
import { query } from '../../database.ts';
import type { GroupAct, MembersTold } from '../contract.ts';
import { filesInSight } from '../members/inSight.ts';
import type { Work } from '../work.ts';
import { giveProgram } from './perform.ts';
import { refuseAction } from './resolve.ts';

type Params = Extract<GroupAct, { action: 'shareProgram' }>['params'];

interface Row {
  id: number;
  state: string;
  is_writable: number;
  has_it: number;
}

/** Gives a program to some clients: a copy in each file that is the viewer's to change. Clients out of sight are as if not named. */
export async function giveToClients(
  params: Params,
  { clientIds, dryRun }: { clientIds: readonly number[]; dryRun: boolean },
  work: Work,
): Promise<MembersTold> {
  const { label } = await refuseAction({ action: 'shareProgram', params }, work);
  const rows = await filesOf(params, clientIds, work);
  const chosen = rows.filter(
    ({ state, is_writable, has_it }) => is_writable === 1 && state === 'active' && has_it === 0,
  );
  const ids = chosen.map(({ id }) => id);
  if (!dryRun && ids.length) {
    await giveProgram(params, { clientIds: ids }, work);
    await log(params.templateId, ids, label, work);
  }
  return told(rows, ids.length);
}

function filesOf(
  { templateId, startsOn }: Params,
  ids: readonly number[],
  { tx, dialect, access, viewer }: Work,
): Promise<Row[]> {
  return query<Row>(
    tx,
    sql`select seen.id, seen.state, seen.is_writable, case when exists (
        select 1 from programs as p where p.company_id = ${bind(viewer.companyId)} and p.client_id = seen.id
          and p.state = 'active' and p.template_id = ${bind(templateId)}
          and (p.ends_on is null or p.ends_on >= ${bind(startsOn ?? '')})) then 1 else 0 end as has_it
      from (${filesInSight(keysIn(ids, dialect), access)}) as seen order by seen.id`,
  );
}

function told(rows: Row[], changed: number): MembersTold {
  const refused = rows.filter(({ is_writable }) => is_writable === 0).length;
  const archived = rows.filter(({ is_writable, state }) => is_writable === 1 && state !== 'active').length;
  const counts = { notAllowed: refused, archived };
  return {
    matched: rows.length,
    changed,
    unchanged: rows.length - changed - refused - archived,
    skipped: Object.entries(counts).flatMap(([reason, count]) => (count ? [{ reason, count }] : [])),
  };
}

async function log(
  templateId: number,
  ids: number[],
  label: unknown,
  { tx, viewer, requestId, now }: Work,
): Promise<void> {
  const event = {
    companyId: viewer.companyId,
    actorId: viewer.professionalId,
    action: 'bulk' as const,
    resource: 'templates',
    recordId: templateId,
    changes: bulkChanges([{ ids, changes: { shareProgram: { after: label } } }]),
    requestId,
    clientIds: ids,
  };
  await append(tx, event, now);
}
