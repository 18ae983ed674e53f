import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { CellWords, Plot, Point } from '../plot.ts';
import { axisFormat, legendText, Tip, valueAt } from './parts.tsx';
import { useInk } from './useInk.ts';

export function LinesDrawing({ plot, words }: { plot: Plot; words: CellWords }) {
  const ink = useInk();
  const { series, points } = plot;
  const ticks = { fill: ink.faint, fontSize: ink.fontSize };
  const names = new Map(points.map(({ key, tick }) => [key, tick]));
  return (
    <ResponsiveContainer width="100%" height={360}>
      <LineChart data={points} margin={{ top: 8, right: 24, bottom: 8, left: 8 }}>
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
        {series.map(({ key, label }, index) => (
          <Line
            key={key}
            name={label}
            dataKey={valueAt(index)}
            stroke={ink.series(index)}
            strokeDasharray={ink.dash(index)}
            strokeWidth={2}
            dot={points.length <= 40 ? { r: 3, strokeDasharray: '0', fill: ink.series(index) } : false}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}
