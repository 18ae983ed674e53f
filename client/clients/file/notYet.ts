import type { GridRow } from '../../shared/Grid/useGrid.ts';

/** What cannot be said of an appointment yet: nobody has come to, or missed, what has not begun. */
export const notYet = ({ startsAt, state }: GridRow): string[] =>
  Number(startsAt) > Date.now() ? ['attended', 'noShow'].filter((outcome) => outcome !== state) : [];
