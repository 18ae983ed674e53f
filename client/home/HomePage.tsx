import { useQuery } from '@tanstack/react-query';
import { Card, Flex, Skeleton, Statistic, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RuleGroup } from '#reports/rules.ts';
import { request } from '../providers/http.ts';
import { listRequest } from '../providers/listAddress.ts';
import { apiOf } from '../shared/addresses.ts';
import { HomeBoard } from '../shared/board/HomeBoard.tsx';
import { filteredPath, filters } from '../shared/filters.ts';
import { useFormat } from '../shared/format.ts';
import { Page } from '../shared/Page.tsx';
import { useSession } from '../shared/session.ts';
import { Requests } from './Requests.tsx';

interface Tile {
  word: string;
  resource: string;
  filter: RuleGroup;
  asks?: string;
}

const tiles: Tile[] = [
  { word: 'today', resource: 'appointments', filter: filters.myToday },
  { word: 'week', resource: 'appointments', filter: filters.myWeek },
  { word: 'myClients', resource: 'clients', filter: filters.myClients },
  { word: 'activeClients', resource: 'clients', filter: filters.active, asks: 'clients.seeAll' },
  { word: 'unassigned', resource: 'clients', filter: filters.unassigned, asks: 'clients.assign' },
  { word: 'withoutFollowUp', resource: 'clients', filter: filters.withoutFollowUp },
  { word: 'professionals', resource: 'professionals', filter: filters.active, asks: 'administration.open' },
];

const ways = [
  { to: '/clients/new', word: 'newClient', asks: 'clients.create' },
  { to: '/groups', word: 'groups', asks: 'groups.list' },
  { to: '/templates', word: 'templates', asks: 'templates.list' },
  { to: '/reports', word: 'reports', asks: 'reports.list' },
];

/** A calm start: what waits today, and where to go. */
export default function HomePage() {
  const { t } = useTranslation('home');
  const { user, permissions } = useSession();
  const may = ({ asks }: { asks?: string }) => asks === undefined || permissions.includes(asks);
  return (
    <Page title={t('hello', { name: user.firstName })} tab={t('tab')}>
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(210px, 45%), 1fr))',
          gap: 16,
        }}
      >
        {tiles.filter(may).map((tile) => (
          <CountTile key={tile.word} {...tile} />
        ))}
      </div>
      <Requests />
      <HomeBoard />
      <Typography.Title level={2} style={{ fontSize: 16, margin: '8px 0 0' }}>
        {t('go')}
      </Typography.Title>
      <Flex gap="middle" wrap>
        {ways.filter(may).map(({ to, word }) => (
          <Link key={to} to={to}>
            {t(word)}
          </Link>
        ))}
        <Link to={`/professionals/${user.id}/statistics`}>{t('statistics')}</Link>
      </Flex>
    </Page>
  );
}

function CountTile({ word, resource, filter }: Tile) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const { data, isError } = useQuery({
    queryKey: ['data', 'default', resource, 'list', 'count', filter],
    queryFn: async ({ signal }) => {
      const { method, path, body } = listRequest(apiOf(resource), { size: 1, filter });
      return (await request<{ total: number }>(method, path, { body, signal })).total;
    },
  });
  return (
    <Link to={filteredPath(`/${resource}`, filter)}>
      <Card hoverable size="small" style={{ height: '100%' }}>
        {data === undefined && !isError ? (
          <Skeleton active title={false} paragraph={{ rows: 2 }} />
        ) : (
          <Statistic title={t(word)} value={data === undefined ? '–' : format.number(data)} />
        )}
      </Card>
    </Link>
  );
}
