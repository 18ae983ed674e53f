import type { Viewer } from '../access.ts';
import { claimEmail } from '../accountEmails.ts';
import type { Connection } from '../database.ts';
import { AppError, invalidField } from '../errors.ts';
import { type Body, defineResource, type WriteContext } from '../resource.ts';
import { minutesIn } from '../week.ts';
import { refuseElsewhere } from './administered.ts';
import { embedBranches } from './branches.ts';
import { sendTo } from './hiring/invite.ts';
import { refuseTakenEmail } from './hiring/takenEmail.ts';
import { refuseFullSeats, refuseLastSuper } from './seats.ts';

export const professionals = defineResource({
  source: 'professionals',
  sort: 'lastName,firstName',
  stored: { availability: { column: 'availability', json: true } },
  links: { branchIds: { references: 'branches' } },
  prepare,
  save,
  embed: embedBranches,
});

export const colleagues = defineResource({
  source: 'colleagues',
  sort: 'lastName,firstName',
});

async function prepare(body: Body, context: WriteContext, current: Body | undefined): Promise<Body> {
  refuseRise(body, context.viewer);
  if (current && ('profile' in body || 'email' in body)) await refuseElsewhere(context, Number(current.id));
  await refuseTakenEmail(body, context, current);
  if (current) await refuseLastSuper(body, context, current);
  await refuseFullSeats(body, context, current);
  return { ...body, ...weekOf(body), ...(current ? {} : { state: 'active' }) };
}

const weekOf = ({ availability }: Body): Body =>
  Array.isArray(availability) ? { weeklyMinutes: minutesIn(availability) } : {};

/** A branch administrator makes nobody super administrator, and gives own branches only: a person without any would be out of sight. */
function refuseRise(body: Body, viewer: Viewer): void {
  if (viewer.profile === 'superAdmin') return;
  if (body.profile === 'superAdmin')
    throw new AppError('notAllowed', { problems: [{ path: ['profile'], code: 'notAllowed' }] });
  if (Array.isArray(body.branchIds) && body.branchIds.length === 0)
    throw invalidField('branchIds', 'required');
}

async function save(
  id: number,
  body: Body,
  { tx, viewer, now, baseUrl }: WriteContext,
  current: Body | undefined,
): Promise<void> {
  if (typeof body.email === 'string' && body.email !== current?.email) {
    await claimEmail(tx, body.email, { companyId: viewer.companyId, professionalId: id });
  }
  if (Array.isArray(body.branchIds)) await saveBranches(tx, id, viewer, body.branchIds);
  if (!current && baseUrl !== undefined)
    await sendTo(tx, { ...body, id }, { companyId: viewer.companyId, purpose: 'invitation', baseUrl, now });
  if (endsSessions(body, current)) await tx('sessions').where({ professional_id: id }).delete();
}

async function saveBranches(tx: Connection, id: number, viewer: Viewer, branchIds: number[]): Promise<void> {
  const visible = viewer.profile === 'superAdmin' ? {} : { only: viewer.branchIds };
  const old = tx('professional_branches').where({ professional_id: id });
  await (visible.only ? old.whereIn('branch_id', [...visible.only]) : old).delete();
  const rows = [...new Set(branchIds)].map((branchId) => ({
    company_id: viewer.companyId,
    professional_id: id,
    branch_id: branchId,
  }));
  if (rows.length)
    await tx('professional_branches').insert(rows).onConflict(['professional_id', 'branch_id']).ignore();
}

const endsSessions = (body: Body, current: Body | undefined): boolean =>
  current !== undefined && ['profile', 'email'].some((name) => name in body && body[name] !== current[name]);
