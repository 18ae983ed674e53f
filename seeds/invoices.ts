import { at, dateAt, positionOf } from './calendar.ts';
import { byClient, type Delivery, type Line, linesOf } from './invoiceLines.ts';
import { payInvoice } from './payments.ts';
import { createRandom, item, type Random } from './random.ts';
import { taxesOn } from './taxes.ts';
import type { Client, Professional, World } from './world.ts';

/** An invoice while it is being written. */
export interface Invoice {
  id: number;
  client: Client;
  /** Positions in `days`. */
  issued: number;
  due: number;
  atOnce: boolean;
  total: number;
}

/** Every attended and priced visit is billed: at once to one client in three, to the others at the end of the month. */
export function addInvoices(world: World): void {
  const random = createRandom(world.setup.seed + 5);
  const numbers = openNumbers();
  const bills = byClient(world)
    .flatMap((delivery) => bill(world, random, delivery))
    .sort((a, b) => a.issued - b.issued || a.delivery.client.id - b.delivery.client.id);
  for (const each of bills) put(world, random, numbers(dateAt(world.days, each.issued).slice(0, 4)), each);
}

interface Bill {
  delivery: Delivery;
  issued: number;
  isDraft: boolean;
}

/** What is not due to be billed yet may be in preparation. */
function bill({ days, today }: World, random: Random, delivery: Delivery): Bill[] {
  const issued = delivery.atOnce
    ? delivery.lastDay
    : positionOf(days, firstOfNextMonth(dateAt(days, delivery.lastDay)));
  if (issued <= today) return [{ delivery, issued, isDraft: false }];
  return random.chance(0.3) ? [{ delivery, issued: today, isDraft: true }] : [];
}

function firstOfNextMonth(date: string): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

function openNumbers(): (year: string) => string {
  const last = new Map<string, number>();
  return (year) => {
    const next = (last.get(year) ?? 0) + 1;
    last.set(year, next);
    return `${year}-${String(next).padStart(5, '0')}`;
  };
}

function put(world: World, random: Random, number: string, { delivery, issued, isDraft }: Bill): void {
  const { client, visits, atOnce } = delivery;
  const lines = linesOf(world, visits);
  const { taxes, ...amounts } = sums(lines, world.setup.company);
  const id = world.book.key('client_invoices');
  const invoice = { id, client, issued, due: issued + 30, atOnce, total: amounts.total_cents };
  const isCancelled = !isDraft && random.chance(0.02);
  if (!isCancelled) markBilled(world, visits, id);
  const paid = isDraft || isCancelled ? { cents: 0, at: null } : payInvoice(world, random, invoice);
  const createdAt = Math.min(world.now, at(item(world.days, issued), random.integer(8 * 60, 12 * 60)));
  world.book.put('client_invoices', {
    id,
    company_id: world.id,
    number,
    client_id: client.id,
    professional_id: random.chance(0.02) ? null : mostly(visits).id,
    branch_id: (client.branch ?? mostly(visits).branches[0])?.id ?? null,
    issued_on: dateAt(world.days, issued),
    due_on: dateAt(world.days, invoice.due),
    state: isDraft ? 'draft' : isCancelled ? 'cancelled' : paid.cents === invoice.total ? 'paid' : 'sent',
    lines: JSON.stringify(lines),
    taxes: JSON.stringify(taxes),
    ...amounts,
    paid_cents: paid.cents,
    created_at: createdAt,
    updated_at: Math.max(createdAt, paid.at ?? createdAt),
  });
}

/** A visit is on one invoice at most, and on none that was cancelled. */
function markBilled({ book }: World, visits: Delivery['visits'], invoiceId: number): void {
  const rows = book.rows('appointments');
  for (const visit of visits) {
    const row = rows[(visit.id ?? 0) - 1];
    if (row) row.invoice_id = invoiceId;
  }
}

function sums(lines: Line[], company: World['setup']['company']) {
  const subtotal = lines.reduce((sum, { cents }) => sum + cents, 0);
  const taxable = lines.reduce((sum, { cents, taxable }) => sum + (taxable ? cents : 0), 0);
  const taxes = taxesOn(taxable, company);
  const tax = taxes.reduce((sum, { cents }) => sum + cents, 0);
  return { taxes, subtotal_cents: subtotal, tax_cents: tax, total_cents: subtotal + tax };
}

/** Who delivered most of it. */
function mostly(visits: Delivery['visits']): Professional {
  const counts = new Map<Professional, number>();
  for (const { professional } of visits) counts.set(professional, (counts.get(professional) ?? 0) + 1);
  return item(
    [...counts].sort(([, a], [, b]) => b - a),
    0,
  )[0];
}
