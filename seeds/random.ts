export interface Random {
  next(): number;
  /** A whole number, both ends included. */
  integer(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  sample<T>(list: readonly T[], count: number): T[];
}

/** Mulberry32: the same numbers on every machine for the same seed. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => item(list, integer(0, list.length - 1));
  return {
    next,
    integer,
    pick,
    chance: (probability) => next() < probability,
    weighted: (list) => byWeight(list, next()),
    sample: (list, count) => sample(list, count, integer),
  };
}

export function item<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing at ${index} of ${list.length}`);
  return found;
}

function byWeight<T>(list: readonly (readonly [T, number])[], point: number): T {
  let left = point * list.reduce((total, [, weight]) => total + weight, 0);
  for (const [value, weight] of list) {
    left -= weight;
    if (left < 0) return value;
  }
  return item(list, list.length - 1)[0];
}

function sample<T>(list: readonly T[], count: number, integer: Random['integer']): T[] {
  const rest = [...list];
  return Array.from({ length: Math.min(count, rest.length) }, () =>
    rest.splice(integer(0, rest.length - 1), 1),
  ).flat();
}
