import { CheckOutlined, DownOutlined, EyeOutlined, LockOutlined, ShareAltOutlined } from '@ant-design/icons';
import { Button, Dropdown, Flex, type MenuProps, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../session.ts';
import type { ViewsModel } from './useViews.ts';
import type { ViewRow } from './views.ts';

/** The list without a view, one's own views, and those of others. */
export function ViewSwitcher({ model }: { model: ViewsModel }) {
  const { t } = useTranslation('views');
  const navigate = useNavigate();
  const me = useSession().user.id;
  const { views, opened, plainPath } = model;
  const item = (view: ViewRow) => ({
    key: String(view.id),
    label: <Entry view={view} />,
    icon: <Tick isOn={view === opened} />,
    onClick: () => void navigate(`?view=${view.id}`),
  });
  const group = (key: string, found: ViewRow[]): NonNullable<MenuProps['items']> =>
    found.length ? [{ key, type: 'group', label: t(key), children: found.map(item) }] : [];
  const items: MenuProps['items'] = [
    {
      key: 'plain',
      label: t('plain'),
      icon: <Tick isOn={opened === undefined && !model.isGone} />,
      onClick: () => void navigate(plainPath),
    },
    ...group(
      'own',
      views.filter(({ ownerId }) => ownerId === me),
    ),
    ...group(
      'ofOthers',
      views.filter(({ ownerId }) => ownerId !== me),
    ),
    ...(views.length ? [] : [{ key: 'none', disabled: true, label: t('none') }]),
  ];
  const name = opened?.name ?? t('plain');
  return (
    <Dropdown menu={{ items, style: { maxHeight: 420, overflow: 'auto' } }} trigger={['click']}>
      <Button icon={<EyeOutlined />} aria-label={t('open', { name })} style={{ maxWidth: '100%' }}>
        <span className="view-name">{name}</span> <DownOutlined />
      </Button>
    </Dropdown>
  );
}

function Entry({ view: { name, owner, ownerId, isLocked, shares } }: { view: ViewRow }) {
  const { t } = useTranslation('views');
  const isOthers = ownerId !== useSession().user.id;
  return (
    <Flex gap={8} align="baseline">
      <span>{name}</span>
      {isOthers && owner && <Typography.Text type="secondary">{owner.label}</Typography.Text>}
      {isLocked && <LockOutlined aria-label={t('locked')} />}
      {!isOthers && Boolean(shares?.length) && <ShareAltOutlined aria-label={t('shared')} />}
    </Flex>
  );
}

/** Where it is not the open one its place stays free, so that the names stand below each other. */
function Tick({ isOn, className }: { isOn: boolean; className?: string }) {
  const { t } = useTranslation('views');
  const look = { ...(className ? { className } : {}) };
  if (isOn) return <CheckOutlined {...look} aria-label={t('opened')} />;
  return <CheckOutlined {...look} style={{ visibility: 'hidden' }} />;
}
