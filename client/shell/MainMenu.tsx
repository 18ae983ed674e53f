import {
  ApartmentOutlined,
  AppstoreOutlined,
  BarChartOutlined,
  HomeOutlined,
  ProfileOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { Flex, Menu, type MenuProps, Typography } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '../shared/session.ts';

/** The way home. */
export const Brand = () => (
  <Link to="/" style={{ display: 'block' }}>
    <Flex align="center" gap="small" style={{ height: 56, padding: '0 20px' }}>
      <img src="/favicon.svg" alt="" width={28} height={28} />
      <Typography.Text strong style={{ fontSize: 17 }}>
        Cohort
      </Typography.Text>
    </Flex>
  </Link>
);

export function MainMenu({ onChoose }: { onChoose?: () => void }) {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const { permissions } = useSession();
  const items = useMemo(() => itemsFor(t, permissions), [t, permissions]);
  const section = `/${pathname.split('/')[1] ?? ''}`;
  return (
    <nav aria-label={t('menu')}>
      <Menu
        mode="inline"
        items={items}
        selectedKeys={[within[section] ?? section]}
        onClick={() => onChoose?.()}
        style={{ borderInlineEnd: 0, background: 'none' }}
      />
    </nav>
  );
}

interface Entry {
  path: string;
  word: string;
  icon: ReactNode;
  /** Without this right there is no such entry. */
  asks?: string;
}

const entries: Entry[] = [
  { path: '/', word: 'home', icon: <HomeOutlined /> },
  { path: '/clients', word: 'contacts', icon: <UserOutlined /> },
  { path: '/groups', word: 'groups', icon: <TeamOutlined />, asks: 'groups.list' },
  { path: '/templates', word: 'templates', icon: <ProfileOutlined />, asks: 'templates.list' },
  { path: '/reports', word: 'reports', icon: <BarChartOutlined />, asks: 'reports.list' },
  { path: '/boards', word: 'boards', icon: <AppstoreOutlined />, asks: 'boards.list' },
  {
    path: '/professionals',
    word: 'administration',
    icon: <ApartmentOutlined />,
    asks: 'administration.open',
  },
];

const inAdministration = [
  '/branches',
  '/bundles',
  '/measurement-definitions',
  '/intervention-codes',
  '/company',
  '/subscription-invoices',
  '/audit',
  '/outbox',
];

/** Every tab of Administration is within its one entry, and so is every kind of program. */
const within: Record<string, string> = {
  ...Object.fromEntries(inAdministration.map((path) => [path, '/professionals'])),
  '/programs': '/templates',
  '/exercises': '/templates',
};

const itemsFor = (
  t: (key: string) => string,
  permissions: readonly string[],
): NonNullable<MenuProps['items']> =>
  entries
    .filter(({ asks }) => asks === undefined || permissions.includes(asks))
    .map(({ path, word, icon }) => ({ key: path, icon, label: <Link to={path}>{t(word)}</Link> }));
