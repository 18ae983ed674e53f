import { invalidField } from './errors.ts';
import type { Body, WriteContext } from './resource.ts';

/** What is written in a client's file belongs there for good. */
export function refuseMove(body: Body, current: Body | undefined): void {
  if (current && body.clientId !== undefined && body.clientId !== current.clientId)
    throw invalidField('clientId', 'staysInFile');
}

/** The branch of what is new in a file is the client's, unless another one is named. */
export async function inClientsBranch(body: Body, { tx }: WriteContext): Promise<Body> {
  if (body.branchId !== undefined) return body;
  const client = await tx('clients')
    .where({ id: Number(body.clientId) })
    .first('branch_id');
  return { ...body, branchId: client?.branch_id ?? null };
}

/** The client was last heard of then, unless something later is known. */
export async function noteActivity(
  clientId: number,
  at: number,
  { tx, now }: Pick<WriteContext, 'tx' | 'now'>,
): Promise<void> {
  if (at > now) return;
  await tx('clients')
    .where({ id: clientId })
    .where((earlier) => earlier.whereNull('last_activity_at').orWhere('last_activity_at', '<', at))
    .update({ last_activity_at: at });
}
