import { CompassOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../shared/Notice.tsx';
import { useDocumentTitle } from '../shared/Page.tsx';

export function PageNotFound() {
  const { t } = useTranslation();
  useDocumentTitle(t('page.notFoundTitle'));
  return (
    <Notice
      level={1}
      icon={<CompassOutlined />}
      title={t('page.notFoundTitle')}
      text={t('page.notFoundText')}
      action={<Link to="/">{t('page.home')}</Link>}
    />
  );
}
