import { DeleteOutlined, DownOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { useMay } from '../shared/session.ts';
import { useGroupDeletion } from './useGroupDeletion.tsx';

/** Everything that is done with the group as a whole. */
export function ActionsMenu({ group }: { group: GridRow }) {
  const { t } = useTranslation('groups');
  const configures = group._can?.configure;
  const mayDelete = useMay('groups.delete') && group._can?.delete;
  const remove = useGroupDeletion();
  const items = [
    ...(configures
      ? [
          {
            key: 'settings',
            icon: <SettingOutlined />,
            label: <Link to={`/groups/${group.id}/edit`}>{t('settings')}</Link>,
          },
        ]
      : []),
    ...(mayDelete
      ? [
          {
            key: 'delete',
            icon: <DeleteOutlined />,
            danger: true,
            label: t('shared:delete'),
            onClick: () => remove(group),
          },
        ]
      : []),
  ];
  if (items.length === 0) return null;
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="primary">
        {t('actions')} <DownOutlined />
      </Button>
    </Dropdown>
  );
}
