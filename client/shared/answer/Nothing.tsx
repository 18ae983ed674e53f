import { Empty, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

export function Nothing() {
  const { t } = useTranslation('answer');
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          {t('nothing')}
          <br />
          <Typography.Text type="secondary">{t('nothingHint')}</Typography.Text>
        </>
      }
    />
  );
}
