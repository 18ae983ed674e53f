import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Card, Flex, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Statistics } from '#server/statistics/contract.ts';
import { request } from '../providers/http.ts';
import { useFormat } from '../shared/format.ts';
import { BehindDrawer } from './BehindDrawer.tsx';
import type { Behind } from './behind.ts';
import { FigureList } from './FigureList.tsx';
import { FigureTrend } from './FigureTrend.tsx';
import { LoadFailure } from './LoadFailure.tsx';
import { PersonPage } from './PersonPage.tsx';
import { type Span, spanQuery } from './ranges.ts';
import { SpanPicker } from './SpanPicker.tsx';
import { useSpan } from './useSpan.ts';

/** What one professional did in a span of time, each figure with the rows that it counts. */
export default function StatisticsPage() {
  const id = Number(useParams().id);
  const { today, span, setSpan } = useSpan();
  const [behind, lookBehind] = useState<Behind>();
  return (
    <PersonPage id={id} span={span} shows="statistics">
      <SpanPicker today={today} span={span} onChange={setSpan} />
      <Figures id={id} span={span} onLook={lookBehind} />
      <BehindDrawer id={id} span={span} behind={behind} onClose={() => lookBehind(undefined)} />
    </PersonPage>
  );
}

function Figures({ id, span, onLook }: { id: number; span: Span; onLook: (behind: Behind) => void }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['statistics', id, span],
    queryFn: ({ signal }) =>
      request<Statistics>(
        'GET',
        `/api/professionals/${id}/statistics?${new URLSearchParams(spanQuery(span))}`,
        {
          signal,
        },
      ),
    placeholderData: keepPreviousData,
  });
  if (error) return <LoadFailure onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  return (
    <>
      <Compared {...data} />
      <FigureList
        professionalId={id}
        span={span}
        figures={data.figures}
        noFollowUpDays={data.noFollowUpDays}
        onLook={onLook}
      />
      <FigureTrend id={id} span={span} />
    </>
  );
}

type Days = Pick<Statistics, 'from' | 'to' | 'previousFrom' | 'previousTo' | 'timeZone'>;

/** Which days are counted, held to which, and by which clock. */
export function Compared({ from, to, previousFrom, previousTo, timeZone }: Days) {
  const { t } = useTranslation('statistics');
  const { day } = useFormat();
  const days = {
    from: day(from),
    to: day(to),
    previousFrom: day(previousFrom),
    previousTo: day(previousTo),
  };
  return (
    <Flex gap="0 16px" wrap>
      <Typography.Text type="secondary">{t('compared', days)}</Typography.Text>
      <Typography.Text type="secondary">{t('zone', { zone: timeZone })}</Typography.Text>
    </Flex>
  );
}
