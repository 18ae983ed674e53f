import { dayLength, minute } from './calendar.ts';
import { definitions, type Kind, kinds } from './measurementKinds.ts';
import { createRandom, type Random } from './random.ts';
import type { Client, Visit, World } from './world.ts';

/** Pain at treatments, the rest at assessments and now and then; each client starts somewhere and slowly gets better. */
export function addMeasurements(world: World): void {
  const random = createRandom(world.setup.seed + 6);
  const ids = putDefinitions(world);
  const courses = new Map<Client, Course>();
  const taken = new Set<string>();
  for (const visit of world.visits.filter(({ state }) => state === 'attended')) {
    const course = courses.get(visit.client) ?? startCourse(random);
    courses.set(visit.client, course);
    for (const kind of kinds.filter((each) => random.chance(likelihood(each, visit)))) {
      const measuredAt = Math.min(world.now, visit.startsAt + random.integer(1, 25) * minute);
      const key = `${visit.client.id} ${kind} ${measuredAt}`;
      if (taken.has(key)) continue;
      taken.add(key);
      put(world, random, {
        visit,
        measuredAt,
        definition: ids[kind],
        value: reading(random, kind, course, visit),
      });
    }
  }
}

function putDefinitions({ book, id: company_id, now, setup }: World): Record<Kind, number> {
  const created_at = now - (setup.daysOfHistory + 150) * dayLength;
  const ids = kinds.map((kind) => {
    const { name, unit, norm } = definitions[kind];
    const row = {
      company_id,
      name,
      unit,
      norm_low: norm[0],
      norm_high: norm[1],
      created_at,
      updated_at: created_at,
    };
    return [kind, book.add('measurement_definitions', row)] as const;
  });
  return Object.fromEntries(ids) as Record<Kind, number>;
}

/** Where a client stands within what is found, from 0 to 1, and how fast that falls. */
interface Course {
  from: number;
  pace: number;
}

const startCourse = (random: Random): Course => ({ from: random.next(), pace: random.next() });

function likelihood(kind: Kind, { type, professional: { setup } }: Visit): number {
  const treats = setup.discipline === 'physiotherapy';
  if (kind === 'pain') return treats ? 0.6 : 0.08;
  if (type === 'group' || type === 'remote') return 0;
  if (type === 'assessment') return treats ? 0.3 : 0.75;
  return treats ? 0.02 : 0.14;
}

function reading(random: Random, kind: Kind, { from, pace }: Course, { client, startsAt }: Visit): number {
  const { found, step, falls } = definitions[kind];
  const [low, high] = found;
  const months = Math.min(12, (startsAt - client.createdAt) / (30 * dayLength));
  const place = from - falls * pace * (months / 12) + (random.next() - 0.5) * 0.12;
  return Math.round((low + Math.max(0, Math.min(1, place)) * (high - low)) / step) * step;
}

function put(
  world: World,
  random: Random,
  {
    visit,
    measuredAt,
    definition,
    value,
  }: { visit: Visit; measuredAt: number; definition: number; value: number },
): void {
  world.book.add('measurements', {
    company_id: world.id,
    definition_id: definition,
    client_id: visit.client.id,
    author_id: random.chance(0.08) ? null : visit.professional.id,
    value,
    measured_at: measuredAt,
    created_at: measuredAt,
    updated_at: measuredAt,
  });
}
