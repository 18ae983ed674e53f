import { DownOutlined, LogoutOutlined, MailOutlined, UserDeleteOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { useMay } from '../shared/session.ts';
import { usePersonActions } from './usePersonActions.ts';

/** What an administrator does for somebody's account beside changing its settings. */
export function PersonMenu({ record, small = false }: { record: GridRow; small?: boolean }) {
  const { t } = useTranslation('professionals');
  const dismisses = useMay('professionals.dismiss');
  const { sendLink, endSessions } = usePersonActions(record);
  if (!dismisses || !record._can?.edit || record.state !== 'active') return null;
  const items = [
    { key: 'link', icon: <MailOutlined />, label: t('sendLink'), onClick: () => void sendLink() },
    { key: 'sessions', icon: <LogoutOutlined />, label: t('endSessions'), onClick: () => void endSessions() },
    { type: 'divider' as const },
    {
      key: 'leave',
      icon: <UserDeleteOutlined />,
      danger: true,
      label: <Link to={`/professionals/${record.id}/leave`}>{t('leave:letLeave')}</Link>,
    },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button
        size={small ? 'small' : 'middle'}
        type={small ? 'text' : 'default'}
        icon={<DownOutlined />}
        iconPosition="end"
        aria-label={t('actionsFor', { name: String(record.fullName) })}
      >
        {small ? null : t('actions')}
      </Button>
    </Dropdown>
  );
}
