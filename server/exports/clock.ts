import { type Calendar, wallClock } from '#reports/calendar.ts';

/** Beyond this JavaScript has no dates. */
const lastInstant = 8.64e15;

/** An instant on the clock of a zone: `2026-11-22 10:00:00`. What is no date stays a number. */
export function clockText(at: number, { offsets }: Pick<Calendar, 'offsets'>): string {
  const wall = wallClock(at, offsets);
  if (Math.abs(wall) > lastInstant) return String(at);
  const iso = new Date(wall).toISOString();
  return `${iso.slice(0, -14)} ${iso.slice(-13, -5)}`;
}

export const isoText = (at: number): string =>
  Math.abs(at) > lastInstant ? String(at) : new Date(at).toISOString();
