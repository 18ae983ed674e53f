import fc from 'fast-check';

/** Words that break careless code: wildcards, quotes, accents, ligatures, blanks, and names that differ by case alone. */
export const nastyWords = [
  'Éloïse',
  'eloise',
  'ELOISE',
  "O'Brien",
  'D’Amours',
  '100%',
  'a_b',
  'a\\b',
  '"q"',
  'Œuvre',
  'ñandú',
  'ß',
  'x',
  'İz',
  '%',
  '_',
];

/** Hours around Montréal's two changes of the clock, the epoch, a leap day, and the edges of days and years. */
export const nastyInstants = [
  0,
  Date.UTC(2026, 2, 8, 6, 59, 59, 999),
  Date.UTC(2026, 2, 8, 7),
  Date.UTC(2026, 10, 1, 5, 30),
  Date.UTC(2026, 10, 1, 6, 30),
  Date.UTC(2024, 1, 29, 17),
  Date.UTC(2026, 0, 1, 4, 59, 59, 999),
  Date.UTC(2026, 0, 1, 5),
  Date.UTC(2026, 10, 22, 4, 59, 59, 999),
  Date.UTC(2026, 10, 22, 5),
  Date.UTC(2026, 10, 21, 12),
  Date.UTC(2026, 9, 23, 12),
  Date.UTC(2025, 10, 22, 15),
  Date.UTC(2026, 10, 23, 5),
];

export const nastyDays = [
  '1980-02-29',
  '1999-12-31',
  '2000-01-01',
  '2026-11-22',
  '2026-11-21',
  '2026-11-01',
  '1970-01-01',
];

export type Make = <T>(arbitrary: fc.Arbitrary<T>) => T;

/** Draws one value after the other; the same ones for the same seed. */
export function maker(seed: number): Make {
  const random = fc.sample(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { seed, numRuns: 20_000 });
  let next = 0;
  return (arbitrary) => {
    next = (next + 1) % random.length;
    const [value] = fc.sample(arbitrary, { seed: random[next] ?? 0, numRuns: 1 });
    return value as ReturnType<typeof arbitrary.generate>['value'];
  };
}

export const word = fc.constantFrom(...nastyWords);
export const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 6, nil: null });
export const at = fc.constantFrom(...nastyInstants);
