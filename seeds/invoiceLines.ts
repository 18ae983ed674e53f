import { dateAt } from './calendar.ts';
import type { Client, Visit, World } from './world.ts';

/** Visits of one client that go on one invoice. */
export interface Delivery {
  client: Client;
  visits: Visit[];
  atOnce: boolean;
  /** Position in `days` of the last of them. */
  lastDay: number;
}

export interface Line {
  date: string;
  code: string;
  description: string;
  cents: number;
  taxable: boolean;
}

export function byClient({ visits, days }: World): Delivery[] {
  const deliveries = new Map<string, Delivery>();
  for (const visit of visits) {
    if (visit.state !== 'attended' || !visit.code?.price) continue;
    const { client, day } = visit;
    const atOnce = client.id % 3 === 0;
    const key = `${client.id} ${atOnce ? day : dateAt(days, day).slice(0, 7)}`;
    const known = deliveries.get(key) ?? { client, visits: [], atOnce, lastDay: day };
    known.visits.push(visit);
    known.lastDay = Math.max(known.lastDay, day);
    deliveries.set(key, known);
  }
  return [...deliveries.values()];
}

export function linesOf({ book, days }: World, visits: Visit[]): Line[] {
  const codes = book.rows('intervention_codes');
  return visits.flatMap(({ code, day }) => {
    const known = codes.find(({ id }) => id === code?.id);
    if (!known) return [];
    return {
      date: dateAt(days, day),
      code: String(known.code),
      description: String(known.name),
      cents: Number(known.price_cents),
      taxable: known.taxable === 1,
    };
  });
}
