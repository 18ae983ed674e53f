import { ArrowLeftOutlined, UserDeleteOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Skeleton, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Row } from '#server/contract.ts';
import type { Statistics } from '#server/professionals/contract.ts';
import { isRequestError, request } from '../providers/http.ts';
import { useFormat } from '../shared/format.ts';
import { Notice } from '../shared/Notice.tsx';
import { Page } from '../shared/Page.tsx';
import { useSession } from '../shared/session.ts';
import { type Behind, BehindDrawer } from './BehindDrawer.tsx';
import { FigureList } from './FigureList.tsx';
import { RangePicker } from './RangePicker.tsx';
import { type Range, readRange, todayIn } from './ranges.ts';

/** What one professional did in a span of time, each figure with the rows that it counts. */
export default function StatisticsPage() {
  const { t } = useTranslation('statistics');
  const id = Number(useParams().id);
  const { today, range, setRange } = useRange();
  const person = usePerson(id);
  const [behind, lookBehind] = useState<Behind>();
  if (isMissing(person.error)) return <Notice level={1} icon={<UserDeleteOutlined />} title={t('missing')} />;
  const name = person.data?.fullName ?? '…';
  return (
    <Page
      title={t('title', { name })}
      above={
        <Link to={`/professionals/${id}`}>
          <ArrowLeftOutlined aria-hidden /> {t('back')}
        </Link>
      }
      actions={<Link to="/reports">{t('toReports')}</Link>}
    >
      <RangePicker today={today} range={range} onChange={setRange} />
      <Figures id={id} range={range} onLook={lookBehind} />
      <BehindDrawer id={id} range={range} behind={behind} onClose={() => lookBehind(undefined)} />
    </Page>
  );
}

function useRange() {
  const { timeZone, weekStart } = useSession().company;
  const [search, setSearch] = useSearchParams();
  const today = useMemo(() => todayIn(timeZone, weekStart, Date.now()), [timeZone, weekStart]);
  const range = useMemo(() => readRange(search, today), [search, today]);
  const setRange = ({ from, to }: Range): void => setSearch({ from, to });
  return { today, range, setRange };
}

const usePerson = (id: number) =>
  useQuery({
    queryKey: ['professional', id],
    queryFn: async ({ signal }) =>
      (await request<{ data: Row<'professionals'> }>('GET', `/api/professionals/${id}`, { signal })).data,
  });

const isMissing = (error: unknown): boolean => isRequestError(error) && error.statusCode === 404;

function Figures({ id, range, onLook }: { id: number; range: Range; onLook: (behind: Behind) => void }) {
  const { t } = useTranslation('statistics');
  const { day } = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: ['statistics', id, range],
    queryFn: ({ signal }) =>
      request<Statistics>('GET', `/api/professionals/${id}/statistics?from=${range.from}&to=${range.to}`, {
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  if (error)
    return (
      <Alert
        type="error"
        showIcon
        message={t('failed')}
        action={<Button onClick={() => void refetch()}>{t('retry')}</Button>}
      />
    );
  if (!data) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  const { from, to, previousFrom, previousTo, figures } = data;
  return (
    <>
      <Typography.Text type="secondary">
        {t('compared', {
          from: day(from),
          to: day(to),
          previousFrom: day(previousFrom),
          previousTo: day(previousTo),
        })}
      </Typography.Text>
      <FigureList professionalId={id} range={{ from, to }} figures={figures} onLook={onLook} />
    </>
  );
}
