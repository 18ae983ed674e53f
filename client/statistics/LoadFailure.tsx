import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  words?: string;
  onRetry: () => void;
}

export function LoadFailure({ words, onRetry }: Props) {
  const { t } = useTranslation('statistics');
  return (
    <Alert
      type="error"
      showIcon
      message={words ?? t('failed')}
      action={<Button onClick={onRetry}>{t('retry')}</Button>}
    />
  );
}
