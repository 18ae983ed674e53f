import type { ChartKind } from '#reports/definition.ts';
import type { Plot, Point } from '../plot.ts';

type Points = Pick<Plot, 'points' | 'isTimeline'>;

/** Whether bars lie down: when asked, and when their names are too many or too long for the width. Time runs from left to right. */
export function liesDown({ points, isTimeline }: Points, kind: ChartKind, width: number): boolean {
  if (kind === 'horizontalBar') return true;
  if (isTimeline) return false;
  const letters = longest(points, mostLetters);
  if (kind === 'bar' && (points.length > 12 || points.length * letters > 70)) return true;
  return points.length * (letters + 1) * letter > width - besideBars;
}

/** What stands beneath or beside each bar, and the room that the longest takes. Lying bars keep more than half of a narrow drawing. */
export function namesOf(points: Point[], lies: boolean, width: number) {
  const most = lies ? Math.min(mostLetters, Math.floor((width * 0.4) / letter)) : mostLetters;
  const ticks = new Map(points.map(({ key, tick }) => [key, cut(tick, most)]));
  return {
    name: (key: string): string => ticks.get(key) ?? key,
    width: Math.min(200, 20 + longest(points, most) * letter),
  };
}

export const heightLying = ({ points, series }: Plot, kind: ChartKind, least: number): number => {
  const bars = kind === 'stackedBar' ? 1 : series.length;
  return Math.max(Math.min(least, 240), points.length * (bars > 1 ? 12 * bars + 16 : 30) + 60);
};

const mostLetters = 26;

/** About, in pixels: a letter, and the numbers and margins beside upright bars. */
const letter = 7;
const besideBars = 90;

const longest = (points: Point[], most: number): number =>
  Math.max(0, ...points.map(({ tick }) => Math.min(tick.length, most)));

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
