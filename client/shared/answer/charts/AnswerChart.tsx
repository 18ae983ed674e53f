import { Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartKind, ReportDefinition } from '#reports/definition.ts';
import type { Opening } from '../address.ts';
import { type Answer, isFigure } from '../answer.ts';
import { type CellWords, type Plot, plotOf } from '../plot.ts';
import { BarsDrawing } from './BarsDrawing.tsx';
import { LinesDrawing } from './LinesDrawing.tsx';
import { PlotTable } from './PlotTable.tsx';
import { ScatterDrawing } from './ScatterDrawing.tsx';
import { SlicesDrawing } from './SlicesDrawing.tsx';

interface Props {
  answer: Answer;
  definition: ReportDefinition;
  kind: Exclude<ChartKind, 'table' | 'number' | 'heatTable'>;
  words: CellWords;
  /** In pixels; without it the drawing chooses. */
  height?: number;
  onOpen?: ((opening: Opening) => void) | undefined;
}

/** The drawing of an answer. Its sentence says what it shows; the same figures follow as a table for who cannot see it. */
export default function AnswerChart({ answer, definition, kind, words, height, onOpen }: Props) {
  const plot = useMemo(() => plotOf(answer, kind, words, definition), [answer, kind, words, definition]);
  const sentence = useSentence(answer, kind, words, plot);
  const Drawn = drawn[kind];
  return (
    <>
      <div role="img" aria-label={sentence}>
        <Drawn plot={plot} words={words} kind={kind} height={height ?? 360} onOpen={onOpen} />
      </div>
      <PlotTable plot={plot} words={words} caption={sentence} />
      <Undrawn plot={plot} />
    </>
  );
}

const drawn = {
  bar: BarsDrawing,
  stackedBar: BarsDrawing,
  horizontalBar: BarsDrawing,
  line: LinesDrawing,
  area: LinesDrawing,
  pie: SlicesDrawing,
  scatter: ScatterDrawing,
} as const;

function Undrawn({ plot: { hiddenPoints, hiddenSeries, points } }: { plot: Plot }) {
  const { t } = useTranslation('answer');
  const told = [
    ...(hiddenPoints > 0 ? [t('hiddenPoints', { count: hiddenPoints })] : []),
    ...(hiddenSeries > 0 ? [t('hiddenSeries', { count: hiddenSeries })] : []),
    ...(points.some(({ isPartial }) => isPartial) ? [t('partial')] : []),
  ];
  return told.length ? <Typography.Text type="secondary">{told.join(' ')}</Typography.Text> : null;
}

function useSentence(
  { columns }: Answer,
  kind: ChartKind,
  words: CellWords,
  { points, series }: Plot,
): string {
  const { t } = useTranslation('answer');
  const said = {
    kind: t(`chart.${kind}`),
    measures: [...new Set(columns.filter(isFigure).map(words.heading))].join(', '),
    by: columns
      .filter(({ role }) => role === 'dimension')
      .map(words.heading)
      .join(', '),
    count: points.length,
  };
  const [only] = series;
  const highest = points.reduce(
    (best, point) => ((point.values[0] ?? 0) > (best?.values[0] ?? 0) ? point : best),
    points[0],
  );
  if (series.length !== 1 || !only || !highest) return t('chart.sentenceFlat', said);
  return t('chart.sentence', {
    ...said,
    highest: `${highest.label} (${words.label(highest.values[0] ?? null, only.column)})`,
  });
}
