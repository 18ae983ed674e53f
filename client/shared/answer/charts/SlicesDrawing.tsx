import { useTranslation } from 'react-i18next';
import { Cell, Legend, Pie, PieChart, ResponsiveContainer, Tooltip } from 'recharts';
import { useFormat } from '../../format.ts';
import { slicesOf } from '../plot.ts';
import { type DrawingProps, openingAt } from './drawing.ts';
import { legendText, Tip, valueAt } from './parts.tsx';
import { useInk } from './useInk.ts';

/** The parts of a whole; nothing has no slice, and what is less than nothing cannot be drawn as one. */
export function SlicesDrawing({ plot, words, height, onOpen }: DrawingProps) {
  const { t } = useTranslation('answer');
  const { percent } = useFormat();
  const ink = useInk();
  const slices = slicesOf(plot, t('other'));
  return (
    <ResponsiveContainer width="100%" height={height}>
      <PieChart>
        <Pie
          data={slices}
          dataKey={valueAt(0)}
          nameKey={({ label }) => label}
          innerRadius="42%"
          outerRadius="68%"
          paddingAngle={1}
          stroke={ink.paper}
          label={({ x, y, textAnchor, percent: share }) => (
            <text
              x={x}
              y={y}
              textAnchor={textAnchor}
              dominantBaseline="central"
              fill={ink.text}
              fontSize={ink.fontSize}
            >
              {percent(share ?? 0)}
            </text>
          )}
          labelLine={{ stroke: ink.border }}
          isAnimationActive={false}
          style={{ cursor: onOpen ? 'pointer' : undefined }}
          onClick={(_, at) => {
            const opening = openingAt(slices[at], 0, plot.series);
            if (opening) onOpen?.(opening);
          }}
        >
          {slices.map(({ key }, index) => (
            <Cell key={key} fill={ink.series(index)} />
          ))}
        </Pie>
        <Tooltip
          content={({ active, payload }) => (
            <Tip active={active} payload={inner(payload)} series={plot.series} words={words} ink={ink} />
          )}
        />
        <Legend itemSorter={null} formatter={legendText(ink)} />
      </PieChart>
    </ResponsiveContainer>
  );
}

/** A slice's own payload wraps the point that it was made of. */
const inner = (payload: readonly { payload?: unknown }[] | undefined) =>
  payload?.map(({ payload: slice }) => ({ payload: isWrapped(slice) ? slice.payload : slice }));

const isWrapped = (thing: unknown): thing is { payload: unknown } =>
  typeof thing === 'object' && thing !== null && 'payload' in thing && !('values' in thing);
