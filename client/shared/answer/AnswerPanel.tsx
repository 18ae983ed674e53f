import { Button, Card, Empty, Flex, Progress, Skeleton, Typography, theme } from 'antd';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDefinition } from '#reports/definition.ts';
import type { CatalogView } from '../catalog.ts';
import { AnswerFailure } from './AnswerFailure.tsx';
import { AnswerView, drawnAs } from './AnswerView.tsx';
import { AxesMenu } from './AxesMenu.tsx';
import { ChartPicker } from './ChartPicker.tsx';
import { MarkMenu } from './MarkMenu.tsx';
import type { Sorting } from './sorting.ts';
import type { Asking } from './useAnswer.ts';
import { useCellWords } from './useCellWords.ts';
import { hasNames, WhyMissing } from './WhyMissing.tsx';

/** How an answer is looked at; none of it changes a figure. */
export type Look = Pick<ReportDefinition, 'chart' | 'highlights'> & { sort: Sorting };

interface Props {
  catalog: CatalogView;
  /** What is asked now, with how it is to be looked at; absent while something is missing. */
  definition: ReportDefinition | undefined;
  asking: Asking;
  /** What keeps the answer from coming. */
  wanting?: ReactNode;
  name: string;
  onLook: (look: Partial<Look>) => void;
}

/** The answer to a report as it stands, or what keeps it from coming. */
export function AnswerPanel({ catalog, definition, asking, wanting, name, onLook }: Props) {
  const { t } = useTranslation('answer');
  const { last, isCurrent, isRunning, failure } = asking;
  const asked = last && { ...last, definition: isCurrent && definition ? definition : last.definition };
  const onSort = useCallback((sort: Sorting) => onLook({ sort }), [onLook]);
  return (
    <Card size="small" data-answer>
      <Flex justify="space-between" align="center" gap={8} wrap className="unprinted">
        <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>
          {t('title')}
        </Typography.Title>
        {asked && <Tools catalog={catalog} asked={asked} onLook={onLook} />}
      </Flex>
      <Running isRunning={isRunning} onStop={asking.stop} />
      <Flex vertical gap={12}>
        {wanting}
        {failure && <AnswerFailure code={failure} onRetry={asking.retry} />}
        {last && !isCurrent && !isRunning && (
          <Typography.Text type="secondary">{t('former')}</Typography.Text>
        )}
        {asked && <AnswerView catalog={catalog} asked={asked} name={name} onSort={onSort} />}
        {!last && isRunning && <Skeleton active paragraph={{ rows: 8 }} />}
        {!last && !isRunning && !failure && (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('start')} />
        )}
      </Flex>
    </Card>
  );
}

interface ToolsProps extends Pick<Props, 'catalog' | 'onLook'> {
  asked: NonNullable<Asking['last']>;
}

function Tools({ catalog, asked, onLook }: ToolsProps) {
  const { answer, definition } = asked;
  const words = useCellWords(catalog, definition, answer.manifest);
  const kind = drawnAs(asked, catalog);
  return (
    <Flex gap={8} align="center" wrap>
      {hasNames(catalog, asked) && <WhyMissing catalog={catalog} asked={asked} />}
      <MarkMenu
        answer={answer}
        definition={definition}
        words={words}
        onChange={(highlights) => onLook({ highlights })}
      />
      {kind !== 'table' && kind !== 'number' && (
        <AxesMenu
          answer={answer}
          definition={definition}
          chart={{ ...definition.chart, kind }}
          words={words}
          onChange={(chart) => onLook({ chart })}
        />
      )}
      <ChartPicker
        catalog={catalog}
        definition={definition}
        chart={kind}
        onChoose={(kind) => onLook({ chart: { ...definition.chart, kind } })}
      />
    </Flex>
  );
}

/** A thin line, so that nothing moves; and a way out. */
function Running({ isRunning, onStop }: { isRunning: boolean; onStop: () => void }) {
  const { t } = useTranslation('answer');
  const { token } = theme.useToken();
  return (
    <Flex
      gap={8}
      align="center"
      style={{ height: 24 }}
      role="status"
      aria-label={isRunning ? t('running') : undefined}
      className="unprinted"
    >
      {isRunning && (
        <>
          <Progress
            percent={100}
            status="active"
            showInfo={false}
            size={['100%', 2]}
            strokeColor={token.colorPrimary}
            style={{ flex: 1 }}
            aria-hidden
          />
          <Button type="text" size="small" onClick={onStop}>
            {t('stop')}
          </Button>
        </>
      )}
    </Flex>
  );
}
