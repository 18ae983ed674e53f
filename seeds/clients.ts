import { at, dayLength, season } from './calendar.ts';
import { clientRow } from './clientRow.ts';
import { createName } from './names.ts';
import { item } from './random.ts';
import type { Client, World } from './world.ts';

/** The clients without their rows: those need to know what happened to each. In the order in which they came. */
export function createClients(world: World): void {
  const arrivals = Array.from({ length: world.setup.clients }, () => arrival(world)).sort(
    (a, b) => a.createdAt - b.createdAt,
  );
  world.clients = arrivals.map((arrived) => create(world, arrived));
  nameTwins(world);
}

export function putClients(world: World): void {
  for (const client of world.clients) {
    const row = clientRow(world, client);
    world.book.put('clients', row);
    if (row.email) {
      const account = { email: row.email, company_id: world.id, professional_id: null, client_id: client.id };
      world.book.put('account_emails', account);
    }
  }
}

interface Arrival {
  createdDay: number;
  createdAt: number;
}

/** More come every year, and most of a year's in January and September. */
function arrival(world: World): Arrival {
  const { random, days, today, now } = world;
  const first = today - world.setup.daysOfHistory - 150;
  for (;;) {
    const createdDay = random.integer(first, today);
    const day = item(days, createdDay);
    const growth = 0.55 + (0.45 * (createdDay - first)) / (today - first);
    if (
      !day.isOpen ||
      (day.weekday === 6 && random.chance(0.8)) ||
      !random.chance((growth * season(day)) / 1.4)
    )
      continue;
    const createdAt = at(day, random.integer(7 * 60, 19 * 60));
    if (createdAt < now) return { createdDay, createdAt };
  }
}

function create(world: World, arrived: Arrival): Client {
  const { random, book, branches } = world;
  const home = random.weighted(branches.map((branch) => [branch, branch.setup.weight] as const));
  return {
    id: book.key('clients'),
    name: createName(random, world.setup.cultures),
    home,
    branch: random.chance(0.025) ? null : home,
    ...arrived,
    ...fate(world, arrived),
    pace: random.weighted([
      [5, 1],
      [8, 4],
      [15, 4],
      [30, 3],
    ]),
    careless: random.chance(0.15),
    responsible: null,
    links: [],
    lastActivityAt: null,
  };
}

type Fate = Pick<Client, 'state' | 'lastDay' | 'archivedAt'>;

/** Some stay, some drift away without a word, and the files of some of those are archived in the end. */
function fate({ random, today, days, now }: World, { createdDay }: Arrival): Fate {
  const stays: Fate = { state: 'active', lastDay: days.length - 1, archivedAt: null };
  const age = today - createdDay;
  if (age < 30 || random.chance(0.5)) return stays;
  const lastDay = createdDay + random.integer(10, Math.max(20, Math.min(260, age - 25)));
  if (age < 75 || random.chance(0.3)) return { ...stays, lastDay };
  const archivedAt = at(
    item(days, Math.min(today - 1, lastDay + random.integer(20, 120))),
    random.integer(8 * 60, 18 * 60),
  );
  if (archivedAt > now - dayLength || random.chance(0.45)) return { ...stays, lastDay };
  return { state: random.chance(0.06) ? 'deleted' : 'archived', lastDay, archivedAt };
}

/** Two files of one person, or two persons of one name: only a person can tell. */
function nameTwins({ clients, random }: World): void {
  const pairs = random.sample(clients, Math.floor(clients.length / 40));
  for (let index = 0; index + 1 < pairs.length; index += 2)
    item(pairs, index + 1).name = item(pairs, index).name;
}
