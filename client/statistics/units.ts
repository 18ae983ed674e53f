import type { FigureId, FigureUnit } from '#server/statistics/contract.ts';

const others: Partial<Record<FigureId, FigureUnit>> = {
  attendanceRate: 'share',
  adherence: 'share',
  hours: 'hours',
  billed: 'money',
  paid: 'money',
  outstanding: 'money',
};

/** A table of the team is told its units once, not in each cell. */
export const unitOf = (id: FigureId): FigureUnit => others[id] ?? 'count';
