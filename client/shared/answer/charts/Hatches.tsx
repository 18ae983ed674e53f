import type { Ink } from './useInk.ts';

/** Bars of dates of which only a part is in the answer are hatched in the ink of their series. */
export const Hatches = ({ count, ink }: { count: number; ink: Ink }) => (
  <defs>
    {Array.from({ length: count }, (_, index) => ink.series(index)).map((colour, index) => (
      <pattern
        key={colour}
        id={hatchName(index)}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" fill={colour} fillOpacity="0.25" />
        <rect width="3" height="6" fill={colour} />
      </pattern>
    ))}
  </defs>
);

export const hatchOf = (index: number): string => `url(#${hatchName(index)})`;

const hatchName = (index: number): string => `partial-${index}`;
