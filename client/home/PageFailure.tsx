import { ToolOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '../shared/Notice.tsx';

/** Where a page breaks, the rest of the screen stays; a page of an older build is read anew. */
export function PageFailure() {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Notice
        level={1}
        icon={<ToolOutlined />}
        title={t('page.failedTitle')}
        text={t('page.failedText')}
        action={
          <Button type="primary" onClick={() => window.location.reload()}>
            {t('page.reload')}
          </Button>
        }
      />
    </div>
  );
}
