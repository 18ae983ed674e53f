import { CloseOutlined } from '@ant-design/icons';
import { Button, Space, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format.ts';

/** The size changes too often to be read aloud each time. */
export function Running({ bytes, onCancel }: { bytes: number; onCancel: () => void }) {
  const { t } = useTranslation('delivery');
  const { number } = useFormat();
  const size = number(Math.round(bytes / 100_000) / 10);
  return (
    <Space.Compact>
      <Button loading aria-label={t('export.running')} role="status">
        <span aria-hidden>{bytes < 100_000 ? t('export.running') : t('export.received', { size })}</span>
      </Button>
      <Tooltip title={t('export.cancel')}>
        <Button icon={<CloseOutlined />} aria-label={t('export.cancel')} onClick={onCancel} />
      </Tooltip>
    </Space.Compact>
  );
}
