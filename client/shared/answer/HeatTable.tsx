import { Typography, theme } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDefinition } from '#reports/definition.ts';
import type { Opening } from './address.ts';
import type { Answer } from './answer.ts';
import { openingAt } from './charts/drawing.ts';
import { FigureButton } from './FigureButton.tsx';
import { type CellWords, type Plot, plotOf } from './plot.ts';

interface Props {
  answer: Answer;
  definition: ReportDefinition;
  words: CellWords;
  onOpen?: ((opening: Opening) => void) | undefined;
}

/** Two groups crossed: the deeper the shade, the greater the figure, which stands in it. */
export function HeatTable({ answer, definition, words, onOpen }: Props) {
  const { t } = useTranslation('answer');
  const { token } = theme.useToken();
  const plot = useMemo(() => plotOf(answer, 'heatTable', words, definition), [answer, words, definition]);
  const most = greatestIn(plot);
  const shadeOf = (value: number | null | undefined): string | undefined =>
    value && most
      ? `color-mix(in srgb, ${token.colorPrimary} ${Math.round((Math.abs(value) / most) * 45)}%, transparent)`
      : undefined;
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className="heat-table">
        <caption className="visually-hidden">{t('chart.heatTable')}</caption>
        <thead>
          <tr>
            <td />
            {plot.series.map(({ key, label }) => (
              <th key={key} scope="col" style={{ textAlign: 'end' }}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plot.points.map((point) => (
            <tr key={point.key}>
              <th scope="row">{point.label}</th>
              {plot.series.map((series, index) => {
                const value = point.values[index] ?? null;
                const opening = openingAt(point, index, plot.series);
                const text = words.label(value, series.column);
                return (
                  <td key={series.key} style={{ background: shadeOf(value) }}>
                    {onOpen && opening ? (
                      <FigureButton name={`${opening.title}: ${text}`} onClick={() => onOpen(opening)}>
                        {text}
                      </FigureButton>
                    ) : (
                      text
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Hidden plot={plot} />
    </div>
  );
}

const greatestIn = ({ points }: Plot): number =>
  Math.max(0, ...points.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0))));

function Hidden({ plot: { hiddenPoints, hiddenSeries } }: { plot: Plot }) {
  const { t } = useTranslation('answer');
  return (
    <Typography.Text type="secondary">
      {hiddenPoints > 0 && t('hiddenPoints', { count: hiddenPoints })}{' '}
      {hiddenSeries > 0 && t('hiddenSeries', { count: hiddenSeries })}
    </Typography.Text>
  );
}
