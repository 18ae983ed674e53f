import {
  ApartmentOutlined,
  AuditOutlined,
  BarChartOutlined,
  HomeOutlined,
  ProfileOutlined,
  ShopOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { Flex, Menu, type MenuProps, Typography } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useMay } from '../shared/session.ts';

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
  const administers = useMay('administration.open');
  const items = useMemo(() => itemsFor(t, administers), [t, administers]);
  const section = `/${pathname.split('/')[1] ?? ''}`;
  return (
    <nav aria-label={t('menu')}>
      <Menu
        mode="inline"
        items={items}
        selectedKeys={[section]}
        onClick={() => onChoose?.()}
        style={{ borderInlineEnd: 0, background: 'none' }}
      />
    </nav>
  );
}

type Entry = [path: string, word: string, icon: ReactNode];

const daily: Entry[] = [
  ['/', 'home', <HomeOutlined key="home" />],
  ['/clients', 'contacts', <UserOutlined key="clients" />],
  ['/groups', 'groups', <TeamOutlined key="groups" />],
  ['/templates', 'templates', <ProfileOutlined key="templates" />],
  ['/reports', 'reports', <BarChartOutlined key="reports" />],
];

const administration: Entry[] = [
  ['/professionals', 'professionals', <ApartmentOutlined key="professionals" />],
  ['/branches', 'branches', <ShopOutlined key="branches" />],
  ['/audit', 'audit', <AuditOutlined key="audit" />],
];

function itemsFor(t: (key: string) => string, administers: boolean): NonNullable<MenuProps['items']> {
  const item = ([path, word, icon]: Entry) => ({ key: path, icon, label: <Link to={path}>{t(word)}</Link> });
  const group = {
    key: 'administration',
    type: 'group' as const,
    label: t('administration'),
    children: administration.map(item),
  };
  return [...daily.map(item), ...(administers ? [group] : [])];
}
