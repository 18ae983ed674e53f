import { Flex, Segmented, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartKind } from '#reports/definition.ts';
import type { CatalogView } from '../catalog.ts';
import { Later } from '../Later.tsx';
import { AnswerFacts } from './AnswerFacts.tsx';
import type { Opening } from './address.ts';
import { chartOf, shapeOf } from './chartFit.ts';
import { HeatTable } from './HeatTable.tsx';
import { NumberCards } from './NumberCards.tsx';
import { PictureButton } from './PictureButton.tsx';
import type { Sorting } from './sorting.ts';
import type { Asked } from './useAnswer.ts';
import { useCellWords } from './useCellWords.ts';
import { useWhy } from './WhyDrawer.tsx';

interface Props {
  catalog: CatalogView;
  asked: Asked;
  /** What the picture is called when it is taken along. */
  name: string;
  onSort?: (sort: Sorting) => void;
}

/** One answer, drawn or as a table; each of its numbers opens the rows behind it. */
export function AnswerView({ catalog, asked, name, onSort }: Props) {
  const { t } = useTranslation('answer');
  const { answer } = asked;
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const chart = drawnAs(asked, catalog);
  const isDrawn = chart !== 'table' && answer.rows.length > 0;
  const isChart = isDrawn && view === 'chart';
  return (
    <>
      <p className="printed">{answer.sentence}</p>
      <Flex justify="space-between" align="center" gap={8} wrap>
        <AnswerFacts answer={answer} />
        {isDrawn && (
          <Flex gap={8} className="unprinted">
            {isChart && chart !== 'number' && chart !== 'heatTable' && <PictureButton name={name} />}
            <Segmented<'chart' | 'table'>
              size="small"
              aria-label={t('view')}
              value={view}
              onChange={setView}
              options={[
                { value: 'chart', label: t('asChart') },
                { value: 'table', label: t('asTable') },
              ]}
            />
          </Flex>
        )}
      </Flex>
      <AnswerBody catalog={catalog} asked={asked} chart={isChart ? chart : 'table'} onSort={onSort} />
    </>
  );
}

/** As it was chosen, where that fits what is there now. */
export const drawnAs = ({ definition }: Pick<Asked, 'definition'>, catalog: CatalogView): ChartKind =>
  chartOf(definition.chart?.kind, shapeOf(definition, catalog));

interface BodyProps {
  catalog: CatalogView;
  asked: Asked;
  chart: ChartKind;
  /** In pixels, of a drawing. */
  height?: number;
  onSort?: ((sort: Sorting) => void) | undefined;
}

/** A list loads no drawing library, a drawing no table, and neither the rows behind a figure before they are asked for. */
const AnswerChart = lazy(() => import('./charts/AnswerChart.tsx'));
const AnswerTable = lazy(() =>
  import('./AnswerTable.tsx').then((module) => ({ default: module.AnswerTable })),
);
const RowsDrawer = lazy(() => import('./RowsDrawer.tsx').then((module) => ({ default: module.RowsDrawer })));

export function AnswerBody({ catalog, asked, chart, height, onSort }: BodyProps) {
  const { answer, definition } = asked;
  const words = useCellWords(catalog, definition, answer.manifest);
  const [opening, onOpen] = useState<Opening>();
  const why = useWhy(catalog, asked);
  const shown = { answer, definition, words, onOpen };
  return (
    <>
      {chart === 'table' && (
        <Suspense fallback={<Skeleton active paragraph={{ rows: 8 }} />}>
          <AnswerTable {...shown} rowEnd={why.rowEnd} onSort={onSort} />
        </Suspense>
      )}
      {chart === 'number' && <NumberCards {...shown} />}
      {chart === 'heatTable' && <HeatTable {...shown} />}
      {chart !== 'table' && chart !== 'number' && chart !== 'heatTable' && (
        <Suspense fallback={<Skeleton active paragraph={{ rows: 8 }} />}>
          <AnswerChart {...shown} kind={chart} {...(height ? { height } : {})} />
        </Suspense>
      )}
      {why.drawer}
      <Later isOpen={opening !== undefined}>
        <RowsDrawer catalog={catalog} asked={asked} opening={opening} onClose={() => onOpen(undefined)} />
      </Later>
    </>
  );
}
