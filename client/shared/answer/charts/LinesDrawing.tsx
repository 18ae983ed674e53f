import {
  Area,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { Point } from '../plot.ts';
import { type DrawingProps, openingAt } from './drawing.ts';
import { type Dot, PointDot } from './PointDot.tsx';
import { axisFormat, legendText, Tip, valueAt } from './parts.tsx';
import { useInk } from './useInk.ts';

/** Values through time. Several areas stand on each other; a line breaks where there is no value. */
export function LinesDrawing({ plot, words, kind, height, onOpen }: DrawingProps) {
  const ink = useInk();
  const { series, points } = plot;
  const ticks = { fill: ink.faint, fontSize: ink.fontSize };
  const names = new Map(points.map(({ key, tick }) => [key, tick]));
  const dotOf = (index: number) => (dot: Dot) => (
    <PointDot
      key={dot.index}
      dot={dot}
      isPartial={points[dot.index ?? -1]?.isPartial === true}
      isShown={points.length <= mostDots}
      colour={ink.series(index)}
      paper={ink.paper}
    />
  );
  const opens = (index: number) => (_: unknown, dot: unknown) => {
    const opening = openingAt(points[placeOf(dot)], index, series);
    if (opening) onOpen?.(opening);
  };
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart data={points} margin={{ top: 8, right: 24, bottom: 8, left: 8 }}>
        <CartesianGrid stroke={ink.grid} vertical={false} />
        <XAxis
          dataKey={(point: Point) => point.key}
          tickFormatter={(key: string) => names.get(key) ?? key}
          tick={ticks}
          stroke={ink.grid}
          interval="preserveStartEnd"
          minTickGap={16}
        />
        <YAxis
          tickFormatter={axisFormat(plot, words)}
          tick={ticks}
          stroke={ink.grid}
          width="auto"
          allowDecimals={false}
        />
        <Tooltip
          content={({ active, payload }) => (
            <Tip active={active} payload={payload} series={series} words={words} ink={ink} />
          )}
        />
        {series.length > 1 && <Legend itemSorter={null} formatter={legendText(ink)} />}
        {series.map(({ key, label }, index) => {
          const drawn = {
            key,
            name: label,
            dataKey: valueAt(index),
            stroke: ink.series(index),
            strokeWidth: 2,
            isAnimationActive: false,
            dot: dotOf(index),
            activeDot: { r: 5, cursor: onOpen ? 'pointer' : undefined, onClick: opens(index) },
          };
          return kind === 'area' ? (
            <Area {...drawn} key={key} stackId="all" fill={ink.series(index)} fillOpacity={0.3} />
          ) : (
            <Line {...drawn} key={key} strokeDasharray={ink.dash(index)} />
          );
        })}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

const mostDots = 60;

const placeOf = (dot: unknown): number =>
  typeof dot === 'object' && dot !== null && 'index' in dot ? Number(dot.index) : -1;
