import type { z } from 'zod';
import { append } from '../audit.ts';
import { accessFor } from '../dataAccess.ts';
import { type Transaction, transaction } from '../database.ts';
import { AppError, invalidField } from '../errors.ts';
import { noteStep } from '../fileSteps.ts';
import { getRecord } from '../records.ts';
import type { Body } from '../resource.ts';
import { isAllowed } from '../rights.ts';
import type { Write } from '../writes.ts';
import type { paymentBody } from './contract.ts';

interface Within {
  before: (tx: Transaction) => Promise<Body | undefined>;
  after: (tx: Transaction, record: Body) => Promise<void>;
}

/** Records what a client has paid of an invoice; with the last cent it is paid. */
export function pay(
  write: Write,
  id: number,
  { amount, method, paidOn }: z.infer<typeof paymentBody>,
  within: Within,
): Promise<Body> {
  const { database, viewer, now, name, resource, requestId } = write;
  const access = accessFor(viewer, database.dialect, now);
  return transaction(database, async (tx) => {
    const repeated = await within.before(tx);
    if (repeated) return repeated;
    await tx('client_invoices').where({ id, company_id: viewer.companyId }).forUpdate().first('id');
    const invoice = payable(await getRecord(tx, name, resource, id, access), amount);
    const paid = Number(invoice.paid) + amount;
    const state = paid === invoice.total ? 'paid' : 'sent';
    await tx('client_payments').insert({
      company_id: viewer.companyId,
      invoice_id: id,
      client_id: Number(invoice.clientId),
      paid_on: paidOn ?? access.scoped.calendar.today,
      amount_cents: amount,
      method,
      created_at: now,
      updated_at: now,
    });
    const version = Number(invoice.version) + 1;
    await tx('client_invoices').where({ id }).update({ paid_cents: paid, state, version, updated_at: now });
    const changes = {
      paid: { before: invoice.paid, after: paid },
      ...(state === invoice.state ? {} : { state: { before: invoice.state, after: state } }),
    };
    await noteStep(id, state === 'paid' ? 'paid' : 'payment', { tx, viewer, now });
    const event = { companyId: viewer.companyId, actorId: viewer.professionalId, requestId };
    const about = { resource: name, recordId: id, branchId: branchOf(invoice) };
    await append(tx, { ...event, ...about, action: 'update', changes }, now);
    const record = (await getRecord(tx, name, resource, id, access)) ?? {};
    await within.after(tx, record);
    return record;
  });
}

const branchOf = ({ branchId }: Body): number | null => (typeof branchId === 'number' ? branchId : null);

function payable(invoice: Body | undefined, amount: number): Body {
  if (!invoice) throw new AppError('notFound');
  if (!isAllowed(invoice, 'edit')) throw new AppError('notAllowed');
  if (invoice.state !== 'sent')
    throw new AppError('conflict', { problems: [{ path: [], code: 'wrongStep' }] });
  if (amount > Number(invoice.outstanding)) throw invalidField('amount', 'tooMuch');
  return invoice;
}
