import { Alert, Card, Empty, Flex, Progress, Segmented, Skeleton, Typography, theme } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDefinition } from '#reports/definition.ts';
import type { CatalogView } from '../../shared/catalog.ts';
import { type Draft, draftOf } from '../builder/draft.ts';
import { withChart } from '../builder/edits.ts';
import { ProblemList } from '../builder/ProblemList.tsx';
import { problemsElsewhere } from '../builder/problems.ts';
import type { Change } from '../builder/useDraft.ts';
import { AnswerFacts } from './AnswerFacts.tsx';
import { AnswerFailure } from './AnswerFailure.tsx';
import { AnswerTable } from './AnswerTable.tsx';
import type { Answer, Problem } from './answer.ts';
import { ChartPicker } from './ChartPicker.tsx';
import { chartOf, type Drawing, shapeOf } from './chartFit.ts';
import { NumberCards } from './NumberCards.tsx';
import type { Asked, Asking } from './useAnswer.ts';
import { useCellWords } from './useCellWords.ts';

interface Props {
  catalog: CatalogView;
  draft: Draft;
  change: Change;
  chart: Drawing;
  asking: Asking;
  problems: Problem[];
}

/** The right side of the builder: the answer to the questions as they stand, or what keeps it from coming. */
export function AnswerPanel({ catalog, draft, change, chart, asking, problems }: Props) {
  const { t } = useTranslation('reports');
  const { token } = theme.useToken();
  const { last, isCurrent, isRunning, failure } = asking;
  const isWanting = draft.source !== '' && problems.length > 0;
  return (
    <Card size="small">
      <Flex justify="space-between" align="center" gap={8} wrap>
        <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>
          {t('answer')}
        </Typography.Title>
        {draft.source && (
          <ChartPicker
            catalog={catalog}
            draft={draft}
            chart={chart}
            onChoose={(kind) => change((before) => withChart(before, kind))}
          />
        )}
      </Flex>
      <div style={{ height: 16 }} role="status" aria-label={isRunning ? t('answer.running') : undefined}>
        {isRunning && (
          <Progress
            percent={100}
            status="active"
            showInfo={false}
            size={['100%', 2]}
            strokeColor={token.colorPrimary}
          />
        )}
      </div>
      <Flex vertical gap={12}>
        {isWanting && <Wanting problems={problems} />}
        {failure && <AnswerFailure code={failure} onRetry={asking.retry} />}
        {last && !isCurrent && !isRunning && (
          <Typography.Text type="secondary">{t('answer.former')}</Typography.Text>
        )}
        {last && (
          <AnswerView
            catalog={catalog}
            asked={last}
            chart={isCurrent ? chart : formerChart(last.definition, catalog)}
          />
        )}
        {!last && isRunning && <Skeleton active paragraph={{ rows: 8 }} />}
        {!last && !isRunning && !failure && (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('answer.start')} />
        )}
      </Flex>
    </Card>
  );
}

const formerChart = (definition: ReportDefinition, catalog: CatalogView): Drawing =>
  chartOf(definition.chart?.kind, shapeOf(draftOf(definition), catalog));

function Wanting({ problems }: { problems: Problem[] }) {
  const { t } = useTranslation('reports');
  const elsewhere = problemsElsewhere(problems);
  return (
    <Alert
      type="warning"
      showIcon
      message={t('answer.incomplete')}
      description={
        <ProblemList
          problems={[...problems.filter((problem) => !elsewhere.includes(problem)), ...elsewhere]}
        />
      }
    />
  );
}

/** Nobody who opens a list loads the drawing library. */
const AnswerChart = lazy(() => import('./charts/AnswerChart.tsx'));

function AnswerView({ catalog, asked, chart }: { catalog: CatalogView; asked: Asked; chart: Drawing }) {
  const { t } = useTranslation('reports');
  const { answer, definition } = asked;
  const words = useCellWords(catalog, definition, answer.manifest);
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const isDrawn = chart !== 'table' && answer.rows.length > 0;
  return (
    <>
      <Flex justify="space-between" align="center" gap={8} wrap>
        <AnswerFacts answer={answer} />
        {isDrawn && (
          <Segmented<'chart' | 'table'>
            size="small"
            aria-label={t('answer.view')}
            value={view}
            onChange={setView}
            options={[
              { value: 'chart', label: t('answer.asChart') },
              { value: 'table', label: t('answer.asTable') },
            ]}
          />
        )}
      </Flex>
      {isDrawn && view === 'chart' ? (
        <Suspense fallback={<Skeleton active paragraph={{ rows: 8 }} />}>
          {chart === 'number' ? (
            <NumberCards answer={answer} words={words} />
          ) : (
            <AnswerChart answer={narrowed(answer, definition)} kind={chart} words={words} />
          )}
        </Suspense>
      ) : (
        <AnswerTable answer={answer} words={words} />
      )}
    </>
  );
}

/** A group that is not there may have been left out: then nobody knows that it holds nothing. */
const narrowed = (answer: Answer, { having, top }: ReportDefinition): Answer =>
  having || top ? { ...answer, truncated: true } : answer;
