import { theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { Line, LineChart, ReferenceArea, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useFormat } from '../../shared/format.ts';
import type { Curve } from './useMeasurements.ts';

/** Values through time over the band of what is normal. The list beneath has the same figures for who cannot see it. */
export default function MeasurementCurve({ curve: { definition, values } }: { curve: Curve }) {
  const { t } = useTranslation('file');
  const { token } = theme.useToken();
  const format = useFormat();
  const numbers = values.map(({ value }) => value);
  const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)];
  const low = Math.min(least, definition.normLow ?? least);
  const high = Math.max(greatest, definition.normHigh ?? greatest);
  const margin = (high - low || 1) * 0.1;
  const { normLow, normHigh } = definition;
  const said = t('curve', {
    name: definition.name,
    count: values.length,
    least: format.number(least),
    greatest: format.number(greatest),
  });
  return (
    <div role="img" aria-label={said}>
      <ResponsiveContainer width="100%" height={130}>
        <LineChart data={values} margin={{ top: 8, right: 8, bottom: 0, left: 8 }}>
          {(normLow !== null || normHigh !== null) && (
            <ReferenceArea
              y1={normLow ?? low - margin}
              y2={normHigh ?? high + margin}
              fill={token.colorSuccess}
              fillOpacity={0.12}
            />
          )}
          <XAxis dataKey="measuredAt" type="number" domain={['dataMin', 'dataMax']} hide />
          <YAxis domain={[low - margin, high + margin]} hide />
          <Line
            dataKey="value"
            stroke={token.colorPrimary}
            strokeWidth={2}
            dot={{ r: 2, fill: token.colorPrimary }}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
