import { CartesianGrid, ResponsiveContainer, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { Point, Series } from '../plot.ts';
import { type DrawingProps, openingAt } from './drawing.ts';
import { Tip, valueAt } from './parts.tsx';
import { useInk } from './useInk.ts';

/** One point for each group: its first figure along, its second one up. A group that lacks either is not drawn. */
export function ScatterDrawing({ plot, words, height, onOpen }: DrawingProps) {
  const ink = useInk();
  const [along, up] = plot.series;
  if (!along || !up) return null;
  const points = plot.points.filter(({ values: [x, y] }) => x !== null && y !== null);
  const axis = (series: Series, index: number) =>
    ({
      type: 'number',
      dataKey: valueAt(index),
      name: series.label,
      tickFormatter: (value: number) => words.tick(value, series.column),
      tick: { fill: ink.faint, fontSize: ink.fontSize },
      stroke: ink.grid,
    }) as const;
  const title = (value: string) => ({ value, fill: ink.faint, fontSize: ink.fontSize });
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ScatterChart margin={{ top: 8, right: 24, bottom: 24, left: 8 }}>
        <CartesianGrid stroke={ink.grid} />
        <XAxis {...axis(along, 0)} label={{ ...title(along.label), position: 'bottom', offset: 4 }} />
        <YAxis
          {...axis(up, 1)}
          width="auto"
          label={{ ...title(up.label), angle: -90, position: 'insideLeft', style: { textAnchor: 'middle' } }}
        />
        <Tooltip
          cursor={{ strokeDasharray: '3 3', stroke: ink.border }}
          content={({ active, payload }) => (
            <Tip active={active} payload={payload} series={plot.series} words={words} ink={ink} />
          )}
        />
        <Scatter
          data={points}
          fill={ink.series(0)}
          isAnimationActive={false}
          style={{ cursor: onOpen ? 'pointer' : undefined }}
          onClick={(_, at) => {
            const opening = openingAt(points[at] as Point | undefined, 0, plot.series);
            if (opening) onOpen?.(opening);
          }}
        />
      </ScatterChart>
    </ResponsiveContainer>
  );
}
