import { at } from './calendar.ts';
import { item, type Random } from './random.ts';
import type { Professional, World } from './world.ts';

/** Who is taken when, so that nobody treats two people at once. */
export interface Diary {
  /** Takes the first free time of the professional from that day on, or none in the two weeks that follow. */
  take(
    professional: Professional,
    fromDay: number,
    minutes: number,
  ): { day: number; startsAt: number } | null;
  /** Takes this very time. */
  block(professional: Professional, day: number, starts: number, minutes: number): void;
}

export function openDiary(world: World): Diary {
  const taken = new Set<string>();
  const halves = (professional: Professional, day: number, starts: number, minutes: number) =>
    Array.from(
      { length: Math.ceil(minutes / 30) },
      (_, index) => `${professional.id} ${day} ${starts / 30 + index}`,
    );
  const block: Diary['block'] = (...time) => {
    for (const half of halves(...time)) taken.add(half);
  };
  const free = (professional: Professional, day: number, minutes: number): number | null => {
    for (let asked = 0; asked < 8; asked += 1) {
      const starts = preferred(world.random, professional, item(world.days, day).weekday, minutes);
      if (!halves(professional, day, starts, minutes).some((half) => taken.has(half))) return starts;
    }
    return null;
  };
  const take: Diary['take'] = (professional, fromDay, minutes) => {
    const until = Math.min(fromDay + 14, world.days.length);
    for (let day = fromDay; day < until; day += 1) {
      if (!works(world, professional, day)) {
        day += world.random.integer(0, 3);
        continue;
      }
      const starts = free(professional, day, minutes);
      if (starts === null) continue;
      block(professional, day, starts, minutes);
      return { day, startsAt: at(item(world.days, day), starts) };
    }
    return null;
  };
  return { take, block };
}

export function works({ days }: World, { shift, away }: Professional, position: number): boolean {
  const day = item(days, position);
  if (!day.isOpen || (position >= away.from && position <= away.to)) return false;
  return day.weekday === 6 ? shift.saturdays && position % 14 < 7 : day.weekday !== shift.dayOff;
}

/** People come before work, at noon and after work; on Saturdays in the morning. */
const wishes = [
  [7 * 60, 3],
  [8 * 60, 4],
  [9 * 60, 4],
  [10 * 60, 3],
  [11 * 60, 3],
  [12 * 60, 4],
  [13 * 60, 2],
  [14 * 60, 2],
  [15 * 60, 3],
  [16 * 60, 5],
  [17 * 60, 6],
  [18 * 60, 4],
  [19 * 60, 2],
] as const;

export function preferred(random: Random, { shift }: Professional, weekday: number, minutes: number): number {
  const to = weekday === 6 ? 13 * 60 : shift.to;
  const from = weekday === 6 ? 8 * 60 : shift.from;
  for (;;) {
    const starts = random.weighted(wishes) + (random.chance(0.35) ? 30 : 0);
    if (starts >= from && starts + minutes <= to) return starts;
  }
}
