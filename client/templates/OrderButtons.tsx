import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  name: string;
  at: number;
  count: number;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

export function OrderButtons({ name, at, count, onMove, onRemove }: Props) {
  const { t } = useTranslation('templates');
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <Button
        size="small"
        type="text"
        icon={<ArrowUpOutlined />}
        disabled={at === 0}
        aria-label={t('up', { name })}
        onClick={() => onMove(-1)}
      />
      <Button
        size="small"
        type="text"
        icon={<ArrowDownOutlined />}
        disabled={at === count - 1}
        aria-label={t('down', { name })}
        onClick={() => onMove(1)}
      />
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={t('remove', { name })}
        onClick={onRemove}
      />
    </span>
  );
}
