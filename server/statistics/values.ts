import type { FigureId } from './contract.ts';
import type { CountName } from './counts.ts';
import { type Figure, figures } from './figures.ts';

/** The counts that some figures are made of, each once. */
export const countsOf = (ids: readonly FigureId[]): CountName[] => [
  ...new Set(ids.flatMap((id) => [...figures[id].counts, ...(figures[id].outOf ?? [])])),
];

/** A figure from its counts. A share of nothing is no data, never zero. */
export function figureFrom(id: FigureId, amounts: Partial<Record<CountName, number>> = {}): number | null {
  const { counts, outOf, unit }: Figure = figures[id];
  const sum = (names: readonly CountName[]) => names.reduce((total, name) => total + (amounts[name] ?? 0), 0);
  const value = unit === 'hours' ? told(sum(counts) / 60) : sum(counts);
  if (!outOf) return value;
  return sum(outOf) === 0 ? null : told(value / sum(outOf));
}

/** To as many digits as a report of the same tells. */
const told = (quotient: number): number => Number(quotient.toPrecision(12));
