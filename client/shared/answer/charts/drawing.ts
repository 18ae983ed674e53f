import type { ChartKind } from '#reports/definition.ts';
import type { Opening } from '../address.ts';
import type { CellWords, Plot, Point, Series } from '../plot.ts';

export interface DrawingProps {
  plot: Plot;
  words: CellWords;
  kind: ChartKind;
  height: number;
  onOpen?: ((opening: Opening) => void) | undefined;
}

/** What a click on one value of a point opens; nothing where no row stands behind it. */
export function openingAt(point: Point | undefined, index: number, series: Series[]): Opening | undefined {
  const address = point?.addresses?.[index];
  const told = series[index];
  if (!point || !address || !told) return undefined;
  const title = series.length > 1 ? `${point.label} · ${told.label}` : point.label;
  return { address, title, column: told.column };
}
