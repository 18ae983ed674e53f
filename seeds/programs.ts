import type { Choice } from '#reports/choices.ts';
import { at, dateAt, dayLength } from './calendar.ts';
import { programNames } from './programNames.ts';
import { createRandom, item, type Random } from './random.ts';
import { openShelves, type Shelves, type Template } from './shelves.ts';
import type { Client, Professional, World } from './world.ts';

/** A program with a start: positions in `days`, which may lie beyond their end. */
export interface Program {
  id: number;
  client: Client;
  template: Template | null;
  weeks: number;
  start: number;
  state: Choice<'programState'>;
}

/** Most clients are given a program soon after they came and another when it ends, from a template or from scratch. */
export function addPrograms(world: World): Program[] {
  const random = createRandom(world.setup.seed + 3);
  const shelves = openShelves(world, random);
  const plans = world.clients
    .flatMap((client) => planClient(world, random, client))
    .sort((a, b) => a.day - b.day || a.client.id - b.client.id);
  const programs = plans.map((plan) => put(world, random, shelves, plan));
  for (const author of world.professionals) sketch(world, random, author);
  return programs;
}

interface Plan {
  client: Client;
  author: Professional;
  /** Position of the day on which it was written. */
  day: number;
}

function planClient(world: World, random: Random, client: Client): Plan[] {
  const plans: Plan[] = [];
  const last = Math.min(client.lastDay, world.today - 1);
  const first = Math.max(client.createdDay, world.today - world.setup.daysOfHistory);
  let day = first + random.integer(1, 12);
  let wanted = random.chance(0.9);
  while (wanted && day <= last) {
    const author = whoWrites(random, client, item(world.days, day).origin + dayLength / 2);
    if (author) plans.push({ client, author, day });
    day += 7 * random.integer(5, 14) + random.integer(0, 12);
    wanted = random.chance(0.93);
  }
  return plans;
}

function whoWrites(random: Random, { links, responsible }: Client, instant: number): Professional | null {
  const able = links
    .filter(({ since, until }) => since <= instant && (until ?? instant) >= instant)
    .map(({ professional }) => professional)
    .filter(({ setup, leftAt }) => setup.discipline !== 'none' && (leftAt ?? instant) >= instant);
  if (responsible && able.includes(responsible) && random.chance(0.8)) return responsible;
  return able.length ? random.pick(able) : null;
}

function put(world: World, random: Random, shelves: Shelves, { client, author, day }: Plan): Program {
  const createdAt = at(item(world.days, day), random.integer(8 * 60, 18 * 60));
  const template = random.chance(0.68) ? shelves.take(author, createdAt) : null;
  const weeks = template?.weeks ?? random.pick([4, 6, 6, 8, 8, 10, 12]);
  const start = day + random.integer(0, 6);
  const state = stateOf(world, random, client, start, weeks);
  const isDated = state !== 'draft' || random.chance(0.4);
  const id = world.book.add('programs', {
    ...written(world, author, createdAt),
    client_id: client.id,
    template_id: template?.id ?? null,
    template_version_id: template?.versionId ?? null,
    template_version: template ? 1 : null,
    branch_id: (client.branch ?? author.branches[0])?.id ?? null,
    name: nameOf(random, client, template),
    weeks,
    starts_on: isDated ? dateAt(world.days, start) : null,
    ends_on: isDated ? dateAt(world.days, start + 7 * weeks - 1) : null,
    hidden_until_start: random.chance(0.12) ? 1 : 0,
    visibility: random.weighted(state === 'draft' ? draftVisibilities : visibilities),
    state,
    updated_at: Math.min(world.now, createdAt + random.integer(0, 12) * dayLength),
  });
  return { id, client, template, weeks, start, state };
}

/** What ended is put away soon, and so is what a client left unfinished. */
function stateOf(
  { today }: World,
  random: Random,
  client: Client,
  start: number,
  weeks: number,
): Program['state'] {
  if (start > today - 9 && random.chance(0.3)) return 'draft';
  const ended = today - (start + 7 * weeks);
  if (ended >= 0) return ended < 10 && random.chance(0.6) ? 'active' : 'archived';
  if (client.state !== 'active') return 'archived';
  return client.lastDay < today - 30 && random.chance(0.5) ? 'archived' : 'active';
}

const nameOf = (random: Random, client: Client, template: Template | null): string =>
  template?.name ?? random.pick(programNames[client.name.language]);

const written = (world: World, author: Professional, createdAt: number) => ({
  company_id: world.id,
  author_id: author.id,
  created_at: Math.min(world.now, createdAt),
});

/** A draft or two that are for nobody yet. */
function sketch(world: World, random: Random, author: Professional): void {
  if (author.setup.discipline === 'none' || author.leftAt !== null) return;
  for (let count = random.integer(0, 2); count > 0; count -= 1) {
    const age = random.integer(1, 80);
    const createdAt = Math.max(
      author.hiredAt,
      at(item(world.days, world.today - age), random.integer(500, 1000)),
    );
    world.book.add('programs', {
      ...written(world, author, createdAt),
      client_id: null,
      template_id: null,
      template_version_id: null,
      template_version: null,
      branch_id: author.branches[0]?.id ?? null,
      name: random.pick(programNames[author.setup.language ?? 'fr']),
      weeks: random.pick([4, 6, 8, 12]),
      starts_on: null,
      ends_on: null,
      hidden_until_start: 0,
      visibility: random.weighted(draftVisibilities),
      state: 'draft',
      updated_at: Math.min(world.now, createdAt + random.integer(0, age) * dayLength),
    });
  }
}

const visibilities: [Choice<'visibility'>, number][] = [
  ['companyAndClient', 66],
  ['meAndClient', 12],
  ['company', 9],
  ['everybody', 6],
  ['branch', 5],
  ['justMe', 2],
];

const draftVisibilities: [Choice<'visibility'>, number][] = [
  ['justMe', 5],
  ['company', 3],
  ['branch', 2],
];
