import { LockOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from './Notice.tsx';
import { useDocumentTitle } from './Page.tsx';

interface Props {
  text: string;
  /** Where else to go; to the start, unless said. */
  action?: ReactNode;
}

/** In place of a page that is not the person's, so that nobody fills in what would be refused. */
export function NoRight({ text, action }: Props) {
  const { t } = useTranslation();
  useDocumentTitle(t('page.noRightTitle'));
  return (
    <Notice
      level={1}
      icon={<LockOutlined />}
      title={t('page.noRightTitle')}
      text={text}
      action={action ?? <Link to="/">{t('page.home')}</Link>}
    />
  );
}
