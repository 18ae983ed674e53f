import { dueDays } from '#server/programCopies.ts';
import { at, dateAt, positionOf } from './calendar.ts';
import type { Program } from './programs.ts';
import { createRandom, item, type Random } from './random.ts';
import type { Client, World } from './world.ts';

/** Those of its template, else one to three a week. About seven in ten of those due are done. */
export function addSessions(world: World, programs: Program[]): void {
  const random = createRandom(world.setup.seed + 4);
  for (const program of programs) {
    if (program.state !== 'draft') addProgram(world, random, program);
  }
}

function addProgram(world: World, random: Random, program: Program): void {
  const { id, client, state } = program;
  const eager = eagerness(random, client);
  for (const due of dueIn(world, random, program)) {
    const hasLeft = due > client.lastDay;
    if (hasLeft && state === 'archived') return;
    const doneAt = random.chance(hasLeft ? eager / 4 : eager) ? doneOn(world, random, due) : null;
    world.book.add('program_sessions', {
      company_id: world.id,
      program_id: id,
      client_id: client.id,
      due_on: dateAt(world.days, due),
      state: doneAt === null ? 'open' : 'done',
      done_at: doneAt,
    });
  }
}

/** Positions in `days`. */
function dueIn({ days }: World, random: Random, { template, weeks, start }: Program): number[] {
  if (template) return dueDays(template.sessions, dateAt(days, start)).map((date) => positionOf(days, date));
  const perWeek = random.weighted([
    [1, 5],
    [2, 4],
    [3, 1],
  ]);
  return Array.from({ length: weeks * perWeek }, (_, number) => start + Math.floor((number * 7) / perWeek));
}

const eagerness = (random: Random, { careless }: Client): number =>
  careless ? 0.3 + 0.3 * random.next() : 0.64 + 0.3 * random.next();

/** On the day or the one after; nothing is done ahead of today. */
function doneOn({ days, today, now }: World, random: Random, due: number): number | null {
  const day = due + (random.chance(0.2) ? 1 : 0);
  if (day > today) return null;
  const instant = at(item(days, day), random.integer(6 * 60, 21 * 60));
  return instant <= now ? instant : null;
}
