/** What the engine must be told about time: one frozen `now`, and the report zone's clock. The server makes it; nothing here reads a clock. */
import { fromSerial } from './days.ts';
import type { Today } from './periods.ts';

export interface Calendar extends Today {
  /** IANA name. */
  zone: string;
  /** The instant at which `day` begins in the zone, in epoch milliseconds. */
  startOfDay(day: string): number;
  /** Every change of the zone's offset, oldest first: from `at` on, the clock shows UTC plus `offset`, both in milliseconds. */
  offsets: readonly Offset[];
}

export interface Offset {
  at: number;
  offset: number;
}

/** Those of a zone's offsets that hold somewhere from `from` up to `to`. */
export function offsetsWithin(
  offsets: readonly Offset[],
  { from, to }: { from?: number; to?: number },
): Offset[] {
  return offsets.filter(({ at }, index) => {
    const next = offsets[index + 1];
    const endsBefore = from !== undefined && next !== undefined && next.at <= from;
    return !endsBefore && (to === undefined || index === 0 || at < to);
  });
}

/** The wall clock at `instant`, as if it were UTC: epoch milliseconds plus the zone's offset then. */
export function wallClock(instant: number, offsets: readonly Offset[]): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle]?.at ?? 0) <= instant) low = middle;
    else high = middle - 1;
  }
  return instant + (offsets[low]?.offset ?? 0);
}

/** The day that the wall clock shows at `instant`. */
export const dayAt = (instant: number, offsets: readonly Offset[]): string =>
  fromSerial(Math.floor(wallClock(instant, offsets) / 86_400_000));
