/** How a figure stands to the one of the period before. */
import type { FigureView } from '#server/statistics/contract.ts';

export type Figure = FigureView;

export type Change = { kind: 'none' | 'same' } | { kind: 'up' | 'down'; by: number };

/** A change can only be told between two figures: no data is not zero. */
export function changeOf({ value, previous }: Pick<Figure, 'value' | 'previous'>): Change {
  if (value === null || previous === null) return { kind: 'none' };
  const by = Math.round((value - previous) * 10_000) / 10_000;
  if (by === 0) return { kind: 'same' };
  return { kind: by > 0 ? 'up' : 'down', by: Math.abs(by) };
}
