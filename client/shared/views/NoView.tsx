import { CloudOutlined, EyeInvisibleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../LinkButton.tsx';
import { Notice } from '../Notice.tsx';
import type { ViewsModel } from './useViews.ts';

/** In place of the rows of a view that is not there: never the rows of the whole list. */
export function NoView({ model: { isUnread, plainPath, retry } }: { model: ViewsModel }) {
  const { t } = useTranslation('views');
  if (isUnread)
    return (
      <Notice
        icon={<CloudOutlined />}
        title={t('unread')}
        action={<Button onClick={retry}>{t('shared:retry')}</Button>}
      />
    );
  return (
    <Notice
      icon={<EyeInvisibleOutlined />}
      title={t('gone')}
      text={t('gone.text')}
      action={<LinkButton to={plainPath}>{t('gone.plain')}</LinkButton>}
    />
  );
}
