import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { CellWords, Plot, Point } from '../plot.ts';
import { axisFormat, cut, legendText, Tip, valueAt } from './parts.tsx';
import { useInk } from './useInk.ts';

/** Upright while the names fit beneath; lying down when they are many or long. */
export function BarsDrawing({ plot, words }: { plot: Plot; words: CellWords }) {
  const ink = useInk();
  const lies = liesDown(plot);
  const { series, points } = plot;
  const ticks = { fill: ink.faint, fontSize: ink.fontSize };
  const names = {
    type: 'category',
    dataKey: (point: Point) => point.key,
    tickFormatter: nameOf(points),
    tick: ticks,
    stroke: ink.grid,
  } as const;
  const numbers = {
    type: 'number',
    tickFormatter: axisFormat(plot, words),
    tick: ticks,
    stroke: ink.grid,
    allowDecimals: false,
  } as const;
  const height = lies
    ? Math.max(240, points.length * (series.length > 1 ? 12 * series.length + 16 : 30) + 60)
    : 360;
  return (
    <ResponsiveContainer width="100%" height={height}>
      <BarChart
        data={points}
        layout={lies ? 'vertical' : 'horizontal'}
        margin={{ top: 8, right: 24, bottom: 8, left: 8 }}
      >
        <CartesianGrid stroke={ink.grid} horizontal={!lies} vertical={lies} />
        {lies ? (
          <XAxis {...numbers} />
        ) : (
          <XAxis {...names} interval={plot.isTimeline ? 'preserveStartEnd' : 0} minTickGap={12} />
        )}
        {lies ? (
          <YAxis {...names} width={namesWidth(points)} interval={0} />
        ) : (
          <YAxis {...numbers} width="auto" />
        )}
        <Tooltip
          cursor={{ fill: ink.grid, fillOpacity: 0.5 }}
          content={({ active, payload }) => (
            <Tip active={active} payload={payload} series={series} words={words} ink={ink} />
          )}
        />
        {series.length > 1 && <Legend itemSorter={null} formatter={legendText(ink)} />}
        {series.map(({ key, label }, index) => (
          <Bar
            key={key}
            name={label}
            dataKey={valueAt(index)}
            fill={ink.series(index)}
            maxBarSize={48}
            radius={lies ? [0, 3, 3, 0] : [3, 3, 0, 0]}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

const longestName = 26;

const nameOf = (points: Point[]) => {
  const ticks = new Map(points.map(({ key, tick }) => [key, cut(tick, longestName)]));
  return (key: string): string => ticks.get(key) ?? key;
};

const longest = (points: Point[]): number =>
  Math.max(0, ...points.map(({ tick }) => Math.min(tick.length, longestName)));

/** Time runs from left to right. */
const liesDown = ({ points, isTimeline }: Plot): boolean =>
  !isTimeline && (points.length > 12 || points.length * longest(points) > 70);

const namesWidth = (points: Point[]): number => Math.min(200, 20 + longest(points) * 7);
