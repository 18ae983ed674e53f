import { Flex, Typography } from 'antd';
import type { CellWords, Plot, Point, Series } from '../plot.ts';
import type { Ink } from './useInk.ts';

export const valueAt =
  (index: number) =>
  (point: Point): number | null =>
    point.values[index] ?? null;

/** The axis speaks in the unit of the first series. */
export const axisFormat =
  ({ series: [first] }: Plot, words: CellWords) =>
  (value: number): string =>
    first ? words.tick(value, first.column) : String(value);

interface TipProps {
  active?: boolean | undefined;
  payload?: readonly { payload?: unknown }[] | undefined;
  series: Series[];
  words: CellWords;
  ink: Ink;
}

/** What stands behind one place of the drawing: its full name and every series' value there. */
export function Tip({ active, payload, series, words, ink }: TipProps) {
  const point = payload?.[0]?.payload;
  if (!active || !isPoint(point)) return null;
  return (
    <div
      style={{
        background: ink.paper,
        border: `1px solid ${ink.border}`,
        borderRadius: 6,
        padding: '8px 12px',
        maxWidth: 320,
      }}
    >
      <Typography.Text strong>{point.label}</Typography.Text>
      {series.map(({ key, label, column }, index) => (
        <Flex key={key} gap={8} align="center">
          <span
            aria-hidden
            style={{ width: 10, height: 10, borderRadius: 2, background: ink.series(index) }}
          />
          <Typography.Text style={{ flex: 1 }}>{label}</Typography.Text>
          <Typography.Text strong>{words.label(point.values[index] ?? null, column)}</Typography.Text>
        </Flex>
      ))}
    </div>
  );
}

const isPoint = (thing: unknown): thing is Point =>
  typeof thing === 'object' && thing !== null && 'values' in thing && 'label' in thing;

/** Names of series are read in the ink of the text, whatever the colour of their mark. */
export const legendText = (ink: Ink) => (text: string) => <span style={{ color: ink.text }}>{text}</span>;
