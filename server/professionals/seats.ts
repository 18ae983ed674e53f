import { AppError } from '../errors.ts';
import type { Body, WriteContext } from '../resource.ts';
import { seatsUsed } from '../seats.ts';

/** Refuses a paid professional when no access is free. Locks the company's row, so that two at once cannot take the last one. */
export async function refuseFullSeats(
  body: Body,
  { tx, viewer }: WriteContext,
  current: Body | undefined,
): Promise<void> {
  const profile = body.profile ?? current?.profile;
  if (profile === 'readOnly' || (current && current.profile !== 'readOnly')) return;
  const { seats_allowed: allowed } = await tx('companies')
    .where({ id: viewer.companyId })
    .forUpdate()
    .first('seats_allowed');
  const used = await seatsUsed(tx, viewer.companyId);
  if (used >= allowed) {
    throw new AppError('conflict', {
      problems: [{ path: ['profile'], code: 'noSeatFree', params: { used, allowed } }],
    });
  }
}

/** Refuses a change of profile that would leave the company without an active super administrator. */
export async function refuseLastSuper(body: Body, context: WriteContext, current: Body): Promise<void> {
  if ((body.profile ?? current.profile) !== 'superAdmin')
    await refuseWithoutSuper(context, current, ['profile']);
}

/** Refuses to lose this super administrator when there is no other, whatever two people do at the same instant. */
export async function refuseWithoutSuper(
  { tx, viewer }: WriteContext,
  current: Body,
  path: string[] = [],
): Promise<void> {
  if (current.profile !== 'superAdmin') return;
  await tx('companies').where({ id: viewer.companyId }).forUpdate().first('id');
  const others = await tx('professionals')
    .where({ company_id: viewer.companyId, profile: 'superAdmin', state: 'active' })
    .whereNot({ id: Number(current.id) })
    .first('id');
  if (!others) throw new AppError('conflict', { problems: [{ path, code: 'lastSuperAdmin' }] });
}
