/** Days and instants as the report's calendar shows them: no clock and no locale data. */
import { type Calendar, dayAt, wallClock } from '../calendar.ts';
import { shift } from '../days.ts';
import type { Edge, Range } from '../periods.ts';
import type { Telling } from './telling.ts';
import type { ShownDay } from './words/words.ts';

/** A day, or an instant to the minute or as far as it needs. */
export function dayText({ words, calendar }: Telling, edge: Edge, withYear = true): string {
  const shown = shownDay(edge, calendar);
  return shown ? words.day(shown, withYear) : `${edge} ms`;
}

/** What a period came to: "24 Oct to 22 Nov 2026". The range ends before its end, the words name its last day. */
export function rangeText(telling: Telling, { from, to }: Range): string {
  const { words, calendar } = telling;
  const end = to === undefined ? undefined : wholeDay(to, calendar);
  if (end === undefined) return from === undefined ? '' : dayText(telling, wholeDay(from, calendar));
  if (from === undefined) return words.before(dayText(telling, end));
  const first = wholeDay(from, calendar);
  const last = typeof end === 'string' ? shift(end, -1, 'day') : end;
  if (first === last) return dayText(telling, first);
  return words.days(dayText(telling, first, !isSameYear(first, last)), dayText(telling, last));
}

const isSameYear = (a: Edge, b: Edge): boolean =>
  typeof a === 'string' && typeof b === 'string' && a.slice(0, 4) === b.slice(0, 4);

/** The day that begins at this instant, or the instant itself. */
function wholeDay(edge: Edge, calendar: Calendar): Edge {
  if (typeof edge === 'string' || !isShown(edge)) return edge;
  const day = dayAt(edge, calendar.offsets);
  return calendar.startOfDay(day) === edge ? day : edge;
}

/** An instant beyond these years has no day. */
function isShown(instant: number): boolean {
  const year = new Date(instant).getUTCFullYear();
  return year > 1 && year < 9998;
}

function shownDay(edge: Edge, calendar: Calendar): ShownDay | undefined {
  if (typeof edge === 'number' && !isShown(edge)) return undefined;
  const day = typeof edge === 'number' ? dayAt(edge, calendar.offsets) : edge;
  const shown = { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) };
  return typeof edge === 'number' ? { ...shown, time: timeText(edge, calendar) } : shown;
}

/** Where the clock shows this time twice, the offset tells which. */
function timeText(instant: number, { offsets }: Calendar): string {
  const wall = wallClock(instant, offsets);
  const iso = new Date(wall).toISOString().slice(11, 23);
  const time = iso.replace(/(:00)?\.000$/, '');
  const twins = offsets.filter(({ offset }) => wallClock(wall - offset, offsets) === wall);
  const isTwice = new Set(twins.map(({ offset }) => offset)).size > 1;
  return isTwice ? `${time} (${offsetText(wall - instant)})` : time;
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const pad = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `UTC${offset < 0 ? '-' : '+'}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}
