import { dayLength, season } from './calendar.ts';
import type { Diary } from './diary.ts';
import { item } from './random.ts';
import type { Discipline } from './setup.ts';
import type { Client, Professional, Visit, World } from './world.ts';
import { isThere } from './world.ts';

export function bookVisits(world: World, diary: Diary, classes: Visit[]): Visit[] {
  const attended = new Set(classes.map(({ client, day }) => `${client.id} ${day}`));
  return world.clients
    .flatMap((client) => bookClient(world, diary, client))
    .filter(({ client, day }) => !attended.has(`${client.id} ${day}`));
}

/** From the first assessment to the day on which the client stays away. */
function bookClient(world: World, diary: Diary, client: Client): Visit[] {
  const visits: Visit[] = [];
  const start = Math.max(client.createdDay, world.today - world.setup.daysOfHistory);
  let day = start + world.random.integer(1, 9);
  while (day <= client.lastDay) {
    const visit = bookNext(world, diary, client, day, visits.length === 0 && start === client.createdDay);
    if (visit && visit.day <= client.lastDay) visits.push(visit);
    day = (visit?.day ?? day) + gap(world, client, day);
  }
  return visits;
}

/** Visits grow rarer as people get better, and with the season. */
function gap({ random, days }: World, { pace, createdDay }: Client, day: number): number {
  const later = 1 + Math.max(0, day - createdDay) / 240;
  return Math.max(2, Math.round((pace * (0.6 + 0.8 * random.next()) * later) / season(item(days, day))));
}

function bookNext(world: World, diary: Diary, client: Client, day: number, isFirst: boolean): Visit | null {
  if (day > world.today && !world.random.chance(1 - (day - world.today) / 34)) return null;
  const professional = whoTreats(world, client, item(world.days, day).origin + dayLength / 2);
  if (!professional) return null;
  const { discipline } = professional.setup;
  const kind = isFirst ? assessments[discipline] : world.random.weighted(kinds[discipline]);
  const time = diary.take(professional, day, kind.minutes);
  if (!time || !isThere(professional, time.startsAt)) return null;
  return createVisit(world, client, professional, { ...time, ...kind });
}

export function createVisit(
  { random, codes }: World,
  client: Client,
  professional: Professional,
  { code, ...rest }: Kind & Pick<Visit, 'day' | 'startsAt'>,
): Visit {
  return {
    client,
    professional,
    ...rest,
    code: random.chance(0.04) ? null : (codes.get(code) ?? null),
    state: 'booked',
  };
}

function whoTreats({ random }: World, { links, responsible }: Client, instant: number): Professional | null {
  const open = links
    .filter(
      ({ since, until, professional }) =>
        since <= instant && (until ?? instant) >= instant && isThere(professional, instant),
    )
    .map(({ professional }) => professional)
    .filter(({ setup }) => setup.discipline !== 'none');
  if (responsible && open.includes(responsible) && random.chance(0.75)) return responsible;
  return open.length ? random.pick(open) : null;
}

interface Kind {
  type: Visit['type'];
  code: string;
  minutes: number;
}

const evaluation = (code: string): Kind => ({ type: 'assessment', code, minutes: 60 });

const assessments: Record<Discipline, Kind> = {
  kinesiology: evaluation('KIN-EVAL'),
  physiotherapy: evaluation('PHY-EVAL'),
  coaching: evaluation('KIN-EVAL'),
  none: evaluation('NOTE'),
};

const remote: [Kind, number] = [{ type: 'remote', code: 'TELE-SUIVI', minutes: 30 }, 12];

export const kinds: Record<Discipline, [Kind, number][]> = {
  kinesiology: [
    [{ type: 'followUp', code: 'KIN-SUIVI', minutes: 45 }, 45],
    [{ type: 'followUp', code: 'KIN-PROG', minutes: 30 }, 12],
    [{ type: 'training', code: 'ENT-PRIVE', minutes: 60 }, 25],
    [{ type: 'assessment', code: 'KIN-EVAL', minutes: 60 }, 6],
    remote,
  ],
  physiotherapy: [
    [{ type: 'treatment', code: 'PHY-TRAIT', minutes: 30 }, 45],
    [{ type: 'treatment', code: 'PHY-TRAIT', minutes: 45 }, 30],
    [{ type: 'assessment', code: 'PHY-EVAL', minutes: 60 }, 5],
    [{ type: 'followUp', code: 'TELE-SUIVI', minutes: 30 }, 8],
    remote,
  ],
  coaching: [
    [{ type: 'training', code: 'ENT-PRIVE', minutes: 60 }, 70],
    [{ type: 'followUp', code: 'KIN-PROG', minutes: 30 }, 14],
    remote,
  ],
  none: [[{ type: 'followUp', code: 'NOTE', minutes: 30 }, 1]],
};
