import { dateAt, dayLength, hour, positionOf } from './calendar.ts';
import { createRandom, item } from './random.ts';
import { taxRateOf } from './taxes.ts';
import type { World } from './world.ts';
import { isThere } from './world.ts';

/** What the company itself has paid for the software: an invoice a month, for two years or since it began. */
export function addSubscription(world: World): void {
  const random = createRandom(world.setup.seed + 9);
  const since = world.now - (world.setup.daysOfHistory + 150) * dayLength;
  for (const date of monthsUntil(item(world.days, world.today).date)) {
    const position = positionOf(world.days, date);
    const issuedAt = item(world.days, Math.max(0, position)).origin + 9 * hour;
    if (position < 0 || issuedAt < since || issuedAt > world.now) continue;
    const paidAt = issuedAt + random.integer(2, 12) * dayLength;
    world.book.add('subscription_invoices', {
      company_id: world.id,
      number: `C${world.id}-${date.slice(0, 7)}`,
      issued_on: date,
      period_from: date,
      period_to: dateAt(world.days, positionOf(world.days, nextMonth(date)) - 1),
      ...charge(world, issuedAt),
      paid_at: paidAt <= world.now ? paidAt : null,
      created_at: issuedAt,
      updated_at: paidAt <= world.now ? paidAt : issuedAt,
    });
  }
}

/** The first days of the last two years' months. */
function monthsUntil(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: 24 }, (_, index) => firstOf(year, month - 24 + index));
}

const firstOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

const nextMonth = (date: string): string => firstOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)));

/** Of an access a month, in cents: it went up once. */
export const accessPrice = { before: 3_900, now: 4_200 };

/** By the access, whose price went up once; those who only read are free. */
function charge({ professionals, now, setup }: World, issuedAt: number) {
  const there = professionals.filter((each) => isThere(each, issuedAt));
  const seats = there.filter((each) => each.setup.profile !== 'readOnly').length;
  const amount = seats * (issuedAt > now - 310 * dayLength ? accessPrice.now : accessPrice.before);
  const tax = Math.round(amount * taxRateOf(setup.company));
  return {
    seats,
    professionals: there.length,
    amount_cents: amount,
    tax_cents: tax,
    total_cents: amount + tax,
  };
}
