import { sourceNamed } from '#reports/catalog.ts';
import type { Problem } from '#reports/problems.ts';
import { type Action, can } from '../../access.ts';
import { namesOf, referableIds } from '../../dataAccess.ts';
import { AppError } from '../../errors.ts';
import { holdGroups } from '../../holds.ts';
import { getRecord } from '../../records.ts';
import type { Body } from '../../resource.ts';
import { resources } from '../../resources.ts';
import { isAllowed } from '../../rights.ts';
import { refuseUnknownReferences } from '../../writes.ts';
import type { Share } from '../contract.ts';
import type { Act, BulkAction } from './plans.ts';
import type { Work } from './work.ts';

/** Refuses an action that is not the viewer's to take, or that points to what the viewer may not see or use. */
export async function refuseAct(act: Act, work: Work): Promise<void> {
  refuseProfile(act, work);
  switch (act.action) {
    case 'assign':
      return refuseAsOne({ responsibleId: act.params.professionalId }, ['professionalId'], work);
    case 'shareOut':
      return refuseShares(act.params.to, work);
    case 'setBranch':
      return refuseAsOne({ branchId: act.params.branchId }, ['branchId'], work);
    case 'addStakeholder':
      return refuseStranger(act.params.professionalId, 'professionalId', work);
    case 'transfer':
      return refuseTransfer(act.params, work);
    case 'addToGroup':
    case 'removeFromGroup':
      return refuseGroup(act.params.groupId, work);
  }
}

/** What is asked of the profile before any row is looked at. */
export function refuseProfile(act: Act, { viewer }: Pick<Work, 'viewer'>): void {
  if (!can(viewer, rights[act.action])) throw new AppError('notAllowed');
  const takesFrom = act.action === 'transfer' ? act.params.from : viewer.professionalId;
  if (takesFrom !== viewer.professionalId && !can(viewer, 'stakeholders.archive'))
    throw new AppError('notAllowed', { problems: [{ path: ['params', 'from'], code: 'notAllowed' }] });
}

const rights: Record<BulkAction, Action> = {
  assign: 'clients.assign',
  transfer: 'clients.assign',
  addStakeholder: 'clients.edit',
  addToGroup: 'groups.edit',
  removeFromGroup: 'groups.edit',
  archive: 'clients.edit',
  restore: 'clients.edit',
  setBranch: 'clients.edit',
  shareOut: 'clients.assign',
  tag: 'clients.edit',
  untag: 'clients.edit',
};

/** As changing a single client in this way would be refused, whatever that client holds now. */
async function refuseAsOne(body: Body, param: Problem['path'], work: Work): Promise<void> {
  const resource = resources.clients;
  try {
    await refuseUnknownReferences({ resource }, body, { context: work, access: work.access });
    await resource.prepare?.(body, work, { responsibleId: 0, branchId: 0 });
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    const problems = thrown.details.problems?.map((problem) => ({ ...problem, path: ['params', ...param] }));
    throw new AppError(thrown.code, { ...thrown.details, ...(problems ? { problems } : {}) });
  }
}

async function refuseShares(to: readonly Share[], work: Work): Promise<void> {
  for (const [index, { professionalId }] of to.entries())
    await refuseAsOne({ responsibleId: professionalId }, ['to', index, 'professionalId'], work);
}

async function refuseStranger(id: number, param: string, { tx, access }: Work): Promise<void> {
  const known = await referableIds(tx, 'colleagues', [id], access);
  if (!known.has(id)) throw unknown(param);
}

/** Clients are taken over from anybody, also from who has left. */
async function refuseTransfer({ from, to }: { from: number; to: number }, work: Work): Promise<void> {
  if (from === to)
    throw new AppError('invalidInput', { problems: [{ path: ['params', 'to'], code: 'sameProfessional' }] });
  const [known] = await namesOf(work.tx, sourceNamed('colleagues'), [from], work.access);
  if (!known) throw unknown('from');
  await refuseStranger(to, 'to', work);
}

async function refuseGroup(id: number, { tx, access }: Work): Promise<void> {
  await holdGroups(tx, [id]);
  const group = await getRecord(tx, 'groups', resources.groups, id, access);
  if (!group) throw unknown('groupId');
  if (!isAllowed(group, 'edit')) throw new AppError('notAllowed');
}

/** An action on a group that is no longer in sight is one that there never was. */
export async function refuseHidden({ params }: Act, { tx, access }: Work): Promise<void> {
  if (!('groupId' in params)) return;
  await holdGroups(tx, [params.groupId]);
  const group = await getRecord(tx, 'groups', resources.groups, params.groupId, access);
  if (!group) throw new AppError('notFound');
}

/** What is hidden, somebody else's, gone, and what never was are refused in the same words. */
const unknown = (param: string): AppError =>
  new AppError('invalidInput', { problems: [{ path: ['params', param], code: 'unknownReference' }] });
