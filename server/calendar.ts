import { setImmediate } from 'node:timers/promises';
import { DateTime, IANAZone } from 'luxon';
import { type Calendar, dayAt, type Offset } from '#reports/calendar.ts';

/** The company's clock, frozen at `now` (epoch milliseconds). `weekStart` is 1 Monday to 7 Sunday. */
export function calendarAt(now: number, zone: string, weekStart: number): Calendar {
  const offsets = offsetsOf(zone);
  return { now, zone, weekStart, today: dayAt(now, offsets), startOfDay: startsIn(zone), offsets };
}

/** Prepares the zones that will be asked for, so that no request waits for it. */
export const prepareZones = (zones: readonly string[]): void => zones.forEach(offsetsOf);

/** Prepares one more zone in small pieces, between which others are served. */
export async function prepareZone(zone: string): Promise<void> {
  if (known.has(zone)) return;
  const search = offsetSearch(IANAZone.create(zone));
  for (let found = search.next(); ; found = search.next()) {
    if (found.done) return void known.set(zone, found.value);
    await setImmediate();
  }
}

export const isZone = (name: string): boolean => IANAZone.isValidZone(name);

const starts = new Map<string, Map<string, number>>();
const mostStarts = 20_000;

/** The same few days are asked for again and again, and a zone's rules take longer than a statement's text. */
function startsIn(zone: string): (day: string) => number {
  const found = starts.get(zone) ?? new Map<string, number>();
  starts.set(zone, found);
  return (day) => {
    const start = found.get(day) ?? startOfDay(day, zone);
    if (found.size < mostStarts) found.set(day, start);
    return start;
  };
}

/** Where a day begins: at midnight, or when the clock jumps over midnight, at the jump. */
const startOfDay = (day: string, zone: string): number =>
  DateTime.fromISO(day, { zone }).startOf('day').toMillis();

const first = Date.UTC(1970, 0, 1);
const last = Date.UTC(2050, 0, 1);
/** No zone has ever changed its clock twice within two weeks and back. */
const step = 14 * 86_400_000;
const second = 1_000;

const known = new Map<string, Offset[]>();

/** The zone's offsets from 1970 to 2050, found by looking every two weeks and halving down to the second. Made once per zone: it takes 0.1 s. */
function offsetsOf(zone: string): Offset[] {
  const made = known.get(zone) ?? findOffsets(IANAZone.create(zone));
  known.set(zone, made);
  return made;
}

function findOffsets(zone: IANAZone): Offset[] {
  const search = offsetSearch(zone);
  for (let found = search.next(); ; found = search.next()) if (found.done) return found.value;
}

/** Pauses after each two years. */
function* offsetSearch(zone: IANAZone): Generator<undefined, Offset[]> {
  const offset = (at: number) => Math.round(zone.offset(at) * 60_000);
  const found: Offset[] = [{ at: Number.MIN_SAFE_INTEGER, offset: offset(first) }];
  for (let at = first, steps = 1; at < last; at += step, steps += 1) {
    if (offset(at) !== offset(at + step)) found.push(...changesWithin(at, at + step, offset));
    if (steps % 52 === 0) yield;
  }
  return found;
}

function changesWithin(from: number, to: number, offset: (at: number) => number): Offset[] {
  if (offset(from) === offset(to)) return [];
  if (to - from === second) return [{ at: to, offset: offset(to) }];
  const middle = from + Math.floor((to - from) / (2 * second)) * second;
  return [...changesWithin(from, middle, offset), ...changesWithin(middle, to, offset)];
}
