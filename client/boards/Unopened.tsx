import { AppstoreOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { isRequestError } from '../providers/http.ts';
import { LinkButton } from '../shared/LinkButton.tsx';
import { Notice } from '../shared/Notice.tsx';

/** In place of a board that could not be opened. */
export function Unopened({ error }: { error: unknown }) {
  const { t } = useTranslation('boards');
  const isGone = isRequestError(error) && error.statusCode === 404;
  return (
    <Notice
      level={1}
      icon={<AppstoreOutlined />}
      title={t(isGone ? 'open.missing' : 'open.failed')}
      action={
        <LinkButton to="/boards" type="primary">
          {t('open.back')}
        </LinkButton>
      }
    />
  );
}
