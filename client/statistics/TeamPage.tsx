import { ArrowLeftOutlined, SearchOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Checkbox, Flex, Input, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FigureId, figureIds, type TeamStatistics } from '#server/statistics/contract.ts';
import { request } from '../providers/http.ts';
import { Page } from '../shared/Page.tsx';
import { plain } from '../shared/plain.ts';
import { useNarrow } from '../shared/useNarrow.ts';
import { LoadFailure } from './LoadFailure.tsx';
import { type Span, spanQuery } from './ranges.ts';
import { SpanPicker } from './SpanPicker.tsx';
import { Compared } from './StatisticsPage.tsx';
import { TeamCards } from './TeamCards.tsx';
import { TeamTable } from './TeamTable.tsx';
import { useShownFigures } from './useShownFigures.ts';
import { useSpan } from './useSpan.ts';

/** The whole team side by side, over one span. */
export default function TeamPage() {
  const { t } = useTranslation('statistics');
  const { today, span, setSpan } = useSpan();
  return (
    <Page
      title={t('team')}
      above={
        <Link to="/professionals">
          <ArrowLeftOutlined /> {t('toProfessionals')}
        </Link>
      }
      actions={<Link to="/reports">{t('toReports')}</Link>}
    >
      <SpanPicker today={today} span={span} onChange={setSpan} />
      <Team span={span} />
    </Page>
  );
}

function Team({ span }: { span: Span }) {
  const { t } = useTranslation('statistics');
  const { shown, show } = useShownFigures();
  const [sought, seek] = useState('');
  const [hasLeavers, showLeavers] = useState(false);
  const isNarrow = useNarrow(640);
  const { data, error, refetch, isFetching } = useTeam(span, shown);
  const isShown = ({ fullName, state }: TeamStatistics['data'][number]) =>
    (hasLeavers || state === 'active') && plain(fullName).includes(plain(sought));
  const shownTeam = data && {
    team: { ...data, data: data.data.filter(isShown) },
    figures: shown,
    query: new URLSearchParams(spanQuery(span)).toString(),
  };
  return (
    <>
      <Flex gap="small" wrap align="center">
        <Input
          type="search"
          prefix={<SearchOutlined />}
          allowClear
          aria-label={t('search')}
          placeholder={t('search')}
          onChange={({ target }) => seek(target.value)}
          style={{ flex: '0 1 240px' }}
        />
        <Select<FigureId[]>
          mode="multiple"
          maxTagCount={0}
          maxTagPlaceholder={() => `${t('columns')} (${shown.length})`}
          aria-label={t('columns')}
          value={[...shown]}
          onChange={show}
          options={figureIds.map((value) => ({ value, label: t(`figure.${value}`) }))}
          optionFilterProp="label"
          popupMatchSelectWidth={280}
          style={{ minWidth: 160 }}
        />
        <Checkbox checked={hasLeavers} onChange={({ target }) => showLeavers(target.checked)}>
          {t('showLeft')}
        </Checkbox>
      </Flex>
      {error && <LoadFailure onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 10 }} />}
      {data && <Compared {...data} />}
      {shownTeam &&
        (isNarrow ? <TeamCards {...shownTeam} /> : <TeamTable {...shownTeam} isLoading={isFetching} />)}
    </>
  );
}

const useTeam = (span: Span, figures: readonly FigureId[]) =>
  useQuery({
    queryKey: ['teamStatistics', span, figures],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({ ...spanQuery(span), figures: figures.join() });
      return request<TeamStatistics>('GET', `/api/professionals/statistics?${asked}`, { signal });
    },
    placeholderData: keepPreviousData,
  });
