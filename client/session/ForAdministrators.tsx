import { LockOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { Notice } from '../shared/Notice.tsx';
import { useMay } from '../shared/session.ts';

export function ForAdministrators() {
  const { t } = useTranslation();
  if (useMay('administration.open')) return <Outlet />;
  return (
    <Notice
      level={1}
      icon={<LockOutlined />}
      title={t('page.noRightTitle')}
      text={t('page.noRightText')}
      action={<Link to="/">{t('page.home')}</Link>}
    />
  );
}
