import {
  Bar,
  BarChart,
  CartesianGrid,
  Cell,
  LabelList,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useWidth } from '../../useWidth.ts';
import type { Plot, Point } from '../plot.ts';
import { type DrawingProps, openingAt } from './drawing.ts';
import { Hatches, hatchOf } from './Hatches.tsx';
import { heightLying, liesDown, namesOf } from './lying.ts';
import { axisFormat, legendText, Tip, valueAt } from './parts.tsx';
import { useInk } from './useInk.ts';

/** Upright while the names fit beneath; lying down when they are many or long for its width, or when asked. */
export function BarsDrawing(props: DrawingProps) {
  const { ref, width } = useWidth();
  return (
    <div ref={ref} style={{ minHeight: width === undefined ? props.height : undefined }}>
      {width !== undefined && <Bars {...props} width={width} />}
    </div>
  );
}

function Bars({ plot, words, kind, height, width, onOpen }: DrawingProps & { width: number }) {
  const ink = useInk();
  const isStacked = kind === 'stackedBar';
  const lies = liesDown(plot, kind, width);
  const { series, points } = plot;
  const shown = namesOf(points, lies, width);
  const ticks = { fill: ink.faint, fontSize: ink.fontSize };
  const names = {
    type: 'category',
    dataKey: (point: Point) => point.key,
    tickFormatter: shown.name,
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
  return (
    <ResponsiveContainer width="100%" height={lies ? heightLying(plot, kind, height) : height}>
      <BarChart
        key={String(lies)}
        data={points}
        layout={lies ? 'vertical' : 'horizontal'}
        margin={{ top: 16, right: lies ? 56 : 24, bottom: 8, left: 8 }}
      >
        <Hatches count={series.length} ink={ink} />
        <CartesianGrid stroke={ink.grid} horizontal={!lies} vertical={lies} />
        {lies ? (
          <XAxis {...numbers} />
        ) : (
          <XAxis {...names} interval={plot.isTimeline ? 'preserveStartEnd' : 0} minTickGap={12} />
        )}
        {lies ? <YAxis {...names} width={shown.width} interval={0} /> : <YAxis {...numbers} width="auto" />}
        <Tooltip
          cursor={{ fill: ink.grid, fillOpacity: 0.5 }}
          content={({ active, payload }) => (
            <Tip active={active} payload={payload} series={series} words={words} ink={ink} />
          )}
        />
        {series.length > 1 && <Legend itemSorter={null} formatter={legendText(ink)} />}
        {series.map(({ key, label, column }, index) => (
          <Bar
            key={key}
            name={label}
            dataKey={valueAt(index)}
            fill={ink.series(index)}
            {...(isStacked ? { stackId: 'all', stroke: ink.paper } : { radius: lies ? right : top })}
            maxBarSize={48}
            isAnimationActive={false}
            style={{ cursor: onOpen ? 'pointer' : undefined }}
            onClick={(_, at) => {
              const opening = openingAt(points[at], index, series);
              if (opening) onOpen?.(opening);
            }}
          >
            {points.map((point) => (
              <Cell key={point.key} fill={point.isPartial ? hatchOf(index) : ink.series(index)} />
            ))}
            {isLabelled(plot, lies) && (
              <LabelList
                dataKey={valueAt(index)}
                position={lies ? 'right' : 'top'}
                formatter={(value) => (typeof value === 'number' ? words.label(value, column) : '')}
                fill={ink.text}
                fontSize={ink.fontSize}
              />
            )}
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

const top: [number, number, number, number] = [3, 3, 0, 0];
const right: [number, number, number, number] = [0, 3, 3, 0];

/** A bar of nothing is not to be seen: its 0 is written, and where there is no value nothing is. */
const isLabelled = ({ points, series }: Plot, lies: boolean): boolean =>
  series.length === 1 && points.length <= (lies ? 40 : 16);
