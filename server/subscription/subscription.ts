import { DateTime } from 'luxon';
import { append, changesBetween } from '../audit.ts';
import type { Context } from '../context.ts';
import { type Connection, transaction } from '../database.ts';
import { AppError, parse } from '../errors.ts';
import { seatsUsed } from '../seats.ts';
import type { SessionViewer } from '../viewer.ts';
import { type Subscription, type SubscriptionBody, storedBilling, subscription } from './contract.ts';
import { priceOf } from './price.ts';

/** What the viewer's company pays from now on, and for how many. */
export async function readSubscription(
  connection: Connection,
  { companyId }: SessionViewer,
  now: number,
): Promise<Subscription> {
  const row = await connection('companies').where({ id: companyId }).first();
  const [active] = await connection('professionals')
    .where({ company_id: companyId, state: 'active' })
    .count('* as people');
  const price = { seatPrice: row.access_price_cents, taxRate: row.access_tax };
  const read = {
    id: row.id,
    version: row.version,
    seatsAllowed: row.seats_allowed,
    seatsUsed: await seatsUsed(connection, companyId),
    people: Number(active?.people ?? 0),
    ...price,
    ...priceOf(row.seats_allowed, price),
    ...storedBilling(row.billing),
    nextInvoiceOn: price.seatPrice > 0 ? nextMonth(now, row.time_zone) : null,
  };
  return parse(subscription, read, 'internal');
}

interface Asked {
  viewer: SessionViewer;
  requestId: string;
  version: number;
}

/** Buys or gives back accesses, and says to whom invoices are made out. No access that somebody has can be given back. */
export function saveSubscription(
  { database, now }: Context,
  body: SubscriptionBody,
  { viewer, requestId, version }: Asked,
): Promise<Subscription> {
  const { companyId } = viewer;
  return transaction(database, async (tx) => {
    await tx('companies').where({ id: companyId }).forUpdate().first('id');
    const before = await readSubscription(tx, viewer, now());
    if (before.version !== version) throw new AppError('stale', { current: before });
    refuseTooFew(body, before);
    await tx('companies')
      .where({ id: companyId })
      .update({ ...columnsOf(body, before), version: version + 1, updated_at: now() });
    const after = await readSubscription(tx, viewer, now());
    const what = { resource: 'company', recordId: companyId, action: 'update' as const };
    const changes = changesBetween(before, { ...after, version });
    await append(tx, { companyId, actorId: viewer.professionalId, ...what, changes, requestId }, now());
    return after;
  });
}

function refuseTooFew({ seatsAllowed }: SubscriptionBody, { seatsUsed: used }: Subscription): void {
  if (seatsAllowed === undefined || seatsAllowed >= used) return;
  throw new AppError('conflict', {
    problems: [{ path: ['seatsAllowed'], code: 'seatsInUse', params: { used } }],
  });
}

/** What is not said of whom is billed stays as it is. */
const columnsOf = (
  { seatsAllowed, ...said }: SubscriptionBody,
  { billedTo, address, email, reference, seatsAllowed: allowed }: Subscription,
) => ({
  seats_allowed: seatsAllowed ?? allowed,
  billing: JSON.stringify({ billedTo, address, email, reference, ...said }),
});

const nextMonth = (now: number, zone: string): string | null =>
  DateTime.fromMillis(now, { zone }).startOf('month').plus({ months: 1 }).toISODate();
