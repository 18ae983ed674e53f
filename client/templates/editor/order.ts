import { newKey } from '../../providers/newKey.ts';
import type { Session } from '../content.ts';

/** The days of one week, in order. */
export interface Week {
  week: number;
  sessions: Session[];
}

/** Sessions by week, the weeks in order; those of one week keep theirs. */
export const weeksOf = (sessions: readonly Session[]): Week[] =>
  [...new Set(sessions.map(({ week }) => week))]
    .sort((a, b) => a - b)
    .map((week) => ({ week, sessions: sessions.filter((session) => session.week === week) }));

export const sessionsOf = (weeks: readonly Week[]): Session[] => weeks.flatMap(({ sessions }) => sessions);

/** The item at `from` goes to `to`; those between make room. */
export function placed<T>(items: readonly T[], from: number, to: number): T[] {
  const [item] = items.slice(from, from + 1);
  return item === undefined ? [...items] : items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** One week's days go to where another week's were: the weeks between move by one, and no number is lost. */
export function weekPlaced(weeks: readonly Week[], from: number, to: number): Week[] {
  const numbers = weeks.map(({ week }) => week);
  return placed(weeks, from, to).map(({ sessions }, index) =>
    renumbered(sessions, numbers[index] ?? index + 1),
  );
}

const renumbered = (sessions: readonly Session[], week: number): Week => ({
  week,
  sessions: sessions.map((session) =>
    session.week === week ? session : kept(session, { ...session, week }),
  ),
});

const keys = new WeakMap<object, string>();

/** What tells an item from others that say the same, for as long as it is edited. */
export function keyOf(item: object): string {
  const known = keys.get(item) ?? newKey();
  keys.set(item, known);
  return known;
}

/** What was changed is still the same item. */
export function kept<T extends object>(before: object, after: T): T {
  keys.set(after, keyOf(before));
  return after;
}
