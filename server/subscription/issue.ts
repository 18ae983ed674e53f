import { DateTime } from 'luxon';
import { append } from '../audit.ts';
import { type Database, insert, type Transaction, transaction } from '../database.ts';
import { priceOf } from './price.ts';

/** Issues this month's invoice of every company that pays, where it is not there yet: once, however many servers look. */
export async function issueInvoices(database: Database, now: number): Promise<void> {
  const ids: number[] = await database
    .readers('companies')
    .where('access_price_cents', '>', 0)
    .orderBy('id')
    .pluck('id');
  for (const id of ids) await transaction(database, (tx) => issueInvoice(tx, id, now));
}

/** The company's row is locked, so that of two servers the second finds the invoice of the first. */
async function issueInvoice(tx: Transaction, companyId: number, now: number): Promise<void> {
  const company = await tx('companies').where({ id: companyId }).forUpdate().first();
  const month = DateTime.fromMillis(now, { zone: company.time_zone }).startOf('month');
  const number = `C${companyId}-${month.toFormat('yyyy-MM')}`;
  if (await tx('subscription_invoices').where({ company_id: companyId, number }).first('id')) return;
  const price = { seatPrice: company.access_price_cents, taxRate: company.access_tax };
  const { amount, tax, total } = priceOf(company.seats_allowed, price);
  const [active] = await tx('professionals')
    .where({ company_id: companyId, state: 'active' })
    .count('* as people');
  const recordId = await insert(tx, 'subscription_invoices', {
    company_id: companyId,
    number,
    issued_on: day(month),
    period_from: day(month),
    period_to: day(month.endOf('month')),
    seats: company.seats_allowed,
    professionals: Number(active?.people ?? 0),
    amount_cents: amount,
    tax_cents: tax,
    total_cents: total,
    created_at: now,
    updated_at: now,
  });
  const changes = { number: { after: number }, total: { after: total } };
  const what = { action: 'create' as const, resource: 'subscriptionInvoices', recordId, changes };
  await append(tx, { companyId, actorId: null, ...what, requestId: null }, now);
}

const day = (at: DateTime): string => at.toFormat('yyyy-MM-dd');
