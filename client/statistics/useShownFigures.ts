import { useState } from 'react';
import { type FigureId, figureIds } from '#server/statistics/contract.ts';

const place = 'cohort.teamFigures';

const usual: readonly FigureId[] = [
  'activeClients',
  'newClients',
  'booked',
  'attendanceRate',
  'hours',
  'interventions',
  'programsCreated',
  'billed',
];

/** Which figures the team is shown with: each person's own, on this machine. */
export function useShownFigures(): { shown: readonly FigureId[]; show: (ids: FigureId[]) => void } {
  const [shown, change] = useState(readKept);
  const show = (ids: FigureId[]): void => {
    const ordered = figureIds.filter((id) => ids.includes(id));
    localStorage.setItem(place, ordered.join());
    change(ordered.length ? ordered : usual);
  };
  return { shown, show };
}

function readKept(): readonly FigureId[] {
  const kept = (localStorage.getItem(place) ?? '').split(',');
  const known = figureIds.filter((id) => kept.includes(id));
  return known.length ? known : usual;
}
