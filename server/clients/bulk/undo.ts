import { bind, sql } from '#reports/sql.ts';
import { can } from '../../access.ts';
import { type Database, query } from '../../database.ts';
import { AppError } from '../../errors.ts';
import type { UndoAnswer } from '../contract.ts';
import { undoImport } from '../import/undo.ts';
import { choiceOfRows, chosenSql, namesSql } from './chosen.ts';
import { judge } from './judge.ts';
import { logBulk } from './log.ts';
import { type Act, planOf } from './plans.ts';
import { putBack } from './putBack.ts';
import { refuseHidden, refuseProfile } from './targets.ts';
import { inOneGo, undoneWithin, type Work } from './work.ts';

/** Puts back what an action changed, where nobody has changed the client since. */
export const undoBulk = (database: Database, asking: Omit<Work, 'tx'>, bulkId: number): Promise<UndoAnswer> =>
  inOneGo(database, asking.viewer.companyId, (tx) => takeBack(bulkId, { ...asking, tx }));

async function takeBack(bulkId: number, work: Work): Promise<UndoAnswer> {
  const bulk = await claim(bulkId, work);
  if (bulk.action === 'import') {
    if (!can(work.viewer, 'clients.create')) throw new AppError('notAllowed');
    return { restored: await undoImport(bulk, work), left: await leftClients(bulkId, work) };
  }
  const act = { action: bulk.action, params: JSON.parse(bulk.params) } as Act;
  refuseProfile(act, work);
  await refuseHidden(act, work);
  await judge(bulk, work);
  const plan = planOf(act, { actorId: bulk.actor_id, now: bulk.at, dialect: work.dialect });
  const restored = await putBack(bulk, plan, work);
  if (restored > 0) await logBulk({ act, bulkId, actorId: bulk.actor_id }, 'undo', work);
  return { restored, left: await leftClients(bulkId, work) };
}

export interface Bulk {
  id: number;
  actor_id: number;
  action: Act['action'] | 'import';
  params: string;
  at: number;
  undone_at: number | null;
}

/** Once, and within a day. An action that is not the viewer's to undo is one that there never was. */
async function claim(id: number, work: Work): Promise<Bulk> {
  const { tx, viewer, now } = work;
  const ours = tx('bulk_actions').where({ id, company_id: viewer.companyId });
  const bulk: Bulk | undefined = await ours.clone().forUpdate().first();
  if (!bulk || !(await isInCharge(bulk, work))) throw new AppError('notFound');
  if (bulk.undone_at !== null) throw refusal('alreadyUndone');
  if (now > bulk.at + undoneWithin) throw refusal('undoExpired');
  await ours.update({ undone_at: now, undone_by: viewer.professionalId });
  return bulk;
}

const refusal = (code: string): AppError => new AppError('conflict', { problems: [{ path: [], code }] });

/** Who did it, and super administrators; other administrators where every client is theirs to change. */
async function isInCharge({ id, actor_id }: Bulk, { tx, viewer, access }: Work): Promise<boolean> {
  if (actor_id === viewer.professionalId || viewer.profile === 'superAdmin') return true;
  if (!can(viewer, 'administration.open')) return false;
  const [row] = await query<{ hidden: number }>(
    tx,
    sql`select count(*) as hidden from bulk_action_rows where bulk_id = ${bind(id)} and client_id not in
      (select id from (${chosenSql(choiceOfRows(id), access)}) as seen where is_writable = 1)`,
  );
  return row?.hidden === 0;
}

/** Those in sight by their names; the others are as if they did not exist. */
async function leftClients(bulkId: number, { tx, access }: Work): Promise<UndoAnswer['left']> {
  const rows = await query<{ id: number; label: string }>(
    tx,
    namesSql(choiceOfRows(bulkId, 'changedSince'), access),
  );
  return rows.map((row) => ({ ...row, reason: 'changedSince' }));
}
