import { sourceNamed } from '#reports/catalog.ts';
import { namesOf } from '../../dataAccess.ts';
import { AppError } from '../../errors.ts';
import type { GroupUndoAnswer } from '../contract.ts';
import { logMembers } from '../log.ts';
import type { SeenGroup, Work } from '../work.ts';
import { undoneWithin } from './act.ts';

const tables: Record<string, string> = {
  shareProgram: 'programs',
  addAppointment: 'appointments',
  addIntervention: 'interventions',
  addMeasurement: 'measurements',
  addObjective: 'objectives',
};

/** Takes back what an action has put into members' files, where nobody has worked on it since. What was is named. */
export async function undoAction(group: SeenGroup, actionId: number, work: Work): Promise<GroupUndoAnswer> {
  const { tx, access } = work;
  const action = await claim(group, actionId, work);
  const table = tables[action];
  if (!table) throw new AppError('notFound');
  const untouched = tx(table).where({ group_action_id: actionId, version: 1 });
  if (table === 'programs')
    void untouched.whereNotExists(
      tx('program_sessions as s')
        .whereRaw('s.company_id = programs.company_id and s.program_id = programs.id')
        .where({ 's.state': 'done' }),
    );
  if (table === 'appointments') void untouched.where({ state: 'booked' });
  const rows: { id: number; client_id: number }[] = await untouched.select('id', 'client_id');
  const all: number[] = await tx(table).where({ group_action_id: actionId }).pluck('client_id');
  await removeRows(
    table,
    rows.map(({ id }) => id),
    work,
  );
  const ids = rows.map(({ client_id }) => client_id);
  await logMembers(group, { action: 'undo', ids, changes: { [action]: {} } }, work);
  const gone = new Set(ids);
  const left = all.filter((id) => !gone.has(id));
  const names = left.length ? await namesOf(tx, sourceNamed('clients'), left, access) : [];
  return {
    restored: ids.length,
    left: names.map(([id, label]) => ({ id, label, reason: 'changedSince' })),
  };
}

/** Once, within a day, by whoever did it or a super administrator; for others it never was. */
async function claim(group: SeenGroup, id: number, { tx, viewer, now }: Work): Promise<string> {
  const ours = tx('group_actions').where({ id, company_id: viewer.companyId, group_id: group.id });
  const found = await ours.clone().forUpdate().first();
  if (!found || (found.actor_id !== viewer.professionalId && viewer.profile !== 'superAdmin'))
    throw new AppError('notFound');
  if (found.undone_at !== null) throw refusal('alreadyUndone');
  if (now > found.at + undoneWithin) throw refusal('undoExpired');
  await ours.update({ undone_at: now });
  return found.action;
}

const refusal = (code: string): AppError => new AppError('conflict', { problems: [{ path: [], code }] });

const atOnce = 500;

async function removeRows(table: string, ids: readonly number[], { tx, viewer }: Work): Promise<void> {
  const ofCompany = { company_id: viewer.companyId };
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    if (table === 'programs')
      await tx('program_sessions').where(ofCompany).whereIn('program_id', some).delete();
    await tx(table).whereIn('id', some).delete();
  }
}
