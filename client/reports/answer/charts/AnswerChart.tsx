import { Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, isFigure } from '../answer.ts';
import type { Drawing } from '../chartFit.ts';
import { type CellWords, type Plot, plotOf } from '../plot.ts';
import { BarsDrawing } from './BarsDrawing.tsx';
import { LinesDrawing } from './LinesDrawing.tsx';
import { SlicesDrawing } from './SlicesDrawing.tsx';

interface Props {
  answer: Answer;
  kind: Drawing;
  words: CellWords;
}

/** The drawing of an answer. Its sentence says what it shows; the table beside it holds every figure. */
export default function AnswerChart({ answer, kind, words }: Props) {
  const plot = useMemo(() => plotOf(answer, kind, words), [answer, kind, words]);
  const sentence = useSentence(answer, kind, words, plot);
  const Drawn = kind === 'pie' ? SlicesDrawing : kind === 'line' ? LinesDrawing : BarsDrawing;
  return (
    <>
      <div role="img" aria-label={sentence}>
        <Drawn plot={plot} words={words} />
      </div>
      <Undrawn plot={plot} />
    </>
  );
}

function Undrawn({ plot: { hiddenPoints, hiddenSeries } }: { plot: Plot }) {
  const { t } = useTranslation('reports');
  return (
    <Typography.Text type="secondary">
      {hiddenPoints > 0 && t('answer.hiddenPoints', { count: hiddenPoints })}{' '}
      {hiddenSeries > 0 && t('answer.hiddenSeries', { count: hiddenSeries })}
    </Typography.Text>
  );
}

function useSentence({ columns }: Answer, kind: Drawing, words: CellWords, { points, series }: Plot): string {
  const { t } = useTranslation('reports');
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
