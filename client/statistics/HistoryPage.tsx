import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Card, Empty, Flex, Pagination, Select, Skeleton, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { type DeedKind, deedKinds, type History } from '#server/statistics/contract.ts';
import { request } from '../providers/http.ts';
import { useFormat } from '../shared/format.ts';
import { DeedDays } from './DeedDays.tsx';
import { LoadFailure } from './LoadFailure.tsx';
import { PersonPage } from './PersonPage.tsx';
import { RangePicker } from './RangePicker.tsx';
import { type Range, spanQuery } from './ranges.ts';
import { useSpan } from './useSpan.ts';

const size = 50;

/** What one professional did and what was done to them, day by day. */
export default function HistoryPage() {
  const id = Number(useParams().id);
  const { today, span } = useSpan();
  const [search, setSearch] = useSearchParams();
  const kinds = readKinds(search);
  const page = Math.max(1, Number(search.get('page')) || 1);
  const go = (range: Range, chosen: readonly DeedKind[], next = 1): void =>
    setSearch({
      ...spanQuery({ from: range.from, to: range.to }),
      ...(chosen.length ? { kinds: chosen.join() } : {}),
      ...(next > 1 ? { page: String(next) } : {}),
    });
  return (
    <PersonPage id={id} span={{ from: span.from, to: span.to }} shows="history">
      <RangePicker today={today} range={span} onChange={(range) => go(range, kinds)} />
      <Deeds
        asked={{ id, from: span.from, to: span.to, kinds, page }}
        onKinds={(chosen) => go(span, chosen)}
        onPage={(next) => go(span, kinds, next)}
      />
    </PersonPage>
  );
}

const readKinds = (search: URLSearchParams): DeedKind[] => {
  const named = (search.get('kinds') ?? '').split(',');
  return deedKinds.filter((kind) => named.includes(kind));
};

interface Asked extends Range {
  id: number;
  kinds: readonly DeedKind[];
  page: number;
}

interface DeedsProps {
  asked: Asked;
  onKinds: (kinds: DeedKind[]) => void;
  onPage: (page: number) => void;
}

function Deeds({ asked, onKinds, onPage }: DeedsProps) {
  const { t } = useTranslation('statistics');
  const { number } = useFormat();
  const { data, error, refetch } = useHistory(asked);
  if (error) return <LoadFailure words={t('historyFailed')} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" wrap align="center">
        <Select<DeedKind[]>
          mode="multiple"
          allowClear
          aria-label={t('kinds')}
          placeholder={t('everyKind')}
          value={[...asked.kinds]}
          onChange={onKinds}
          options={deedKinds.map((kind) => ({
            value: kind,
            label: `${t(`deed.${kind}`)} (${number(data.counts[kind] ?? 0)})`,
          }))}
          style={{ flex: '1 1 280px', maxWidth: 640 }}
        />
        <Typography.Text type="secondary">
          {t('events', { count: data.total, value: number(data.total) })}
        </Typography.Text>
      </Flex>
      {data.data.length === 0 && (
        <Card>
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('historyNone')} />
        </Card>
      )}
      <DeedDays deeds={data.data} />
      <Pagination
        align="end"
        current={asked.page}
        pageSize={size}
        total={data.total}
        onChange={onPage}
        showSizeChanger={false}
        hideOnSinglePage
      />
    </Flex>
  );
}

const useHistory = ({ id, kinds, page, ...range }: Asked) =>
  useQuery({
    queryKey: ['personHistory', id, range, kinds, page],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({
        ...range,
        ...(kinds.length ? { kinds: kinds.join() } : {}),
        page: String(page),
        size: String(size),
      });
      return request<History>('GET', `/api/professionals/${id}/history?${asked}`, { signal });
    },
    placeholderData: keepPreviousData,
  });
