import { LogoutOutlined, ReadOutlined, SettingOutlined } from '@ant-design/icons';
import { useLogout } from '@refinedev/core';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../shared/format.ts';
import { PersonAvatar } from '../shared/PersonAvatar.tsx';
import { useSession } from '../shared/session.ts';

export function AccountMenu() {
  const { t } = useTranslation('shell');
  const { user, company } = useSession();
  const format = useFormat();
  const { mutate: signOut } = useLogout();
  const name = `${user.firstName} ${user.lastName}`;
  const items = [
    {
      key: 'who',
      type: 'group' as const,
      label: `${name} · ${format.choice('profile', user.profile)} · ${company.name}`,
    },
    { key: 'settings', icon: <SettingOutlined />, label: <Link to="/settings">{t('settings')}</Link> },
    { key: 'guide', icon: <ReadOutlined />, label: <Link to="/guide">{t('guide')}</Link> },
    { type: 'divider' as const },
    { key: 'out', icon: <LogoutOutlined />, label: t('signOut'), onClick: () => signOut() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button
        type="text"
        shape="circle"
        aria-label={t('account', { name })}
        icon={<PersonAvatar size={28} name={name} />}
      />
    </Dropdown>
  );
}
