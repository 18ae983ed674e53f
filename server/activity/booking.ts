import { inClientsBranch, noteActivity, refuseMove } from '../clientFile.ts';
import { AppError, invalidField } from '../errors.ts';
import type { Body, WriteContext } from '../resource.ts';
import { refuseBilled, refuseRemovingBilled } from './billed.ts';

/** An appointment takes its price from its code and its branch from its client, and a time that is free. */
export async function prepareAppointment(
  body: Body,
  context: WriteContext,
  current: Body | undefined,
): Promise<Body> {
  refuseMove(body, current);
  refuseTooSoon(body, current, context);
  if (current) await refuseBilled('appointments', { body, current }, context);
  const priced = await withPrice(body, context, current);
  await refuseTakenTime({ ...current, ...priced }, context);
  return current ? priced : inClientsBranch(priced, context);
}

export async function saveAppointment(
  id: number,
  _body: Body,
  context: WriteContext,
  _current: Body | undefined,
): Promise<void> {
  const row = await context.tx('appointments').where({ id }).first('client_id', 'starts_at', 'state');
  if (row.state === 'attended') await noteActivity(row.client_id, row.starts_at, context);
}

const outcomes = new Set<unknown>(['attended', 'noShow']);

/** Nobody has come to, or missed, what has not begun. A row that says so from before is left alone until one of the two is changed. */
function refuseTooSoon(body: Body, current: Body | undefined, { now }: WriteContext): void {
  const { state, startsAt } = { ...current, ...body };
  if (!outcomes.has(state) || Number(startsAt) <= now) return;
  const changed = ['state', 'startsAt'].find((name) => name in body && body[name] !== current?.[name]);
  if (changed) throw invalidField(changed, 'notBegun');
}

export async function removeAppointment(id: number, context: WriteContext, current: Body): Promise<void> {
  await refuseRemovingBilled('appointments', current, context);
  await context.tx('appointments').where({ id }).delete();
}

async function withPrice(body: Body, { tx }: WriteContext, current: Body | undefined): Promise<Body> {
  const isNewCode = body.codeId !== undefined && body.codeId !== (current?.codeId ?? null);
  if (body.price !== undefined || !isNewCode) return body;
  const code =
    body.codeId === null
      ? undefined
      : await tx('intervention_codes')
          .where({ id: Number(body.codeId) })
          .first('price_cents');
  return { ...body, price: code?.price_cents ?? null };
}

const minute = 60_000;
const day = 1_440 * minute;

/**
 * Nobody is in two places at once, but with all of a class. The professional's row orders those who book the same hour together: the
 * second looks once the first is there to be seen.
 */
async function refuseTakenTime(slot: Body, { tx, viewer }: WriteContext): Promise<void> {
  if (slot.state !== 'booked' && slot.state !== 'attended') return;
  const professionalId = Number(slot.professionalId);
  const startsAt = Number(slot.startsAt);
  const endsAt = startsAt + Number(slot.minutes) * minute;
  await tx('professionals').where({ id: professionalId }).forNoKeyUpdate().first('id');
  const taken = await tx('appointments')
    .where({ company_id: viewer.companyId, professional_id: professionalId })
    .whereIn('state', ['booked', 'attended'])
    .where('starts_at', '>', startsAt - day)
    .where('starts_at', '<', endsAt)
    .whereRaw('starts_at + minutes * 60000 > ?', [startsAt])
    .whereNot({ id: typeof slot.id === 'number' ? slot.id : 0 })
    .modify((others) => {
      if (slot.type === 'group') others.whereNot({ type: 'group', starts_at: startsAt });
    })
    .first('id');
  if (taken) throw new AppError('conflict', { problems: [{ path: ['startsAt'], code: 'timeTaken' }] });
}
