import type { Row } from './book.ts';
import { at, dateAt, dayLength } from './calendar.ts';
import { challengeIdeas, type Idea } from './challengeIdeas.ts';
import { createRandom, item, type Random } from './random.ts';
import type { Client, Group, World } from './world.ts';
import { isThere } from './world.ts';

/** Each group of some size has had a challenge or two, and most are in one now. */
export function addChallenges(world: World): void {
  const random = createRandom(world.setup.seed + 8);
  for (const [index, group] of world.groups.entries()) {
    for (const [number, age] of [330, 150, 14].entries()) {
      const idea = item(challengeIdeas, (index + number) % challengeIdeas.length);
      if (random.chance(0.8))
        hold(world, random, group, { idea, start: world.today - age - random.integer(0, 10) });
    }
  }
}

interface Plan {
  idea: Idea;
  /** Position in `days`. */
  start: number;
}

function hold(world: World, random: Random, group: Group, plan: Plan): void {
  const startsAt = item(world.days, plan.start).origin;
  const members = group.members.filter(({ since }) => since <= startsAt);
  const preparedAt = startsAt - random.integer(2, 9) * dayLength;
  if (members.length < 4 || !isThere(group.responsible, preparedAt)) return;
  const id = put(world, random, group, plan, preparedAt);
  for (const { client } of members) takePart(world, random, { ...plan, id }, client);
}

function put(world: World, random: Random, group: Group, { idea, start }: Plan, created_at: number): number {
  return world.book.add('challenges', {
    company_id: world.id,
    group_id: group.id,
    author_id: group.responsible.id,
    title: idea.title,
    description: idea.description,
    starts_on: dateAt(world.days, start),
    ends_on: dateAt(world.days, start + idea.days - 1),
    metric: idea.metric,
    unit: idea.unit,
    goal: idea.goal,
    together: idea.together ? 1 : 0,
    ranking_shown: random.chance(0.3) ? 1 : 0,
    created_at,
    updated_at: created_at,
  });
}

/** From no entry at all to far beyond the goal. */
function takePart(world: World, random: Random, plan: Plan & { id: number }, client: Client): void {
  const keen = random.chance(0.12) ? 0 : (0.35 + random.next() * 0.95) * (client.careless ? 0.6 : 1);
  const entries = keen === 0 ? [] : enter(world, random, plan, keen);
  const owner = { company_id: world.id, challenge_id: plan.id, client_id: client.id };
  const joinedAt = at(item(world.days, plan.start), random.integer(0, 20 * 60));
  const participant_id = world.book.add('challenge_participants', {
    ...owner,
    joined_at: Math.min(world.now, joinedAt),
    goal: plan.idea.goal,
    progress: entries.reduce((sum, { value }) => sum + Number(value), 0),
  });
  for (const entry of entries) world.book.add('challenge_entries', { ...owner, participant_id, ...entry });
}

/** On the days on which the person did something, up to today. */
function enter({ days, today }: World, random: Random, { idea, start }: Plan, keen: number): Row[] {
  const { usual, step, every } = idea;
  const last = Math.min(today, start + idea.days - 1);
  const entries: Row[] = [];
  for (let day = start; day <= last; day += random.integer(1, 2 * every - 1)) {
    const value = Math.max(step, Math.round((usual * keen * (0.6 + 0.8 * random.next())) / step) * step);
    entries.push({ entered_on: dateAt(days, day), value });
  }
  return entries;
}
