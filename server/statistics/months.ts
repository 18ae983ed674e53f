/** Where a span meets the months of the rollup: whole months, and the hours or days by which the span begins or ends beside them. */
import { shift, startOf } from '#reports/days.ts';

/** From `from` up to, and without, `to`; an absent side is open. */
export interface Window<Moment> {
  from?: Moment | undefined;
  to?: Moment | undefined;
}

/** Months from `from` up to, and without, `to`, with windows of single rows to be added or taken away. */
export interface Pieces<Moment> {
  months: Window<number>;
  windows: (Window<Moment> & { sign: 1 | -1 })[];
}

/** The beginning of a month. The first and the last that there are begin and end with time itself, and have no moment. */
interface Border<Moment> {
  month?: number | undefined;
  moment?: Moment | undefined;
}

/** Of instants; the months are those of UTC. */
export const instantPieces = ({ from, to }: Window<number>): Pieces<number> =>
  pieces({ from, to }, borderOfInstant);

/** Of days. */
export const dayPieces = ({ from, to }: Window<string>): Pieces<string> => pieces({ from, to }, borderOfDay);

function pieces<Moment extends number | string>(
  { from, to }: Window<Moment>,
  nearest: (moment: Moment, side: 'from' | 'to') => Border<Moment>,
): Pieces<Moment> {
  const first = from === undefined ? {} : nearest(from, 'from');
  const last = to === undefined ? {} : nearest(to, 'to');
  if (first.month !== undefined && last.month !== undefined && first.month >= last.month)
    return { months: { from: 0, to: 0 }, windows: [{ from, to, sign: 1 }] };
  return {
    months: { from: first.month, to: last.month },
    windows: [
      ...(from === undefined ? [] : between(first.moment, from, 'from')),
      ...(to === undefined ? [] : between(last.moment, to, 'to')),
    ],
  };
}

/** What lies between a border and the place where the span really begins or ends. */
function between<Moment extends number | string>(
  border: Moment | undefined,
  place: Moment,
  side: 'from' | 'to',
): Pieces<Moment>['windows'] {
  if (border === place) return [];
  const isEarly = border === undefined ? side === 'from' : border < place;
  const window = isEarly ? { from: border, to: place } : { from: place, to: border };
  return [{ ...window, sign: isEarly === (side === 'from') ? -1 : 1 }];
}

/** The rollup keeps everything before 1990 in one month and everything after 2099 in another: neither can be cut. */
const least = Date.UTC(1990, 1, 1);
const most = Date.UTC(2099, 11, 1);

function borderOfInstant(at: number): Border<number> {
  const date = new Date(at);
  const begin = (by: number) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, 1);
  const moment = at - begin(0) <= begin(1) - at ? begin(0) : begin(1);
  if (moment < least || moment > most) return {};
  return { month: monthNumber(new Date(moment).toISOString()), moment };
}

function borderOfDay(day: string): Border<string> {
  const first = startOf(day, 'month', 1);
  const moment = Number(day.slice(8)) <= 16 ? first : shift(first, 1, 'month');
  return { month: monthNumber(moment), moment };
}

/** 2026-11-22 as 202611. */
export const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 100 + Number(day.slice(5, 7));
