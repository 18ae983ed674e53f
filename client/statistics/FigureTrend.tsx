import { useQuery } from '@tanstack/react-query';
import { Card, Flex, Select, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DatedFigure, datedFigures } from '#server/statistics/contract.ts';
import { AnswerFailure } from '../shared/answer/AnswerFailure.tsx';
import { AnswerBody } from '../shared/answer/AnswerView.tsx';
import { useAnswer } from '../shared/answer/useAnswer.ts';
import { useCatalog } from '../shared/catalog.ts';
import { reportFor } from './AsReport.tsx';
import type { Span } from './ranges.ts';

interface Props {
  id: number;
  span: Span;
}

/** One figure through the span, drawn from the report that it opens as. */
export function FigureTrend({ id, span }: Props) {
  const { t } = useTranslation('statistics');
  const [figure, choose] = useState<DatedFigure>('attended');
  return (
    <Card size="small">
      <Flex justify="space-between" align="center" wrap gap="small" style={{ marginBottom: 12 }}>
        <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>
          {t('overTime')}
        </Typography.Title>
        <Select
          aria-label={t('figureShown')}
          value={figure}
          onChange={choose}
          options={datedFigures.map((value) => ({ value, label: t(`figure.${value}`) }))}
          style={{ minWidth: 220 }}
        />
      </Flex>
      <Drawing id={id} span={span} figure={figure} />
    </Card>
  );
}

function Drawing({ id, span, figure }: Props & { figure: DatedFigure }) {
  const { t } = useTranslation('statistics');
  const catalog = useCatalog();
  const { data: definition } = useQuery({
    queryKey: ['figureReport', id, span, figure],
    queryFn: ({ signal }) => reportFor(id, span, { id: figure }, signal),
  });
  const { last, failure, retry } = useAnswer(definition);
  if (failure) return <AnswerFailure code={failure} onRetry={retry} />;
  if (!last || !catalog) return <Skeleton active paragraph={{ rows: 6 }} />;
  if (last.answer.rows.length === 0)
    return <Typography.Text type="secondary">{t('nothingYet')}</Typography.Text>;
  return <AnswerBody catalog={catalog} asked={last} chart="line" height={260} />;
}
