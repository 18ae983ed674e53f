import type { Choice } from '#reports/choices.ts';
import { at, dateAt } from './calendar.ts';
import type { Invoice } from './invoices.ts';
import { item, type Random } from './random.ts';
import type { World } from './world.ts';

/** What the client has paid of an invoice by now, and when last. */
export function payInvoice(
  world: World,
  random: Random,
  invoice: Invoice,
): { cents: number; at: number | null } {
  const paid = { cents: 0, at: null as number | null };
  for (const { day, cents } of instalments(random, invoice)) {
    if (day > world.today) continue;
    const instant = Math.min(world.now, at(item(world.days, day), random.integer(12 * 60, 20 * 60)));
    put(world, random, invoice, { day, cents, instant });
    paid.cents += cents;
    paid.at = instant;
  }
  return paid;
}

interface Instalment {
  day: number;
  cents: number;
}

/** Most pay within the term, the careless late or never, and a few in two halves. */
function instalments(random: Random, { client, issued, atOnce, total }: Invoice): Instalment[] {
  if (atOnce && random.chance(client.careless ? 0.75 : 0.94)) return [{ day: issued, cents: total }];
  const first = issued + Math.round(random.next() ** 1.4 * (client.careless ? 90 : 38));
  const half = Math.floor(total / 200) * 100;
  if (random.chance(client.careless ? 0.2 : 0.025))
    return half > 0 && random.chance(0.3) ? [{ day: first, cents: half }] : [];
  if (half === 0 || !random.chance(0.06)) return [{ day: first, cents: total }];
  return [
    { day: first, cents: half },
    { day: first + random.integer(10, 30), cents: total - half },
  ];
}

function put(
  world: World,
  random: Random,
  { id, client, atOnce }: Invoice,
  { day, cents, instant }: Instalment & { instant: number },
): void {
  world.book.add('client_payments', {
    company_id: world.id,
    invoice_id: id,
    client_id: client.id,
    paid_on: dateAt(world.days, day),
    amount_cents: cents,
    method: random.weighted(atOnce ? atTheDesk : byPost),
    created_at: instant,
    updated_at: instant,
  });
}

const atTheDesk: [Choice<'paymentMethod'>, number][] = [
  ['card', 74],
  ['cash', 19],
  ['insurer', 7],
];

const byPost: [Choice<'paymentMethod'>, number][] = [
  ['card', 41],
  ['transfer', 30],
  ['insurer', 19],
  ['cheque', 10],
];
