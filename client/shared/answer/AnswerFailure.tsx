import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';

const told: Record<string, string> = {
  timeout: 'timeout',
  busy: 'busy',
  tooManyRequests: 'busy',
  offline: 'offline',
  stopped: 'stopped',
};

export function AnswerFailure({ code, onRetry }: { code: string; onRetry: () => void }) {
  const { t } = useTranslation('answer');
  return (
    <Alert
      type="error"
      showIcon
      message={t(told[code] ?? 'failed')}
      action={
        <Button size="small" onClick={onRetry}>
          {t('retry')}
        </Button>
      }
    />
  );
}
