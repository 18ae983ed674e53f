import type { ReactNode } from 'react';
import { focusPlace, type Spot } from './focusPlace.ts';

/** Words that lead to the part of the report that they speak of. */
export function PlaceLink({ place, children }: { place: Spot; children: ReactNode }) {
  return (
    <a
      className="builder-phrase"
      href={`#${place.path?.[0] ?? ''}`}
      onClick={(event) => {
        event.preventDefault();
        focusPlace(place);
      }}
    >
      {children}
    </a>
  );
}
