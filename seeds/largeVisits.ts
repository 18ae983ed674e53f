import { outcome } from './appointments.ts';
import { at, season } from './calendar.ts';
import { preferred, works } from './diary.ts';
import { item } from './random.ts';
import { createVisit, kinds } from './visits.ts';
import type { Client, Professional, Visit, World } from './world.ts';
import { isThere, touched } from './world.ts';

/** So many visits, day after day, spread as the seasons and the growth of the company have it. */
export function bookMany(world: World, count: number): Visit[] {
  const first = world.today - world.setup.daysOfHistory;
  const open = world.days
    .map((day, position) => ({ day, position }))
    .filter(
      ({ position }) => position >= first && world.professionals.some((each) => works(world, each, position)),
    );
  const wanted = open.map(({ day, position }) =>
    weight(day.weekday, season(day), position - first, position - world.today),
  );
  const scale = count / wanted.reduce((total, each) => total + each, 0);
  const visits: Visit[] = [];
  let due = 0;
  const caseloads = openCaseloads(world);
  open.forEach(({ position }, index) => {
    due += (wanted[index] ?? 0) * scale;
    visits.push(...bookDay(world, caseloads, position, Math.round(due) - visits.length));
  });
  return visits;
}

const weight = (weekday: number, busy: number, age: number, ahead: number): number =>
  busy * (0.6 + age / 1500) * (weekday === 6 ? 0.2 : 1) * (ahead > 0 ? Math.max(0.02, 0.6 - ahead / 45) : 1);

type Caseloads = Map<Professional, Client[]>;

/** In the order in which clients came, so that those who are there on a day stand first. */
function openCaseloads({ clients, professionals }: World): Caseloads {
  const caseloads: Caseloads = new Map(professionals.map((each) => [each, []]));
  for (const client of clients) {
    for (const { professional } of client.links) caseloads.get(professional)?.push(client);
  }
  return caseloads;
}

function bookDay(world: World, caseloads: Caseloads, position: number, count: number): Visit[] {
  const day = item(world.days, position);
  const there = world.professionals.filter(
    (each) => each.setup.load > 0 && works(world, each, position) && isThere(each, day.origin),
  );
  const known = new Map(there.map((each) => [each, present(caseloads.get(each) ?? [], position)]));
  const able = there.filter((each) => known.get(each)?.length);
  const weights = able.flatMap((each) => Array.from({ length: each.setup.load }, () => each));
  const visits = Array.from({ length: weights.length ? Math.max(0, count) : 0 }, () => {
    const professional = world.random.pick(weights);
    return book(world, professional, world.random.pick(known.get(professional) ?? []), position);
  });
  return visits.sort((a, b) => a.startsAt - b.startsAt || a.client.id - b.client.id);
}

const present = (clients: Client[], position: number): Client[] =>
  clients.filter(({ createdDay, lastDay }) => createdDay < position && lastDay >= position);

function book(world: World, professional: Professional, client: Client, position: number): Visit {
  const day = item(world.days, position);
  const kind = world.random.weighted(kinds[professional.setup.discipline]);
  const startsAt = at(day, preferred(world.random, professional, day.weekday, kind.minutes));
  const visit = createVisit(world, client, professional, { ...kind, day: position, startsAt });
  visit.state = outcome(world, visit);
  if (visit.state === 'attended') touched(client, startsAt);
  return visit;
}
