import { AppError } from '../errors.ts';
import type { Body, WriteContext } from '../resource.ts';

/** What an invoice tells of each, and what has put it there. */
const told = {
  appointments: ['startsAt', 'codeId', 'price', 'state'],
  interventions: ['happenedAt', 'codeId', 'published'],
};

type Billable = keyof typeof told;

/** What stands on an invoice stays as it was billed, as long as that invoice is not cancelled. */
export async function refuseBilled(
  table: Billable,
  { body, current }: { body: Body; current: Body },
  context: WriteContext,
): Promise<void> {
  const changed = told[table].find((name) => name in body && body[name] !== current[name]);
  if (changed) await refuseOnInvoice(table, { id: current.id, path: [changed] }, context);
}

/** Nor is it taken out of the file. */
export const refuseRemovingBilled = (table: Billable, { id }: Body, context: WriteContext): Promise<void> =>
  refuseOnInvoice(table, { id, path: [] }, context);

async function refuseOnInvoice(
  table: Billable,
  { id, path }: { id: unknown; path: string[] },
  { tx }: WriteContext,
): Promise<void> {
  const row = await tx(table)
    .where({ id: Number(id) })
    .forUpdate()
    .first('invoice_id');
  if (row.invoice_id !== null) throw new AppError('conflict', { problems: [{ path, code: 'billed' }] });
}
